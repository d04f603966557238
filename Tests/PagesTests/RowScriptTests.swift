import Diagnostics
import Foundation
import Testing

@testable import Theming

/// The rows of a table as a script.
struct RowScriptTests {
  /// What a page of a list looks like, as far as it matters here.
  private static func page(_ rows: String) -> [UInt8] {
    Array(
      """
      <main><table class="t"><tbody><tr><td>another table</td></tr></tbody></table>
      <table class="t" id="list" data-rows="index-rows.js"><thead><tr><th>head</th></tr></thead><tbody>
      \(rows)
      </tbody></table></main><svg hidden><symbol id="i-check" viewBox="0 0 16 16"><path d="M1 1"/></symbol></svg>
      """.utf8
    )
  }

  private static func script(_ rows: String) -> String {
    var bytes = TextBytes()
    RowScript.write(page(rows), to: &bytes)
    return bytes.text
  }

  /// What the script hands over, read as JSON.
  private static func data(_ rows: String) throws -> [String: [Any]] {
    let text = script(rows)
    let json = try #require(text.dropLast(2).split(separator: "(", maxSplits: 1).last)
    let value = try JSONSerialization.jsonObject(with: Data(json.utf8))
    return try #require(value as? [String: [Any]])
  }

  private static let row = """
    <tr role="row" data-f="status=granted"><th scope="row"><a class="ttl" href="a.html">甲 &amp; 乙</a><br>\
    <span class="sub">a-1</span></th><td data-l="State"><span class="tag ok"><svg class="i" \
    aria-hidden="true"><use href="#i-check"/></svg>granted</span></td></tr>
    """

  @Test func takesApartWhatRepeatsAndWhatDiffers() throws {
    let second = Self.row.replacing("a.html", with: "b.html").replacing("甲 &amp; 乙", with: "丙丁")
    let data = try Self.data(Self.row + "\n" + second)
    #expect(data["s"]?.count == 3)
    let rows = try #require(data["r"] as? [[Any]])
    #expect(rows.count == 2)
    #expect(rows[0].contains { $0 as? String == "甲 & 乙" })
    #expect(rows[1].contains { $0 as? String == "b.html" })
    // What both rows say stands once.
    #expect((data["w"] as? [String])?.contains("granted") == true)
    #expect(!rows.joined().contains { $0 as? String == "granted" })
    #expect(data["i"]?.count == 1)
  }

  @Test func holdsNothingOfOtherTables() {
    let script = Self.script(Self.row)
    #expect(!script.contains("another table"))
    #expect(!script.contains("head"))
  }

  @Test func isOneLineARow() {
    let one = Self.script(Self.row).split(separator: "\n").count
    let three = Self.script(Self.row + Self.row + Self.row).split(separator: "\n").count
    #expect(three == one + 2)
  }

  @Test func escapesWhatWouldEndAScriptOrALine() throws {
    let evil = "<tr><td>&lt;/script&gt;&lt;!-- \u{2028}\u{2029}\" \\ &quot;&#39;\t</td></tr>"
    let script = Self.script(evil)
    #expect(!script.contains("</"))
    #expect(!script.contains("<!--"))
    #expect(!script.unicodeScalars.contains("\u{2028}"))
    #expect(!script.unicodeScalars.contains("\u{2029}"))
    let rows = try #require(try Self.data(evil)["r"] as? [[Any]])
    #expect(rows[0].last as? String == "</script><!-- \u{2028}\u{2029}\" \\ \"'\t")
  }

  @Test(arguments: [
    ("甲<!-- a > b's -->乙", "甲", "乙"),
    ("<span class='x'>乙</span>", "x", "乙"),
    ("<span title=\"a > b\">乙</span>", "a > b", "乙"),
    ("<span title = 'a \"b\" > c'>乙</span>", "a \"b\" > c", "乙"),
    ("<span class=x>乙</span>", "x", "乙"),
    ("1&nbsp;&#8211;&#x2014;&hellip;&unknown; & < 2", "1\u{A0}–—…&unknown; & < 2", ""),
  ])
  func whatIsRightInHTMLIsUnderstood(cell: String, first: String, second: String) throws {
    let data = try Self.data("<tr><!-- a row --><td>\(cell)</td></tr><tr><td>丙</td></tr>")
    let rows = try #require(data["r"] as? [[Any]])
    #expect(rows.count == 2)
    let json = try JSONSerialization.data(withJSONObject: [data["s"] ?? [], rows[0]])
    let text = String(decoding: json, as: UTF8.self)
    for wanted in [first, second] where !wanted.isEmpty {
      let quoted = try JSONSerialization.data(withJSONObject: [wanted])
      #expect(text.contains(String(decoding: quoted.dropFirst().dropLast(), as: UTF8.self)))
    }
    #expect(!text.contains("<span") && !text.contains("role="))
    #expect(!text.contains("a row") && !text.contains("b's"))
  }

  @Test func isWellFormedWithoutRows() throws {
    #expect(try Self.data("")["r"]?.isEmpty == true)
  }
}
