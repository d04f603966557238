import Diagnostics
import Publishing
import Testing

@testable import Releases

/// What a release is, beside it and in it: either has to tell the same.
struct ReleaseFactsTests {
  private func facts(_ lines: String) throws -> ReleaseFacts {
    let rest = "as_of 2026-11-30\nversion 1\npages 2\nfiles 3\nbytes 4\nchanged 5\n"
    return try #require(ReleaseFacts(FactLines("published 1796074512\n" + lines + rest)))
  }

  private func about(_ facts: ReleaseFacts) -> [UInt8] {
    Array(JSONWriter.text(facts.json(number: 1, name: "000001-ab"), indented: true).utf8)
  }

  @Test(arguments: [
    "audience internal\nclasses public internal\ncommit fcf07eecafa64ebd\nmodified true\n",
    "audience \"x\": \\y\nclasses \n", "audience 合作方, [甲]\nclasses public\ncommit abc\n",
    "audience of an earlier version\n",
  ])
  func aReleaseTellsItself(lines: String) throws {
    let kept = try facts(lines)
    #expect(ReleaseFacts(about: about(kept)) == kept)
    #expect(ReleaseFacts(FactLines(kept.lines.text)) == kept)
  }

  @Test func whatIsDamagedTellsNothing() throws {
    let whole = about(try facts("audience internal\nclasses public\n"))
    #expect(ReleaseFacts(about: []) == nil)
    #expect(ReleaseFacts(about: Array(whole.prefix(60))) == nil)
    #expect(ReleaseFacts(about: Array("<!doctype html>".utf8)) == nil)
  }
}
