import Diagnostics
import Publishing

/// What is known of a release besides its files.
package struct ReleaseFacts: Hashable, Sendable {
  /// When it was published, in seconds since 1970 (UTC).
  package let published: Int
  /// Whom the site is for.
  package let audience: String
  /// The classes that they may see, by their keys; nil in releases of earlier versions, which did not
  /// keep them.
  package let classes: [String]?
  /// The last commit of content and theme; nil where they are not in git.
  package let commit: String?
  /// Whether the site holds changes that were not committed.
  package let isModified: Bool
  /// The day that counted as today, YYYY-MM-DD.
  package let asOf: String
  /// The version of the program that built it.
  package let version: String
  /// How many pages there are.
  package let pages: Int
  /// How many files there are.
  package let files: Int
  /// How many bytes they hold.
  package let bytes: Int
  /// How many files differ from the release that was live before.
  package let changed: Int
  /// Whether somebody went back from it to an earlier release.
  package internal(set) var isWithdrawn = false

  init(_ seal: OutputSeal, published: Int, files: Int, bytes: Int, changed: Int) {
    self.published = published
    audience = seal.audience
    classes = seal.classes
    commit = seal.commit
    isModified = seal.isModified
    asOf = seal.asOf
    version = seal.version
    pages = seal.pages
    self.files = files
    self.bytes = bytes
    self.changed = changed
  }

  /// Whether a site was built from just what this release was: the same commit and nothing besides.
  func isOfCommit(of seal: OutputSeal) -> Bool {
    commit != nil && commit == seal.commit && !isModified && !seal.isModified
      && audience == seal.audience
  }

  /// The facts as kept beside a release; nil where they are damaged.
  init?(_ lines: FactLines) {
    func number(_ name: String) -> Int? { lines[name].flatMap { Int($0) } }
    guard let published = number("published"), let audience = lines["audience"],
      let asOf = lines["as_of"], let version = lines["version"], let pages = number("pages"),
      let files = number("files"), let bytes = number("bytes"), let changed = number("changed")
    else { return nil }
    self.published = published
    self.audience = audience
    classes = lines["classes"].map { $0.split(separator: " ").map(String.init) }
    commit = lines["commit"]
    isModified = lines["modified"] != nil
    self.asOf = asOf
    self.version = version
    self.pages = pages
    self.files = files
    self.bytes = bytes
    self.changed = changed
    isWithdrawn = lines["withdrawn"] != nil
  }

  /// The facts as kept beside a release.
  var lines: FactLines {
    FactLines([
      ("published", String(published)), ("audience", audience),
      ("classes", classes?.joined(separator: " ")), ("commit", commit),
      ("modified", isModified ? "true" : nil),
      ("as_of", asOf), ("version", version), ("pages", String(pages)), ("files", String(files)),
      ("bytes", String(bytes)), ("changed", String(changed)),
      ("withdrawn", isWithdrawn ? "true" : nil),
    ])
  }

  /// The facts for programs, as `release.json` of a release and `linkage releases` show them.
  func json(number: Int, name: String, isLive: Bool? = nil) -> JSONValue {
    .members([
      "number": .integer(number),
      "name": .text(name),
      "live": isLive.map { .flag($0) },
      "withdrawn": isLive.map { _ in .flag(isWithdrawn) },
      "published": .text(UTCTime.text(published)),
      "audience": .text(audience),
      "classes": classes.map { .list($0.map { .text($0) }) },
      "commit": commit.map { .text($0) },
      "modified": commit.map { _ in .flag(isModified) },
      "as_of": .text(asOf),
      "version": .text(version),
      "pages": .integer(pages),
      "files": .integer(files),
      "bytes": .integer(bytes),
      "changed": .integer(changed),
    ])
  }
}
