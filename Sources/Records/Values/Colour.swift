/// A colour of a screen: red, green and blue, 0 to 255 each.
///
/// Contrast is that of WCAG 2.2. It is computed with nothing but the four operations, which every
/// machine rounds alike.
package struct Colour: Hashable, Sendable {
  /// How much red.
  package let red: UInt8
  /// How much green.
  package let green: UInt8
  /// How much blue.
  package let blue: UInt8

  package init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// The colour of a number such as `0x7A1F1F`.
  package init(_ number: Int) {
    self.init(
      UInt8(number >> 16 & 255),
      UInt8(number >> 8 & 255),
      UInt8(number & 255)
    )
  }

  /// Reads `#7a1f1f` or `#a33`, with or without the sign; nil for anything else.
  package init?(_ text: String) {
    var digits = Array((text.hasPrefix("#") ? text.dropFirst() : text[...]).utf8)
    if digits.count == 3 { digits = digits.flatMap { [$0, $0] } }
    let isHexadecimal = digits.allSatisfy { byte in
      switch byte | 0x20 {
      case UInt8(ascii: "a")...UInt8(ascii: "f"): true
      default: (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      }
    }
    guard digits.count == 6, isHexadecimal,
      let number = Int(String(decoding: digits, as: UTF8.self), radix: 16)
    else { return nil }
    self.init(number)
  }

  /// `#7a1f1f`.
  package var text: String {
    let digits = Array("0123456789abcdef")
    return [red, green, blue].reduce(into: "#") { text, part in
      text.append(digits[Int(part >> 4)])
      text.append(digits[Int(part & 15)])
    }
  }

  /// This colour with `parts` of 255 of it replaced by `other`.
  package func mixed(with other: Colour, _ parts: Int) -> Colour {
    func part(_ one: UInt8, _ two: UInt8) -> UInt8 {
      UInt8((Int(one) * (255 - parts) + Int(two) * parts + 127) / 255)
    }
    return Colour(part(red, other.red), part(green, other.green), part(blue, other.blue))
  }

  /// How much two colours differ in brightness, from 1 to 21.
  package func contrast(to other: Colour) -> Double {
    let (one, two) = (luminance, other.luminance)
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)
  }

  private var luminance: Double {
    0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
  }

  private static func linear(_ part: UInt8) -> Double {
    let value = Double(part) / 255
    return value <= 0.04045 ? value / 12.92 : power((value + 0.055) / 1.055)
  }

  /// `base` to the power of 2.4: the fifth root of its twelfth power, by Newton's method.
  private static func power(_ base: Double) -> Double {
    let cube = base * base * base
    let power = cube * cube * cube * cube
    var root = 1.0
    for _ in 0..<60 {
      let square = root * root
      root = (4 * root + power / (square * square)) / 5
    }
    return root
  }
}
