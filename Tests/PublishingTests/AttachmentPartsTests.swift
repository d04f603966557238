import Foundation
import Testing

@testable import Publishing

/// What is compressed in attachments comes out to be looked through.
@Suite struct AttachmentPartsTests {
  private func texts(_ base64: String) throws -> [String] {
    let data = try #require(Data(base64Encoded: base64))
    var parts: [String] = []
    AttachmentParts.each(of: Array(data)) { parts.append(String(decoding: $0, as: UTF8.self)) }
    return parts
  }

  /// `gzip` of "secret lid, secret lid, secret bucket\n" ten times.
  @Test func gzip() throws {
    let parts = try texts(
      "H4sIAAAAAAAC/ytOTS5KLVHIyUzRUSjGZCeVJmenlnAVj6qigSoALbiilXwBAAA="
    )
    #expect(parts.last == String(repeating: "secret lid, secret lid, secret bucket\n", count: 10))
  }

  /// A file made to be damaged gives what comes before the damage, and ends.
  @Test func damage() throws {
    let good = try #require(
      Data(
        base64Encoded: "H4sIAAAAAAAC/ytOTS5KLVHIyUzRUSjGZCeVJmenlnAVj6qigSoALbiilXwBAAA="
      )
    )
    for place in 10..<good.count {
      var bytes = Array(good)
      bytes[place] ^= 0x55
      AttachmentParts.each(of: bytes) { #expect($0.count <= Inflate.most) }
      AttachmentParts.each(of: Array(good[..<place])) { _ in }
    }
  }

  @Test func markupLosesItsTags() {
    var parts: [String] = []
    AttachmentParts.each(of: Array("<svg><tspan>sec</tspan><tspan>ret</tspan></svg>".utf8)) {
      parts.append(String(decoding: $0, as: UTF8.self))
    }
    #expect(parts.contains("secret"))
  }

  private func parts(_ text: String) -> [String] {
    var parts: [String] = []
    AttachmentParts.each(of: Array(text.utf8)) { parts.append(String(decoding: $0, as: UTF8.self)) }
    return parts
  }

  /// The title of a document, in both ways to write a string.
  @Test(arguments: [
    "%PDF-1.7\n1 0 obj << /Title <FEFF 6B62 9000 9501 6263> >>\n",
    "%PDF-1.7\n1 0 obj << /Title (\\376\\377kb\\220\\000\\225\\001bc) >>\n",
  ])
  func stringsOfPDF(text: String) {
    #expect(parts(text).contains { $0.contains("止退锁扣") })
  }

  /// A page writes numbers of a font, whose table tells what they stand for.
  @Test func pagesOfPDF() {
    let table = """
      2 beginbfchar <0001> <6B62> <0002> <9000> endbfchar
      1 beginbfrange <0010> <0011> [<9501> <6263>] endbfrange
      1 beginbfrange <0041> <005A> <0061> endbfrange
      """
    let page = "BT [<0001> -20 <00020010>] TJ (\\000\\021\\000A) Tj ET"
    #expect(parts("%PDF-1.7\n\(table)\n\(page)\n").contains { $0.contains("止退锁扣a") })
  }

  /// Tables that say the same number for ever, or much for one, are not followed.
  @Test func endlessTablesOfPDF() {
    let range = String(repeating: "<0000> <FFFF> <0041>\n", count: 2000)
    let long = String(repeating: "6263", count: 5000)
    let text = "%PDF\nbeginbfrange \(range)endbfrange beginbfchar <0001> <\(long)> endbfchar"
    #expect(
      parts(text + String(repeating: "<0001>", count: 2000)).allSatisfy { $0.utf8.count < 1 << 20 }
    )
  }

  @Test(arguments: [
    #"{\rtf1\ansi \u27490?\u-28672?\uc1\u-27391\'cb\u25187?}"#,
    #"{\rtf1 \u27490?{\b \u-28672?}\u-27391?\u25187?}"#,
  ])
  func richText(text: String) {
    #expect(parts(text).contains { $0.contains("止退锁扣") })
  }

  @Test func twoByteUnicode() {
    var parts: [String] = []
    var bytes: [UInt8] = [0xFF, 0xFE]
    for unit in "止退锁扣".utf16 { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    AttachmentParts.each(of: bytes) { parts.append(String(decoding: $0, as: UTF8.self)) }
    #expect(parts.contains { $0.contains("止退锁扣") })
  }
}
