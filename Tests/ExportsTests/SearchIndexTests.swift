import Linking
import Pages
import Testing

@testable import Exports

/// The index that the search of the pages loads.
struct SearchIndexTests {
  private static let files = [
    "site.yaml": "title: 示例\n",
    "organizations/works.yaml": "title: 示例厂\nkind: enterprise\n",
    "pages/guide.md": """
    ---
    title: 指南 Guide
    ---

    密封圈嵌于槽内。见 [[works]]。

    ## 第二节

    | 甲 | 乙 |
    | --- | --- |
    | 温度 | 数据 |

    `</script>` 和 `__proto__`，ＡＢＣ Ω𠀋字。
    """,
    "pages/other.md": "---\ntitle: 另一页\n---\n\n密封，圈。\n",
    "pages/secret.md": "---\ntitle: 机密名称\n---\n\n机密正文。\n",
  ]

  @Test(arguments: [0, 1, 59, 60, 61, 91, 92, 1_919, 1_920, 1_921, 65_535, 1_000_000])
  func aNumberIsReadAsItWasWritten(number: Int) {
    var bytes: [UInt8] = []
    SearchDigits.append(number, to: &bytes)
    #expect(bytes.count == SearchDigits.count(number))
    #expect(bytes.allSatisfy { (0x20...0x7E).contains($0) && ![0x22, 0x3C, 0x5C].contains($0) })
    var reader = SearchIndexReading.Reader(bytes)
    #expect(reader.number() == number)
    #expect(reader.isAtEnd)
  }

  @Test(arguments: [
    [0], [7], [0, 1, 2, 3], [5, 900, 4_000], Array(0..<5_000), Array(1..<5_000),
    Array(stride(from: 3, to: 5_000, by: 2)), (0..<5_000).filter { $0 % 9 != 4 },
    (0..<5_000).filter { $0 * $0 % 7 < 2 }, Array(100..<160), [4_999],
  ])
  func aListIsReadAsItWasWritten(documents: [Int]) {
    var bytes: [UInt8] = []
    let form = PostingList.append(documents.map { UInt32($0) }[...], of: 5_000, to: &bytes)
    var reader = SearchIndexReading.Reader(bytes)
    #expect(reader.list(bytes.count, form: form.rawValue, count: 5_000) == documents)
    #expect(reader.isAtEnd)
    #expect(bytes.count <= 5_000 / 6 + 4)
  }

  @Test(arguments: [
    ("ABC  def", "abc def"), ("ＡＢＣ１２３", "abc123"), ("\u{3000}前后\u{A0}", "前后"),
    ("e\u{301}", "é"), ("É", "é"), ("ﬁn", "fin"), ("㎡ ① …", "m2 1 ..."), ("ΣΑΣ", "σασ"),
    ("İ", "i\u{307}"), ("ｶﾞ", "ガ"), ("零\u{200B}宽", "零\u{200B}宽"), ("行\u{2028}尾", "行 尾"),
    ("\u{1}控\u{7F}", "控\u{7F}"), ("𠀋", "𠀋"), ("（甲），乙", "(甲),乙"),
  ])
  func textsAreFoldedAsTheScriptFoldsThem(text: String, folded: String) {
    let units = SearchFolding.units(of: text)
    #expect(
      String(decoding: units, as: UTF16.self).unicodeScalars.elementsEqual(folded.unicodeScalars)
    )
  }

  @Test func everyRunOfEveryTextIsListedAndNoOther() throws {
    let reading = SearchIndexReading(site: try ExportedSite(Self.files))
    let documents = try reading.documents()
    #expect(documents.count == (try reading.blocks().reduce(0, +)))
    for (family, size) in [("short", 2), ("long", 4)] {
      var expected: [[UInt16]: Set<Int>] = [:]
      for (number, document) in documents.enumerated() {
        for text in SearchIndexReading.texts(document) {
          let units = SearchFolding.units(of: text) + [0]
          for start in units.indices {
            var run = Array(units[start..<min(start + size, units.count)])
            run += Array(repeating: 0, count: size - run.count)
            guard run[0] != 0, size == 2 || run[2] != 0 else { continue }
            expected[run, default: []].insert(number)
          }
        }
      }
      let runs = try reading.runs(family)
      #expect(runs.mapValues(\.texts) == expected)
      #expect(runs.values.allSatisfy { $0.titles.isSubset(of: $0.texts) })
    }
    let titles = try reading.runs("short")[Array("指南".utf16)]?.titles
    #expect(titles?.compactMap { documents[$0][0] as? String } == ["guide"])
  }

  @Test func noMatchCrossesFromABlockIntoTheNext() throws {
    let reading = SearchIndexReading(site: try ExportedSite(Self.files))
    let guide = try #require(try reading.documents().first { $0[0] as? String == "guide" })
    let texts = SearchIndexReading.texts(guide)
    #expect(texts.contains("温度"))
    #expect(texts.contains("数据"))
    #expect(texts.contains("密封圈嵌于槽内。见 示例厂。"))
    #expect(!texts.contains { $0.contains("<code>") })
    let section = guide[3...].compactMap { $0 as? [String] }.first { $0.contains("第二节") }
    #expect(section?.first == "s-第二节")
  }

  @Test func whatIsWithheldIsInNoListAndNoText() throws {
    let site = try ExportedSite(Self.files, withheld: ["secret"])
    let reading = SearchIndexReading(site: site)
    #expect(try reading.documents().allSatisfy { $0[0] as? String != "secret" })
    #expect(try reading.runs("short")[Array("机密".utf16)] == nil)
    #expect(try reading.runs("long").keys.allSatisfy { $0[0] != Array("机".utf16)[0] })
    for (path, bytes) in site.files where path.hasPrefix("search/") {
      #expect(!String(decoding: bytes, as: UTF8.self).contains("secret"))
    }
  }

  @Test func filesAreScriptsThatHoldNoMarkupOfTheirOwn() throws {
    let site = try ExportedSite(Self.files)
    let paths = site.files.keys.filter { $0.hasPrefix("search/") }
    #expect(paths.count > 4)
    for path in paths {
      let text = try site.text(path)
      let name = path.dropFirst("search/".count).dropLast(".js".count)
      #expect(text.hasPrefix("linkageSearch(\"\(name)\","))
      // Not one line break inside a text, and no control character at all.
      #expect(text.utf8.allSatisfy { $0 >= 0x20 || $0 == 0x0A })
    }
  }

  @Test func anotherDocumentMovesOnlyTheCutsBesideIt() {
    var hashes: [UInt64] = []
    var state: UInt64 = 88_172_645_463_325_252
    for _ in 0..<20_000 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      hashes.append(state)
    }
    let blocks = SearchCuts.parts(hashes, count: 4)
    #expect(blocks.map(\.count).reduce(0, +) == hashes.count)
    var more = hashes
    more.insert(12_345, at: 12_000)
    let moved = SearchCuts.parts(more, count: 4)
    func contents(_ parts: [Range<Int>], _ of: [UInt64]) -> Set<[UInt64]> {
      Set(parts.map { Array(of[$0]) })
    }
    #expect(contents(blocks, hashes).intersection(contents(moved, more)).count >= 3)
    let files = SearchCuts.parts(hashes, each: 8, most: 30) { _ in 1 }
    let after = SearchCuts.parts(more, each: 8, most: 30) { _ in 1 }
    #expect(files.allSatisfy { (1...30).contains($0.count) })
    #expect(contents(files, hashes).subtracting(contents(after, more)).count <= 2)
  }

  @Test(arguments: [
    ("CN 108123456 A", ["cn108123456a", "108123456a"]),
    ("202119000017.6", ["2021190000176", "cn2021190000176"]),
    ("ZL 202119000017.6", ["2021190000176", "cn2021190000176"]),
    ("GB/T 20001—2026", ["gbt200012026", "200012026"]),
    ("RFC2246", ["rfc2246"]), ("cold-bucket", ["coldbucket"]),
  ])
  func aNumberHasItsSpellings(number: String, spellings: [String]) throws {
    let site = try ExportedSite([
      "site.yaml": "title: 示例\n",
      "standards/s.yaml": "title: 某标准\nnumber: \"\(number)\"\n",
    ])
    let graph = site.facts.graph
    let record = try #require(graph.record(id: "s"))
    #expect(SearchIdentifiers.spellings(of: record, in: graph) == Set(spellings + ["s"]))
  }
}
