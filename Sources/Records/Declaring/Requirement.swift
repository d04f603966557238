package import Diagnostics

/// When a field has to be there (the Req column of section B).
package enum Requirement: Sendable {
  /// M: always; `unknown` counts as an answer.
  case mandatory
  /// C: when the condition holds.
  case conditional(Condition)
  /// C: under a condition that one record alone cannot tell; a rule of its own judges it.
  case judged(Phrase)
  /// O.
  case optional
  /// The generator knows it; written all the same, it must agree.
  case computed
}
