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

  @Test func twoByteUnicode() {
    var parts: [String] = []
    var bytes: [UInt8] = [0xFF, 0xFE]
    for unit in "止退锁扣".utf16 { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    AttachmentParts.each(of: bytes) { parts.append(String(decoding: $0, as: UTF8.self)) }
    #expect(parts.contains { $0.contains("止退锁扣") })
  }
}
