package import Records

/// How much of one thing is read (R140; `site.yaml: limits`).
package struct ReadingLimits: Hashable, Sendable {
  /// The most findings of one record or one pass over a file; the rest is not listed.
  static let findings = 10_000

  /// The most bytes of a file.
  package var file = 8 * 1024 * 1024
  /// How deep lists and maps may stand in each other.
  package var nesting = 64
  /// The most entries of a list or map.
  package var list = 100_000
  /// The most columns of a table.
  package var columns = 100

  package init() {}

  /// The limits that a site states, the usual ones where it states none.
  package init(site: Entry) {
    guard let stated = site[Site.limits] else { return }
    file = stated[Site.Limits.file] ?? file
    nesting = stated[Site.Limits.nesting] ?? nesting
    list = stated[Site.Limits.list] ?? list
    columns = stated[Site.Limits.columns] ?? columns
  }
}
