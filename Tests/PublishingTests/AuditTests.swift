import Foundation
import Publishing
import Testing

/// The page for those inside that tells what others are not shown (P56).
@Suite struct AuditTests {
  private static let files = [
    "site.yaml": "title: 示例\nlanguages: [zh-CN, en]\nfail_on: never\norganization: works\n",
    "organizations/works.yaml": "title: 示例厂\nkind: enterprise\nphone: 010-77123456\n",
    "technologies/lid.yaml": "title: 桶盖\nprotection_route: patent\n",
    "technologies/body.yaml": "title: 桶体\nprotection_route: patent\n",
    "patent-schemes/fold.yaml": "title: 折叠\nconfidentiality: public\n",
    "pages/note.md": "---\ntitle: 说明\n---\n\n见 [[lid]]。\n",
  ]

  private func page(_ path: String, _ audience: String, with more: [String: String] = [:]) throws
    -> String?
  {
    let site = try SiteFolder(Self.files.merging(more) { $1 })
    try site.written(audience: audience)
    return try site.outputs()[path].map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func thePublicHasNone() throws {
    let site = try SiteFolder(Self.files)
    try site.written(audience: "public")
    #expect(try site.outputs().keys.filter { $0.contains("audit") } == [])
  }

  @Test func thoseInsideSeeWhatThePublicIsNotShownAndWhy() throws {
    let site = try SiteFolder(Self.files)
    try site.written(audience: "restricted")
    let outputs = try site.outputs().mapValues { String(decoding: $0, as: UTF8.self) }
    let audit = try #require(outputs["audit/index.html"])
    for word in ["R114", "R112", "密级是内部"] { #expect(audit.contains(word), "\(word)") }
    let lists = outputs.filter { $0.key.hasPrefix("audit/1/") }
    let technologies = lists.values.filter { $0.contains("桶盖") && $0.contains("桶体") }
    #expect(technologies.count == 1)
    #expect(lists["audit/1/references.html"]?.contains("说明") == true)
    // Each number leads to as many records.
    for (path, html) in lists {
      let count = html.components(separatedBy: "role=\"rowheader\"").count - 1
      let name = path.dropFirst("audit/".count)
      #expect(audit.contains("\(name)\">\(count)</a>"), "\(path): \(count)")
    }
  }

  @Test(arguments: ["internal", "restricted"])
  func aSecretLeavesNoTrace(_ audience: String) throws {
    let secret = ["technologies/kqw71.yaml": "title: kqw72\nprotection_route: trade-secret\n"]
    let without = try page("audit/index.html", audience)
    #expect(without != nil)
    #expect(try page("audit/index.html", audience, with: secret) == without)
  }

  /// The sentence about counts hangs on the audience, not on whether anything is withheld.
  @Test func theSentenceAboutCountsIsThereForEverybody() throws {
    for audience in ["public", "internal"] {
      let secret = ["technologies/kqw73.yaml": "title: kqw74\nprotection_route: trade-secret\n"]
      let home = try #require(try page("index.html", audience))
      #expect(home.contains("数量和比率只按“\(audience)”可以看到的记录计算"))
      #expect(try page("index.html", audience, with: secret) == home)
    }
  }
}
