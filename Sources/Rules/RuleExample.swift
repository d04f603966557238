/// A record that breaks a rule, and the same record mended.
package struct RuleExample: Sendable {
  /// The file in question, from `Content/`: `correspondences/chart.yaml`.
  package let path: String
  /// Its text with the fault.
  package let bad: String
  /// Its text without.
  package let good: String
  /// Further files that the example needs besides `ExampleSite`.
  package let with: [String: String]

  package init(_ path: String, bad: String, good: String, with: [String: String] = [:]) {
    self.path = path
    self.bad = bad
    self.good = good
    self.with = with
  }
}
