import Testing

/// Bad input too large, too deep or too odd to be kept in a file.
@Suite struct GeneratedTests {
  private func lines(_ fill: (TemporarySite) throws -> Void) throws -> [String] {
    let site = try TemporarySite()
    try site.write("site.yaml", "title: 测试\n".utf8)
    try fill(site)
    let outcome = try site.build()
    #expect(outcome.took < .seconds(5))
    if outcome.lines.contains(where: { $0.contains(": error [") }) {
      #expect(outcome.isOutputKept)
    }
    return outcome.lines
  }

  private func lines(page text: String, as name: String = "a.yaml") throws -> [String] {
    try lines { try $0.write("pages/\(name)", text.utf8) }
  }

  @Test func refusesAFileOfFiftyMegabytes() throws {
    let found = try lines {
      try $0.write("pages/a.yaml", [UInt8](repeating: 0x61, count: 50 << 20))
    }
    #expect(found == ["Content/pages/a.yaml:1:1: error [limit]"])
  }

  @Test func refusesAnAliasBomb() throws {
    var text = "a: &a [x, x]\n"
    for (old, new) in zip("abcdefgh", "bcdefghi") {
      text += "\(new): &\(new) [*\(old), *\(old), *\(old), *\(old)]\n"
    }
    let found = try lines(page: text)
    #expect(found.contains("Content/pages/a.yaml:1:4: error [limit]"))
  }

  @Test func refusesListsNestedTenThousandDeep() throws {
    let deep = String(repeating: "[", count: 10_000) + String(repeating: "]", count: 10_000)
    let found = try lines(page: "title: 页\ntags: \(deep)\n")
    #expect(found.contains { $0.hasPrefix("Content/pages/a.yaml:2:") && $0.hasSuffix("[limit]") })
  }

  @Test func refusesBlocksNestedTenThousandDeep() throws {
    let deep = String(repeating: "- ", count: 10_000)
    let found = try lines(page: "title: 页\ntags:\n  \(deep)x\n")
    #expect(found.contains { $0.hasPrefix("Content/pages/a.yaml:3:") && $0.hasSuffix("[limit]") })
  }

  @Test func livesThroughDeepQuotesAndManyLinks() throws {
    let head = "---\ntitle: 页\n---\n"
    _ = try lines(page: head + String(repeating: ">", count: 10_000) + " x\n", as: "a.md")
    let found = try lines(page: head + String(repeating: "[[nobody]] ", count: 10_000), as: "a.md")
    #expect(found.first == "Content/pages/a.md:4:1: error [reference-dangling]")
  }

  @Test func refusesATableOfTwoHundredColumns() throws {
    let names = ["id", "title"] + (0..<198).map { "c\($0)" }
    let found = try lines(page: names.joined(separator: ",") + "\n", as: "a.csv")
    #expect(found.contains { $0.hasPrefix("Content/pages/a.csv:1:") && $0.hasSuffix("[limit]") })
  }

  @Test func readsAVeryLongLine() throws {
    try #expect(lines(page: "title: 页\nbody: \(String(repeating: "长", count: 1 << 20))\n") == [])
  }

  @Test func tellsLinksThatLeadAstray() throws {
    let found = try lines { site in
      try site.link("pages/out.md", to: "/etc/hostname")
      try site.link("pages/gone.md", to: "nowhere.md")
      try site.link("pages/loop", to: ".")
    }
    #expect(
      found == [
        "Content/pages/gone.md:1:1: error [file-link]",
        "Content/pages/loop:1:1: error [file-link]",
        "Content/pages/out.md:1:1: error [file-link]",
      ]
    )
  }

  @Test func doesNotHangInACircleOfReferences() throws {
    let found = try lines { site in
      try site.write("patents/p.yaml", "title: 甲\ndivisional_of: q\n".utf8)
      try site.write("patents/q.yaml", "title: 乙\ndivisional_of: p\n".utf8)
      try site.write("standards/s.yaml", "title: 甲\nversion: v1\nsupersedes: [r]\n".utf8)
      try site.write("standards/r.yaml", "title: 乙\nversion: v1\nsupersedes: [s]\n".utf8)
    }
    #expect(found.contains("Content/patents/p.yaml:1:1: error [field-missing]"))
  }

  @Test func readsANameOf255Bytes() throws {
    let name = String(repeating: "a", count: 250) + ".yaml"
    let found = try lines(page: "title: 页\n", as: name)
    #expect(found == ["Content/pages/\(name):1:1: error [id-form]"])
  }
}
