import Diagnostics
import Glibc

/// What says that an output folder holds one whole site, and which.
///
/// It is taken away before a build changes its first file and written behind the last, so that a
/// folder that a build was killed over is not taken for a site. Whoever puts sites live asks for it.
package struct OutputSeal: Hashable, Sendable {
  /// The name of the file that it is kept in.
  package static let name = ".linkage-built"

  /// Whom the site is for.
  package let audience: String
  /// The classes that it may see, by their keys, the open ones first.
  package let classes: [String]
  /// The last commit of content and theme; nil where they are not in git.
  package let commit: String?
  /// Whether the site holds changes that were not committed.
  package let isModified: Bool
  /// The day that counted as today, YYYY-MM-DD.
  package let asOf: String
  /// The version of the program.
  package let version: String
  /// How many pages there are.
  package let pages: Int
  /// What tells the digests of its files from all others.
  package let digests: String

  init(
    audience: String,
    classes: [String],
    commit: String?,
    isModified: Bool,
    asOf: String,
    version: String,
    pages: Int,
    digests: String
  ) {
    self.audience = audience
    self.classes = classes
    self.commit = commit
    self.isModified = isModified
    self.asOf = asOf
    self.version = version
    self.pages = pages
    self.digests = digests
  }

  /// The seal of the site in `folder`; nil where it has none, or one that is damaged or of an earlier
  /// version of the program.
  package init?(readingFrom folder: String) {
    guard let bytes = (try? FolderFiles.read("\(folder)/\(Self.name)")) ?? nil else { return nil }
    let facts = FactLines(String(decoding: bytes, as: UTF8.self))
    guard let audience = facts["audience"], let classes = facts["classes"],
      let asOf = facts["as_of"],
      let version = facts["version"], let pages = facts["pages"].flatMap({ Int($0) }),
      let digests = facts["digests"]
    else { return nil }
    self.init(
      audience: audience,
      classes: classes.split(separator: " ").map(String.init),
      commit: facts["commit"],
      isModified: facts["modified"] != nil,
      asOf: asOf,
      version: version,
      pages: pages,
      digests: digests
    )
  }

  /// Seals the site in `folder`.
  func write(to folder: String) throws(MachineFailure) {
    if OutputSeal(readingFrom: folder) == self { return }
    let facts = FactLines([
      ("audience", audience), ("classes", classes.joined(separator: " ")), ("commit", commit),
      ("modified", isModified ? "true" : nil),
      ("as_of", asOf), ("version", version), ("pages", String(pages)),
      ("digests", digests),
    ])
    try FolderFiles.write(Array(facts.text.utf8), to: "\(folder)/\(Self.name)")
  }

  /// Breaks the seal of `folder`, as it is going to change.
  static func remove(from folder: String) throws(MachineFailure) {
    let path = "\(folder)/\(name)"
    guard unlink(path) == 0 || errno == ENOENT else {
      throw MachineFailure(.write, path, errno: errno)
    }
  }
}
