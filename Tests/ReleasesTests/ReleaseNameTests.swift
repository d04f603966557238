import Publishing
import Testing

@testable import Releases

/// Names of releases: only what is one counts, for what has such a name may be removed.
struct ReleaseNameTests {
  @Test func namesSortByNumberAndTellTheContent() {
    #expect(Release.name(42, mark: "fcf07eecafa64ebd") == "000042-fcf07eecaf")
    #expect(Release.name(1_234_567, mark: "ab") == "1234567-ab")
    #expect(Release.number(in: "000042-fcf07eecaf") == 42)
    #expect(Release.number(in: "1234567-ab") == 1_234_567)
  }

  @Test(arguments: [
    "", "current", ".staging", "42-fcf07eecaf", "000042", "000042-", "000000-ab", "000042-xyz",
    "000042-ab-cd", "00004x-ab", "-000042-ab", "notes.txt", "000042-AB", "９９９９９９-ab",
  ])
  func nothingElseIsOne(name: String) {
    #expect(Release.number(in: name) == nil)
  }

  @Test func timesAreUniversal() {
    #expect(UTCTime.text(0) == "1970-01-01T00:00:00Z")
    #expect(UTCTime.text(1_796_074_512) == "2026-11-30T21:35:12Z")
    #expect(UTCTime.text(951_782_399) == "2000-02-28T23:59:59Z")
    #expect(UTCTime.text(-1) == "1969-12-31T23:59:59Z")
    for time in [0, 1_796_074_512, 951_782_399, -1] {
      #expect(UTCTime.seconds(UTCTime.text(time)) == time)
    }
    for text in [
      "", "2026-11-30", "2026-11-30T21:35Z", "2026-11-30T24:00:00Z", "2026-13-01T00:00:00Z",
    ] {
      #expect(UTCTime.seconds(text) == nil, "\(text)")
    }
  }
}
