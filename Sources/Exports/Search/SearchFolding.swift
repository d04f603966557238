import Fingerprints
import Linking
import Pages
import Records

/// Texts as search compares them.
///
/// NFKC, then each character in lower case by itself, white space as one blank between words; the
/// script of the pages does the same to what somebody types. The result is UTF-16, for that is what a script counts in.
enum SearchFolding {
  /// What ends a block; no text holds it.
  static let end: UInt16 = 0

  /// Appends a block and its end; nothing where it is blank.
  static func append(_ block: ArraySlice<UInt8>, to units: inout [UInt16]) {
    let start = units.count
    if !appendPlain(block, to: &units) {
      units.removeSubrange(start...)
      appendAny(CompatibleText.bytes(of: Array(block)), to: &units)
    }
    if units.count > start, units[units.count - 1] == blank { units.removeLast() }
    if units.count > start { units.append(end) }
  }

  /// The folded units of a text, without an end.
  static func units(of text: String) -> [UInt16] {
    var units: [UInt16] = []
    append(Array(text.utf8)[...], to: &units)
    return units.dropLast()
  }

  private static let blank: UInt16 = 0x20

  /// Appends text of ASCII, ideographs and their punctuation, most of all there is, in which NFKC
  /// changes full-width forms alone; false as soon as anything else is met.
  ///
  /// What is taken here never composes with what follows unless that is a mark of its own, and a
  /// mark is not taken here.
  private static func appendPlain(_ block: ArraySlice<UInt8>, to units: inout [UInt16]) -> Bool {
    let bytes = block.span
    let count = bytes.count
    let start = units.count
    var place = 0
    while place < count {
      let first = bytes[place]
      if first < 0x80 {
        place += 1
        append(ascii: first, from: start, to: &units)
        continue
      }
      if first == 0xC2, place + 1 < count {
        // Signs of Latin-1 that stand for themselves: § ° ± · and the like.
        let second = bytes[place + 1]
        guard second == 0xA7 || second == 0xB0 || second == 0xB1 || second == 0xB7 else {
          return false
        }
        units.append(UInt16(second))
        place += 2
        continue
      }
      guard first >= 0xE2, first <= 0xEF, place + 2 < count else { return false }
      let high = UInt16(first & 0x0F) << 12
      let unit = high | UInt16(bytes[place + 1] & 0x3F) << 6 | UInt16(bytes[place + 2] & 0x3F)
      switch unit {
      case 0x4E00...0x9FBF, 0x3001, 0x3002, 0x3008...0x3011, 0x2013, 0x2014, 0x2018, 0x2019,
        0x201C, 0x201D:
        units.append(unit)
      case 0x3000: append(ascii: 0x20, from: start, to: &units)
      case 0xFF01...0xFF5E:
        append(ascii: UInt8(truncatingIfNeeded: unit - 0xFEE0), from: start, to: &units)
      default: return false
      }
      place += 3
    }
    return true
  }

  @inline(__always)
  private static func append(ascii byte: UInt8, from start: Int, to units: inout [UInt16]) {
    if byte <= 0x20 {
      if units.count > start, units[units.count - 1] != blank { units.append(blank) }
    } else {
      let isCapital = byte >= 0x41 && byte <= 0x5A
      units.append(UInt16(isCapital ? byte | 0x20 : byte))
    }
  }

  private static func appendAny(_ bytes: [UInt8], to units: inout [UInt16]) {
    let start = units.count
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if scalar.value < 0x80 {
        append(ascii: UInt8(scalar.value), from: start, to: &units)
      } else if isBlank(scalar) {
        append(ascii: 0x20, from: start, to: &units)
      } else {
        units.append(contentsOf: lowercase(scalar))
      }
    }
  }

  private static func lowercase(_ scalar: Unicode.Scalar) -> [UInt16] {
    let properties = scalar.properties
    guard properties.changesWhenLowercased else { return Array(String(scalar).utf16) }
    return Array(properties.lowercaseMapping.utf16)
  }

  /// White space by a list of its own, which the script repeats: what engines and versions of
  /// Unicode call white space differs.
  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }
}
