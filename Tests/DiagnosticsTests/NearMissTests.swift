import Diagnostics
import Testing

@Suite("The nearest name")
struct NearMissTests {
  private let fields = ["application_no", "filing_date", "grant_date", "申请号", "授权日"]

  @Test(arguments: [
    ("aplication_no", "application_no"), ("filing-date", "filing_date"),
    ("Grant_Date", "grant_date"), ("gratn_date", "grant_date"), ("申清号", "申请号"),
  ])
  func offersTheNameOneSlipAway(written: String, meant: String) {
    #expect(NearMiss.nearest(to: written, in: fields) == meant)
  }

  @Test(arguments: ["", "colour", "zz", "date", String(repeating: "a", count: 201)])
  func offersNothingForWhatIsFarFromAll(written: String) {
    #expect(NearMiss.nearest(to: written, in: fields) == nil)
  }

  @Test func countsASwapOfNeighboursOnce() {
    #expect(NearMiss.nearest(to: "ab", in: ["ba"]) == "ba")
    #expect(NearMiss.nearest(to: "abc", in: ["cba"]) == nil)
  }

  @Test func forgivesAThirdOfTheLength() {
    #expect(NearMiss.nearest(to: "abcdef", in: ["abcdxy"]) == "abcdxy")
    #expect(NearMiss.nearest(to: "abcdef", in: ["abcxyz"]) == nil)
  }

  @Test func prefersTheNearerAndThenTheFirst() {
    #expect(NearMiss.nearest(to: "claims", in: ["claimsxy", "claim"]) == "claim")
    #expect(NearMiss.nearest(to: "cat", in: ["hat", "bat"]) == "bat")
    #expect(NearMiss.nearest(to: "cat", in: ["bat", "hat"]) == "bat")
  }

  @Test func offersTheNameItselfWhereItIsThere() {
    #expect(NearMiss.nearest(to: "FILING_DATE", in: fields) == "filing_date")
  }
}
