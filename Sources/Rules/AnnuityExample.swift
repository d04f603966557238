/// The patent of `ExampleSite` as granted, with an annuity: what the rules over annuities show
/// their examples on.
enum AnnuityExample {
  private static let head = "legal_status: published\n"

  /// An example of one entry of `annuities`, as it should be and with the fault.
  static func example(bad: String, good: String) -> RuleExample {
    RuleExample(ExampleSite.patentPath, bad: text(bad), good: text(good))
  }

  private static func text(_ annuity: String) -> String {
    ExampleSite.patent.replacing(
      head,
      with: "legal_status: granted\ngrant_date: 2022-12-02\nannuities:\n  - \(annuity)\n"
    )
  }
}
