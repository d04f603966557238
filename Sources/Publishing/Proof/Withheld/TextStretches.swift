/// What of a text is distinctive enough to be told when it is seen somewhere else.
///
/// A text comes out changed: escaped, shortened, folded, divided by marks. So it is cut where any of
/// that may happen, at punctuation, ends of lines and blanks beside wide characters, and what lies
/// between is the same in every file. A long stretch is cut into windows, each of which begins in the
/// middle of the one before, so that a quotation of one and a half windows' length holds one whole.
///
/// How distinctive a stretch is, is reckoned in tenths of bits, about as many as its characters would
/// take a good guesser of the language: an ideograph 9, a letter of a word 2.3, a digit 3.3, a
/// character of an identifier (letters and digits together) 5, a blank between words 6. A stretch
/// counts from 40 bits on (5 ideographs, some three words, an identifier of 8 characters), a window
/// has 72. Below that, coincidence is likelier than a leak. Names have bounds of their own
/// (`WithheldStrings`).
enum TextStretches {
  /// The fewest tenths of bits of a stretch.
  static let fewest = 400
  /// The fewest of a window.
  private static let window = 720

  /// A word or a wide character of a stretch.
  private struct Unit {
    let range: Range<Int>
    let weight: Int
  }

  /// The stretches of a text that count.
  static func distinct(in text: String) -> [String] {
    var found: [String] = []
    let scalars = Array(text.unicodeScalars)
    each(in: scalars) { units in
      let total = units.reduce(0) { $0 + $1.weight }
      guard total >= fewest || isNumber(units, scalars) else { return }
      for range in windows(units) { found.append(string(units[range], scalars)) }
    }
    return found
  }

  /// The windows of a stretch; a short stretch is one.
  private static func windows(_ units: [Unit]) -> [Range<Int>] {
    var windows: [Range<Int>] = []
    var start = 0
    while true {
      var (weight, end, middle) = (0, start, start)
      while end < units.count, weight < window {
        if weight < window / 2 { middle = end + 1 }
        weight += units[end].weight
        end += 1
      }
      // The last window begins early enough to be as long as the others.
      while weight < window, start > 0 {
        start -= 1
        weight += units[start].weight
      }
      windows.append(start..<end)
      if end == units.count { return windows }
      start = middle
    }
  }

  /// How much a name says, as one stretch.
  static func weight(of name: String) -> Int {
    var total = 0
    each(in: Array(name.unicodeScalars)) { for unit in $0 { total += unit.weight } }
    return total
  }

  private static func string(
    _ units: some Collection<Unit>,
    _ scalars: [Unicode.Scalar]
  ) -> String {
    var view = String.UnicodeScalarView()
    var end: Int?
    for unit in units {
      if let end, end < unit.range.lowerBound { view.append(" ") }
      view.append(contentsOf: scalars[unit.range])
      end = unit.range.upperBound
    }
    return String(view)
  }

  /// Whether a stretch holds a number of so many digits that no date or count is: of a phone, an
  /// account, a patent.
  private static func isNumber(_ units: [Unit], _ scalars: [Unicode.Scalar]) -> Bool {
    units.contains { unit in
      var (run, longest, all) = (0, 0, 0)
      for scalar in scalars[unit.range] {
        let isDigit = ("0"..."9").contains(scalar)
        run = isDigit ? run + 1 : 0
        longest = max(longest, run)
        if isDigit { all += 1 }
      }
      return longest > 8 || all > 9
    }
  }

  /// Shows `body` the stretches of a text.
  private static func each(in scalars: [Unicode.Scalar], _ body: ([Unit]) -> Void) {
    var units: [Unit] = []
    var place = 0
    func end() {
      if !units.isEmpty { body(units) }
      units.removeAll(keepingCapacity: true)
    }
    while place < scalars.count {
      let scalar = scalars[place]
      if isWide(scalar) {
        units.append(Unit(range: place..<place + 1, weight: 90))
        place += 1
      } else if isOfWord(scalar) {
        let unit = word(at: place, in: scalars)
        let isBehindBlank = units.last.map { $0.range.upperBound < place } ?? false
        units.append(
          Unit(range: unit.range, weight: unit.weight + (isBehindBlank ? 60 : 0))
        )
        place = unit.range.upperBound
      } else {
        // One blank between two words stays as it is.
        let isBetween =
          scalar == " " && place > 0 && isOfWord(scalars[place - 1])
          && place + 1 < scalars.count && isOfWord(scalars[place + 1])
        if !isBetween { end() }
        place += 1
      }
    }
    end()
  }

  /// The word that begins at a place, with the signs within it that no file writes otherwise.
  private static func word(at start: Int, in scalars: [Unicode.Scalar]) -> Unit {
    var (letters, digits, others) = (0, 0, 0)
    var place = start
    let isAddress = isAddress(at: start, in: scalars)
    while place < scalars.count {
      let scalar = scalars[place]
      if ("0"..."9").contains(scalar) {
        digits += 1
      } else if scalar.isASCII, isOfWord(scalar) {
        letters += 1
      } else if isOfWord(scalar) {
        others += 1
      } else if place == start || place + 1 == scalars.count {
        break
      } else if isAddress ? !inAddress.contains(scalar) : !joins(scalar, at: place, in: scalars) {
        break
      }
      place += 1
    }
    while place > start + 1, !isOfWord(scalars[place - 1]) { place -= 1 }
    let isIdentifier = letters > 0 && digits > 0
    let weight =
      isIdentifier
      ? 50 * (letters + digits) + 30 * others : 23 * letters + 33 * digits + 30 * others
    return Unit(range: start..<place, weight: weight)
  }

  /// Whether a sign between two letters or digits of ASCII belongs to their word.
  ///
  /// Paths and references such as `rfc2002@1996#5.6` are put together from names that may each be
  /// seen: they are several words. An address of e-mail is one.
  private static func joins(
    _ scalar: Unicode.Scalar,
    at place: Int,
    in scalars: [Unicode.Scalar]
  ) -> Bool {
    guard isASCIIWord(scalars[place - 1]), isASCIIWord(scalars[place + 1]) else { return false }
    switch scalar {
    case "-", "_", ".": return true
    case "@":
      let host = scalars[(place + 1)...].prefix { isASCIIWord($0) || $0 == "." || $0 == "-" }
      let end = host.split(separator: ".").last
      return host.contains(".") && end?.allSatisfy { !("0"..."9").contains($0) } == true
    default: return false
    }
  }

  /// Whether an address of the web begins here.
  private static func isAddress(at start: Int, in scalars: [Unicode.Scalar]) -> Bool {
    ["http://", "https://"].contains { scalars[start...].starts(with: $0.unicodeScalars) }
  }

  private static let inAddress: Set<Unicode.Scalar> = ["-", "_", ".", "/", ":", "~"]

  private static func isASCIIWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && isOfWord(scalar)
  }

  private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case 0..<0x80: false
    default: scalar.value < 0x2E80 && scalar.properties.isAlphabetic
    }
  }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x2E80, !(0xFF00...0xFFEF).contains(scalar.value) else { return false }
    return scalar.properties.isAlphabetic
  }
}
