import Foundation
import Publishing
import Testing

/// The rows of long lists as scripts: whole, in order, written no more often than needed, and made from
/// what the audience may see.
@Suite struct ListRowsTests {
  /// A site of so many organizations in three files; every hundredth is internal.
  private static func site(_ count: Int) throws -> SiteFolder {
    var files = [
      "site.yaml": "title: 示例\nlanguages: [zh-CN, en]\n",
      "pages/home.yaml": "title: 首页\n",
    ]
    for number in 1...count {
      let name = number.isMultiple(of: 100) ? "zkwinternal" : "单位"
      let audience = number.isMultiple(of: 100) ? "confidentiality: internal\n" : ""
      files["organizations/o-\(number).yaml"] =
        "title: \(name) \(number)\nkind: enterprise\n" + audience
    }
    return try SiteFolder(files)
  }

  private static func ids(_ script: Data) -> [String] {
    String(decoding: script, as: UTF8.self).split(separator: "\n").compactMap { line in
      line.split(separator: "\"").first { $0.hasSuffix(".html") }
        .map { String($0.dropLast(".html".count).split(separator: "/").last ?? "") }
    }
  }

  @Test func holdEveryRowOnceInTheOrderOfTheList() throws {
    let site = try Self.site(2100)
    try site.written(audience: "internal")
    let outputs = try site.outputs()
    let first = Self.ids(try #require(outputs["organizations/index-rows.js"]))
    let second = Self.ids(try #require(outputs["organizations/index-rows-2.js"]))
    #expect(first.count == 2000)
    #expect(first + second == (1...2100).map { "o-\($0)" })
    #expect(outputs["organizations/index-rows-3.js"] == nil)
    #expect(outputs["en/organizations/index-rows.js"] != nil)
  }

  @Test func anEditWritesOnePartOfALanguage() throws {
    let site = try Self.site(2100)
    try site.written(audience: "internal")
    let before = try site.outputs()
    try site.change("organizations/o-2050.yaml", "单位 2050", to: "改名 2050")
    try site.written(audience: "internal")
    let after = try site.outputs()
    let parts = after.keys.filter { path in
      path.contains("organizations/") && path.hasSuffix(".js") && after[path] != before[path]
    }.sorted()
    #expect(parts == ["en/organizations/index-rows-2.js", "organizations/index-rows-2.js"])
    let fresh = try Self.site(2100)
    try fresh.change("organizations/o-2050.yaml", "单位 2050", to: "改名 2050")
    try fresh.written(audience: "internal")
    #expect(try fresh.outputs() == after)
  }

  @Test func holdNothingThatIsWithheld() throws {
    let site = try Self.site(300)
    try site.written(audience: "public")
    let outputs = try site.outputs()
    let rows = try #require(outputs["organizations/index-rows.js"])
    #expect(Self.ids(rows).count == 297)
    #expect(!String(decoding: rows, as: UTF8.self).contains("zkwinternal"))
  }
}
