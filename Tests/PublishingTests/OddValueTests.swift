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
}
