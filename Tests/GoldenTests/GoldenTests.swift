import Foundation
import Testing

/// The pages of a small site as they were last looked at and found right.
///
/// `GOLDEN=record swift test --filter GoldenTests` writes what the site gives now, and fails all the
/// same, so that nobody records without looking at the difference.
@Suite struct GoldenTests {
  @Test func givesThePagesAndFindingsThatWereFoundRight() throws {
    let site = GoldenSite("cold-bucket")
    let present = try site.present()
    if ProcessInfo.processInfo.environment["GOLDEN"] == "record" {
      try site.record(present)
      Issue.record("recorded; look at the difference, then run without GOLDEN")
      return
    }
    let expected = try site.expected()
    for name in Set(present.keys).union(expected.keys).sorted() {
      guard let now = present[name] else {
        Issue.record("Expected/\(name) is left over: no page gives it")
        continue
      }
      guard let then = expected[name] else {
        Issue.record("Expected/\(name) is missing; record it with GOLDEN=record")
        continue
      }
      if now != then { Issue.record("\(name)\n\(LineDifference(from: then, to: now))") }
    }
  }

  @Test func showsADifferenceByLines() {
    let old = "a\nb\nc\nd\ne\nf\ng\n"
    let new = "a\nb\nc\nD\ne\nf\ng\n"
    #expect(
      "\(LineDifference(from: old, to: new))" == "@@ line 2 @@\n  b\n  c\n- d\n+ D\n  e\n  f"
    )
    #expect("\(LineDifference(from: old, to: old))" == "")
    #expect("\(LineDifference(from: "", to: "x"))" == "- \n+ x")
  }
}
