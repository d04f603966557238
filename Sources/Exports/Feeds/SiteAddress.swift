import Pages
import Records

/// Where the site is published, for what has to name its pages from outside.
struct SiteAddress: Sendable {
  /// The address with a slash at its end; nil where the site states none, or one that is no
  /// address of the web.
  let base: String?

  init(_ site: SiteConfiguration) {
    guard let written = site.baseURL?.trimmed,
      ["https://", "http://"].contains(where: { written.lowercased().hasPrefix($0) }),
      !written.unicodeScalars.contains(where: {
        $0.value <= 0x20 || "<>\"\\^`{|}#?".unicodeScalars.contains($0)
      })
    else {
      base = nil
      return
    }
    base = written.hasSuffix("/") ? written : written + "/"
  }

  /// The address of a page by its path from the root of the output: absolute where the site says
  /// where it is, else relative to the root.
  func address(_ path: String) -> String { (base ?? "") + XMLText.address(path) }
}
