/// Text whose characters need no rules of Unicode to be told apart.
extension String {
  /// Whether each scalar is a character of its own that is spelled in one way only: ASCII, and what
  /// Chinese is written with.
  ///
  /// Nearly all text of records is. Characters in general are told apart by tables, which takes
  /// longer than all else that is done with them.
  var isPlain: Bool {
    unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      // Two of the control characters make one line break.
      case 0x20..<0x7F, 0x0A: true
      // Quotation marks and dashes; ideographs; punctuation, without marks on other characters.
      case 0x2014...0x2026, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0x3000...0x3029, 0xFF01...0xFF5E:
        true
      default: false
      }
    }
  }

  /// How many characters there are, in a text that is plain.
  var plainCount: Int { utf8.count { $0 & 0xC0 != 0x80 } }
}
