/// What of a record, or of the site as a whole, a page can be made from besides a field.
///
/// The numbers are kept in caches on disk: a new aspect takes a new number.
package enum Aspect: UInt32, CaseIterable, Sendable {
  /// All fields at once: whoever goes through them one by one.
  case fields = 1
  /// The parsed Markdown.
  case documents = 2
  /// The clauses of a version of a standard.
  case clauses = 3
  /// The links in Markdown.
  case mentions = 4
  /// Path, type, dates of its commits.
  case file = 5
  /// The references that the record holds.
  case linksFrom = 6
  /// The references to the record or a part of it.
  case linksTo = 7
  /// The chart of a correspondence.
  case chart = 8
  /// Which charts there are of a patent or a proposal.
  case charts = 9
  /// The rows at one clause; the clause is a part of the subject.
  case rows = 10
  /// The items of declarations that name a patent.
  case declared = 11
  /// The versions of a standard.
  case line = 12
  /// The listings of a pool, or those that name a patent.
  case listings = 13
  /// The way from technology to product through the record.
  case chain = 14
  /// The addresses of the record and its parts.
  case address = 15
  /// The findings about the record.
  case findings = 16
  /// What a text that names a record leads to; the text is the subject.
  case name = 17
  /// The records of a type, in their order; the type is the subject.
  case records = 18
  /// A figure of an indicator; its id is the subject.
  case figure = 19
  /// The deadlines about a record.
  case deadlines = 20
  /// Something that is one for the whole site: the subject says what.
  case whole = 21
}
