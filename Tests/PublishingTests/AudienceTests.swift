import Foundation
import Publishing
import Testing

/// What an audience may not see leaves no trace in any file of its build (contract §4).
@Suite struct AudienceTests {
  /// The places in the output where one of `words` stands, in a file or in its name.
  private func traces(_ words: [String], in outputs: [String: Data]) -> [String] {
    var found: [String] = []
    for (path, bytes) in outputs {
      let text = path.lowercased() + "\n" + String(decoding: bytes, as: UTF8.self).lowercased()
      for word in words where text.contains(word.lowercased()) {
        found.append("\(word) in \(path)")
      }
    }
    return found.sorted()
  }

  @Test func thePublicSeesNothingOfWhatIsWithheld() throws {
    #expect(SecretSite.secrets.count >= 40)
    let site = try SiteFolder(SecretSite.files)
    try site.written(audience: "public")
    let outputs = try site.outputs()
    #expect(outputs.count > 20)
    let shares = ["61.57", "38.43"]
    #expect(traces(SecretSite.secrets + SecretSite.numbers + shares, in: outputs) == [])
    // What is public is there.
    #expect(traces(["公开的专利池"], in: outputs).contains("公开的专利池 in pools/pool.html"))
  }

  @Test func whoMaySeeThemFindsTheSameWords() throws {
    let site = try SiteFolder(SecretSite.files)
    try site.written(audience: "restricted")
    let outputs = try site.outputs()
    // Nobody is shown these, neither by a page nor by the data: the text of a standard without a
    // licence, and a bank account.
    let never = ["qzx35text", "qzx52holder", "qzx53bank", "qzx54number"]
    let unseen = SecretSite.secrets.filter { traces([$0], in: outputs).isEmpty }
    #expect(unseen == never)
  }

  @Test func aBuildForThePublicRemovesWhatAnEarlierOneShowed() throws {
    let site = try SiteFolder(SecretSite.files)
    try site.written(audience: "restricted")
    try site.written(audience: "public")
    #expect(traces(SecretSite.secrets, in: try site.outputs()) == [])
  }

  @Test func aTradeSecretLeavesNoTraceForAnyAudience() throws {
    for audience in ["internal", "restricted"] {
      var files = SecretSite.files
      files["technologies/zkw01recipe.md"] = """
        ---
        title: zkw02title
        confidentiality: secret
        rd_form: own
        protection_route: trade-secret
        route_decided_by: works
        route_date: 2022-01-01
        route_reason: zkw03reason
        patents: [open]
        ---

        zkw04body

        """
      files["pages/more.md"] = "---\ntitle: 更多\n---\n\n见 [[zkw01recipe]]。\n"
      files["patents/open.yaml"]?
        .replace("technologies: [qzx08tech]", with: "technologies: [zkw01recipe]")
      let with = try SiteFolder(files)
      try with.written(audience: audience)
      let words = (1...4).map { "zkw0\($0)" }
      #expect(traces(words, in: try with.outputs()) == [])
    }
  }
}
