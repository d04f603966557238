package import Diagnostics
package import Linking

/// A check over the records, declared in one file with all that is said about it.
///
/// The rule reference, `linkage explain` and the tests are made from these statics, so that none
/// of them can drift. A rule over the form of a file (`syntax`, `key-unknown`) is reported by
/// `Reading` and checks nothing here; its file says the rest.
package protocol Rule: Sendable {
  /// The stable name, readable after "allow".
  static var id: RuleID { get }
  /// The number in the requirements: 43 for R43; nil for faults of form.
  static var number: Int? { get }
  /// The severity of its findings unless one says otherwise or the site configures it.
  static var severity: Severity { get }
  /// What is checked, in one sentence.
  static var title: Phrase { get }
  /// Why it matters.
  static var why: Phrase { get }
  /// How to mend what it reports.
  static var mend: Phrase { get }
  /// Where it comes from: `A.2 col. 3`.
  static var source: String { get }
  /// A record that breaks it and the same record mended.
  static var example: RuleExample { get }
  /// The findings over a whole site, in any order; they are sorted once at the end.
  static func check(_ graph: Graph) -> [Finding]
}

extension Rule {
  package static var number: Int? { nil }

  package static func check(_ graph: Graph) -> [Finding] { [] }

  /// `R43`, or the name where the rule has no number.
  package static var code: String { number.map { "R\($0)" } ?? id.name }
}
