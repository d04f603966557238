import Foundation
import Testing

/// Values that no sensible record holds; a site that builds in spite of its findings takes them.
@Suite struct OddValueTests {
  private func site(_ change: (SiteFolder) throws -> Void) throws -> [String: Data] {
    let site = try SiteFolder(SecretSite.files)
    try change(site)
    try site.written(audience: "restricted")
    return try site.outputs()
  }

  @Test func aChartOfAClaimThatThePatentLacksLeadsToThePatent() throws {
    let outputs = try site { site in
      try site.change("patents/qzx09pat.yaml", "claim_no: 1", to: "claim_no: 2")
    }
    #expect(outputs["indicators/D7.html"] != nil)
  }

  @Test func aFeatureWithoutWordsLeadsToThePatent() throws {
    let outputs = try site { site in
      try site.change("patents/qzx09pat.yaml", "{no: 1, text: qzx26claim}", to: "{no: 1}")
    }
    #expect(outputs["indicators/D7.html"] != nil)
  }

  @Test func aClauseNumberAsLongAsALineNamesAFile() throws {
    let number = "4." + String(repeating: "9", count: 400)
    let outputs = try site { site in
      try site.change(
        "standards/open-std.md",
        "## 4.1 结构",
        to: "## \(number) 结构\n\n桶。\n\n## 4.1 结构"
      )
    }
    #expect(outputs.keys.contains { $0.contains("4.999") })
  }

  @Test func aNegativeBoundOfExcerptsShowsNone() throws {
    let outputs = try site { site in
      try site.change(
        "site.yaml",
        "title: 示例",
        to: "title: 示例\nthresholds: {excerpt_max_chars: -1}"
      )
      try site.change("standards/open-std.md", "text_licence: full", to: "text_licence: excerpt")
      var next = try site.text("standards/open-std.md")
      next = next.replacingOccurrences(of: "version: \"1\"", with: "version: \"2\"")
      next = next.replacingOccurrences(of: "桶。参见", with: "桶和盖。参见")
      try site.write("standards/open-std@2.md", next)
    }
    #expect(outputs.keys.contains { $0.hasPrefix("standards/open-std/2/") })
  }

  @Test func aStandardWithTheIdOfAPatentHasNoPageThatAnythingLeadsTo() throws {
    let outputs = try site { site in
      try site.write(
        "standards/second.yaml",
        """
        id: open
        title: 第二个
        number: T/XXX 2
        version: "1"
        standard_type: group
        organization: {code: other, other_name: XXX}
        status: frozen
        freeze_date: 2024-01-01
        use: target
        text_licence: full
        clauses: [{no: "1", title: 一, requirement_kind: mandatory}]

        """
      )
    }
    #expect(outputs["indicators/D9.html"] != nil)
    #expect(outputs["standards/open.html"] == nil)
  }

  @Test func twoPortfoliosWithOneIdHaveOneFigure() throws {
    let portfolio = """
      title: 组合
      kind: core
      confidentiality: public
      chain_nodes: [甲, 乙]
      patents: [{patent: open, role: core, node: 甲}]

      """
    let outputs = try site { site in
      try site.write("portfolios/a/one.yaml", portfolio)
      try site.write("portfolios/b/one.yaml", portfolio)
    }
    #expect(outputs["indicators/D35.html"] != nil)
  }
}
