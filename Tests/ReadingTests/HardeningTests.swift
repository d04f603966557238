import Diagnostics
import Reading
import Records
import Testing

/// Whatever the files hold, reading ends, and every finding stands at a place of its file.
@Suite struct HardeningTests {
  /// Numbers that look random and are the same in every run.
  private struct Dice {
    var state: UInt64
    mutating func roll(_ sides: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(truncatingIfNeeded: state % UInt64(sides))
    }
  }

  private static let seeds: [String: String] = [
    "patents/p.md": """
    ---
    名称: "一种 \\"冷藏桶\\""
    filing_date: 2024-01-02
    claims:
    - {claim_no: 1, independent: true, version: as-granted, features: [{no: 1, text: 桶}]}
    - claim_no: 2
      text: |
        第一行 [[x|y]]
        <b>第二行</b>
      depends_on: 1
    annuities: [{year_no: 3, amount: '1,200 CNY'}]
    lint: {allow: {R43: why}}
    ---

    # 6 要求

    正文 [[s#6.2]] **粗**。
    """,
    "standards/s.yaml":
      "id: s\nclauses: [{no: 1, title: 甲}, {no: 1.1, parent: 1}]\n---\nid: s@2\nsupersedes: s\n",
    "patents/list.csv": "id,名称,ipc,classification.class\r\np1,\"甲，\"\"乙\"\"\",A;B\\;C；D,core\r\n",
    "pools/pool.yaml": "title: >-\n  折叠\n  文字\nmembers: [a, {org: b}]\n",
    "pools/pool.patents.csv": "patent,listed_on\np1,2024-01-01\n",
    "schema/own.yaml":
      "type: trial\nfields:\n- {key: a, kind: enum, values: [x, y]}\n- {key: b, kind: ref, to: [patent]}\n",
    "site.yaml": "title: x\nlimits: {nesting: 8}\nexamples: {a: false}\nthresholds: {x: 1.5}\n",
  ]

  private static let pieces: [[UInt8]] =
    [
      ":", ": ", "-", "- ", "\n", "\r", "\t", " ", "\"", "'", "[", "]", "{", "}", "#", "@", "&a ",
      "*a", "|", ">", "<<", "---\n", "...\n", ",", ";", "\\", "：", "桶", "\u{FEFF}", "\u{2028}",
      "\u{85}", "~", "%", "!", "? ", "[[", "]]", "unknown",
    ].map { Array($0.utf8) } + [[0], [0xFF], [0xC0, 0xE4], [0x01], [0xE6, 0xA1]]

  @Test(arguments: 1...40)
  func endsWithPlacesInsideTheFilesWhateverTheyHold(_ seed: Int) {
    var dice = Dice(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15)
    for _ in 0..<25 {
      var site = SampleSite()
      for (path, text) in Self.seeds.sorted(by: { $0.key < $1.key }) {
        var bytes = Array(text.utf8)
        for _ in 0..<(1 + dice.roll(4)) {
          let place = dice.roll(bytes.count + 1)
          switch dice.roll(3) {
          case 0: bytes.insert(contentsOf: Self.pieces[dice.roll(Self.pieces.count)], at: place)
          case 1: bytes.removeSubrange(place..<min(bytes.count, place + dice.roll(6)))
          default: bytes.removeSubrange(place...)
          }
        }
        site = site.with(path, bytes)
      }
      let content = site.read()
      for finding in content.findings {
        guard let span = finding.span else {
          Issue.record("\(finding.rule) stands nowhere")
          continue
        }
        let file = content.files[Int(span.file.index)]
        let line = file.line(Int(span.line)) ?? (span.line == 1 ? "" : nil)
        #expect(line != nil, "\(finding.rule) at \(file.path):\(span.line):\(span.column)")
        let width = line?.unicodeScalars.count ?? 0
        #expect(
          span.column >= 1 && Int(span.column) <= width + 2,
          "\(finding.rule) at \(file.path):\(span.line):\(span.column) of \(width)"
        )
      }
    }
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      ("patents/p.yaml", "a: b\n"), ("patents/p.yaml", "- "), ("patents/p.yaml", "id: a\n---\n"),
      ("patents/p.yaml", "\"a"), ("patents/p.yaml", "[a,"), ("patents/p.yaml", "tags: [a]\n"),
      ("patents/p.csv", "id\n"), ("patents/p.csv", "a,b\nc\n"), ("patents/p.csv", "\"a\"\"\n"),
      ("standards/s.md", "# 1.\(1)\n"), ("standards/s.md", "1.1"), ("standards/s.md", "# x\n"),
      ("standards/s.md", "## 表 3\n\n## 图\n"), ("standards/s.md", "[[x]] <b> "),
    ]
  )
  func endsSoonForALargeFileOfOneThing(_ path: String, _ piece: String) {
    let text = String(repeating: piece, count: 300_000 / piece.utf8.count)
    let content = SampleSite([path: text]).read()
    #expect(content.files.contains { $0.path == "Content/\(path)" })
  }

  @Test func endsSoonForThousandsOfNumberedTables() throws {
    let body = (0..<4000).map { "## 表 \($0)\n\n### 注 \($0)\n" }.joined(separator: "\n")
    let record = try #require(
      SampleSite(["standards/s.md": "---\n---\n\(body)"]).read().record("s")
    )
    #expect(record.clauses.count == 4000)
  }
}
