/// Where in the HTML of a template a tag stands, told from the bytes before it.
///
/// Elements may be put around a value only where text stands, and not in those that hold text
/// alone.
struct MarkupContext {
  /// Whether a value written here may bring elements of its own.
  var takesElements: Bool { !isInTag && !Self.textOnly.contains(name) && svgs == 0 && !hasLanguage }

  private var isInTag = false
  /// The name of the tag read last; of a closing tag with its slash.
  private var name = ""
  /// Whether that tag says which language its content is in.
  private var hasLanguage = false
  private var svgs = 0
  private var tag: [UInt8] = []

  private static let textOnly: Set<String> = ["title", "option", "textarea", "script", "style"]

  /// Takes in the bytes of a template up to the next of its tags.
  mutating func read(_ bytes: some Collection<UInt8>) {
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "<") where !isInTag:
        isInTag = true
        tag.removeAll(keepingCapacity: true)
      case UInt8(ascii: ">") where isInTag:
        isInTag = false
        close()
      default:
        if isInTag { tag.append(byte) }
      }
    }
  }

  private mutating func close() {
    let text = String(decoding: tag, as: UTF8.self)
    name = String(text.prefix { !$0.isWhitespace })
    hasLanguage = text.contains(" lang=")
    if name == "svg" { svgs += 1 }
    if name == "/svg" { svgs = max(0, svgs - 1) }
  }
}
