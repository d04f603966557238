package import Records

/// The picture that a site names as its logo.
package enum SiteLogo {
  /// The endings of pictures that every browser shows.
  private static let endings = ["svg", "png", "jpg", "jpeg", "gif", "webp"]

  /// The path of the picture from the site folder; nil where the site names none, or no picture
  /// that is among the files of its content.
  package static func path(_ site: SiteConfiguration, assets: [String]) -> String? {
    guard let named = site.record[Site.logo] else { return nil }
    var path = named[...]
    for prefix in ["./", "/", "Content/"] where path.hasPrefix(prefix) {
      path = path.dropFirst(prefix.utf8.count)
    }
    let full = "Content/\(path)"
    let ending = path.split(separator: ".").last?.lowercased() ?? ""
    return endings.contains(ending) && assets.contains(full) ? full : nil
  }
}
