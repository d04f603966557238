package import Records

/// A standard with its versions, oldest first (readings, Standards and clauses).
package struct StandardLine: Sendable {
  /// The record of the standard, which holds the current version.
  package let base: RecordIndex
  /// The versions in order, `base` among them.
  package let versions: [Version]

  /// One version of a standard.
  package struct Version: Sendable {
    /// Its record.
    package let record: RecordIndex
    /// Its part of an address: `standards/ID/SLUG/CLAUSE.html`.
    package let slug: String
    /// The version as printed.
    package let label: String
    /// The label as a part of an address, under which a reference finds it as well.
    let labelSlug: String
    /// The spellings under which a reference finds it, as parts of an address.
    package var spellings: [String] { slug == labelSlug ? [slug] : [slug, labelSlug] }
    /// The day it became new: publication, else freeze, else creation.
    package let date: CalendarDate?
    /// Whether it is published or frozen, so that charts have to follow it.
    package let isBinding: Bool
  }

  /// The place of `record` among the versions.
  package func position(of record: RecordIndex) -> Int? {
    versions.firstIndex { $0.record == record }
  }

  /// The version of `record`.
  package func version(_ record: RecordIndex) -> Version? {
    versions.first { $0.record == record }
  }

  /// The record of the version spelled so: its text or its slug, in any case.
  package func version(spelled text: String) -> RecordIndex? {
    let slug = Slug.version(text)
    return versions.first { $0.slug == slug || $0.labelSlug == slug }?.record
  }

  /// The newest published or frozen version, else the standard's own record.
  package var binding: RecordIndex {
    versions.last { $0.isBinding }?.record ?? base
  }

  /// The newest published or frozen version after `record`, where there is one.
  package func successor(of record: RecordIndex) -> RecordIndex? {
    guard let position = position(of: record) else { return nil }
    return versions[(position + 1)...].last { $0.isBinding }?.record
  }
}
