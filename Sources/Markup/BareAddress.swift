/// Finds web and mail addresses that stand in text without brackets.
///
/// As GFM's autolinks, but an address ends before Chinese punctuation and before Han: whoever writes
/// `见https://example.org。` has no other way to end it.
enum BareAddress {
  /// The end of the web address that starts at `start`, or nil where none does.
  ///
  /// `http://`, `https://` and `www.` start one, in any case, not behind a letter or digit.
  static func end(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    if start > 0, isAlphanumeric(bytes[start - 1]) { return nil }
    guard let host = hostStart(bytes, start), host < bytes.count else { return nil }
    guard isAlphanumeric(bytes[host]) else { return nil }
    var end = host
    while end < bytes.count {
      let byte = bytes[end]
      if byte < 0x80 {
        if isStop(byte) || isDeletion(bytes, end) { break }
        end += 1
      } else {
        let (scalar, length) = WideCharacters.scalar(in: bytes, at: end)
        if endsAddress(scalar) { break }
        end += length
      }
    }
    end = trimmed(bytes, host..<end)
    return end > host ? end : nil
  }

  /// Whether the address at `start` lacks its scheme.
  static func isWithoutScheme(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    bytes[start] | 0x20 == UInt8(ascii: "w")
  }

  /// The stretch of the mail address around the `@` at `at`, or nil where there is none.
  static func mail(
    in bytes: UnsafeBufferPointer<UInt8>,
    around at: Int,
    notBefore lower: Int
  ) -> Range<Int>? {
    var start = at
    while start > lower, at - start < 64, isMailCharacter(bytes[start - 1]) { start -= 1 }
    guard start < at else { return nil }
    var end = at + 1
    var dots = 0
    while end < bytes.count, end - at < 254 {
      let byte = bytes[end]
      if byte == UInt8(ascii: ".") {
        guard end + 1 < bytes.count, isAlphanumeric(bytes[end + 1]) else { break }
        dots += 1
      } else if !isAlphanumeric(byte), byte != UInt8(ascii: "-") {
        break
      }
      end += 1
    }
    guard dots > 0, isAlphanumeric(bytes[end - 1]) else { return nil }
    return start..<end
  }

  private static func hostStart(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    let candidates: [(StaticString, keepsHost: Bool)] = [
      ("http://", false), ("https://", false), ("www.", true),
    ]
    for (prefix, keepsHost) in candidates {
      let length = prefix.utf8CodeUnitCount
      guard start + length <= bytes.count else { continue }
      if (0..<length).allSatisfy({ bytes[start + $0] | 0x20 == prefix.utf8Start[$0] | 0x20 }) {
        // The dot of `www.` is no dot of a host yet: something must follow it.
        return keepsHost && start + length >= bytes.count ? nil : start + length
      }
    }
    return nil
  }

  private static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    var end = range.upperBound
    var unclosed = 0
    for index in range {
      switch bytes[index] {
      case UInt8(ascii: "("): unclosed += 1
      case UInt8(ascii: ")"): unclosed -= 1
      default: break
      }
    }
    while end > range.lowerBound {
      switch StandIn.restored[Int(bytes[end - 1])] {
      case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "."), UInt8(ascii: ","),
        UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "*"), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "'"):
        end -= 1
      case UInt8(ascii: ")") where unclosed < 0:
        unclosed += 1
        end -= 1
      default: return end
      }
    }
    return end
  }

  private static func isStop(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "`"), UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "|"), StandIn.bar,
      StandIn.bracket, StandIn.escape:
      true
    default: byte <= 0x20 && !StandIn.isStandIn(byte) || byte == 0x7F
    }
  }

  private static func isDeletion(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    bytes[index] == UInt8(ascii: "~") && index + 1 < bytes.count
      && bytes[index + 1] == UInt8(ascii: "~")
  }

  private static func endsAddress(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xA0, 0xB7, 0x2000...0x206F, 0xFDD0...0xFDEF, 0xFFFD: true
    default: WideCharacters.isWide(scalar)
    }
  }

  static func isAlphanumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }

  private static func isMailCharacter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "_"),
      StandIn.underscore:
      true
    default: isAlphanumeric(byte)
    }
  }
}
