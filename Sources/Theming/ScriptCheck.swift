import Diagnostics
import Templates

/// Whether a script names an address of another host.
///
/// Pages load nothing from elsewhere, and a script cannot load a thing whose address it does not
/// hold. Names of XML vocabularies look like addresses and are none.
enum ScriptCheck {
  static func faults(_ source: SourceText) -> [TemplateFault] {
    var faults: [TemplateFault] = []
    for (position, byte) in source.bytes.enumerated() where isQuote(byte) {
      let start = position + 1
      let isAddress =
        source.has("https://", at: start) || source.has("http://", at: start)
        || source.has("//", at: start) && source[start + 2].map(isHostPart) == true
      guard isAddress, !source.has("http://www.w3.org/", at: start),
        !source.has("https://www.w3.org/", at: start)
      else { continue }
      var end = start
      while let next = source[end], next > 0x20, !isQuote(next) { end += 1 }
      let address = source.text(start..<end)
      faults.append(
        source.fault(
          start..<end,
          Phrase(
            zh: "脚本引用了站外的 \(address)",
            en: "the script names \(address), which is not in the site"
          ),
          help: Phrase(
            zh: "网页不从别处载入任何东西：把需要的文件放进 assets/ 或 scripts/",
            en: "pages load nothing from elsewhere: put what is needed into assets/ or scripts/"
          )
        )
      )
    }
    return faults
  }

  private static func isQuote(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "`")
  }

  private static func isHostPart(_ byte: UInt8) -> Bool {
    switch byte | 0x20 {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): true
    default: (0x30...0x39).contains(byte)
    }
  }
}
