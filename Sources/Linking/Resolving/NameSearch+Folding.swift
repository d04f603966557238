extension NameSearch {
  /// Folds a text byte by byte into memory that is large enough.
  @safe struct Folding {
    let text: UnsafeBufferPointer<UInt8>
    let room: UnsafeMutableBufferPointer<UInt8>
    /// How many bytes are written.
    private(set) var count = 0
    private var position = 0
    private var isBlank = false

    init(text: UnsafeBufferPointer<UInt8>, room: UnsafeMutableBufferPointer<UInt8>) {
      unsafe self.text = text
      unsafe self.room = room
    }

    mutating func run() {
      while unsafe position < text.count {
        let first = unsafe text[position]
        if first < 0x80 {
          position += 1
          if first == 0x20 || (0x09...0x0D).contains(first) {
            isBlank = true
          } else {
            append(narrow: first)
          }
          continue
        }
        let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        guard unsafe position + length <= text.count else { break }
        let start = position
        position += length
        if length == 3 {
          let (second, third) = unsafe (text[start + 1], text[start + 2])
          if Self.isPlain(first, second, third) {
            isBlank = false
            append(first)
            append(second)
            append(third)
            continue
          }
          // Full-width letters, digits and marks stand in the order of ASCII.
          if first == 0xEF, second == 0xBC, (0x81...0xBF).contains(third) {
            append(narrow: third - 0x60)
            continue
          }
          if first == 0xEF, second == 0xBD, (0x80...0x9E).contains(third) {
            append(narrow: third - 0x20)
            continue
          }
        }
        appendLetter(start..<start + length)
      }
    }

    /// Most letters are of these ranges, which have neither case nor blanks; asking Unicode about
    /// each is slow.
    private static func isPlain(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
      switch first {
      // U+4000 to U+9FFF.
      case 0xE4...0xE9: true
      // U+3001 to U+3FFF: U+3000 is a blank.
      case 0xE3: second > 0x80 || third > 0x80
      // U+2010 to U+2027: dashes, quotation marks, dots.
      case 0xE2: second == 0x80 && (0x90...0xA7).contains(third)
      default: false
      }
    }

    private mutating func appendLetter(_ range: Range<Int>) {
      let letter = unsafe String(decoding: text[range], as: UTF8.self)
      guard let scalar = letter.unicodeScalars.first else { return }
      // What nobody sees, such as a break that may be taken, does not divide a name.
      if scalar.properties.isDefaultIgnorableCodePoint { return }
      if scalar.properties.isWhitespace {
        isBlank = true
        return
      }
      isBlank = false
      for byte in scalar.properties.lowercaseMapping.utf8 { append(byte) }
    }

    /// Writes a letter of ASCII; a blank before it counts where another such letter stands before.
    private mutating func append(narrow letter: UInt8) {
      if unsafe isBlank && count > 0 && room[count - 1] < 0x80 { append(0x20) }
      isBlank = false
      append((0x41...0x5A).contains(letter) ? letter + 0x20 : letter)
    }

    private mutating func append(_ byte: UInt8) {
      unsafe room[count] = byte
      count += 1
    }
  }
}
