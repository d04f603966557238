import Diagnostics
import Rules

/// What is said of a page at fault: the texts are read out of its bytes, made once more.
struct PageFaultWords {
  let path: String
  let html: [UInt8]

  static let deadLink = OutputDeadLink.id
  static let duplicateID = OutputDuplicateID.id

  /// The finding about a fault of this page.
  func finding(_ fault: PageFault) -> Finding {
    switch fault.kind {
    case .deadLink(let offset):
      let target = target(at: offset)
      return Finding(
        Self.deadLink,
        .error,
        at: nil,
        Phrase(
          zh: "页面 \(path) 的链接 \(target) 没有目标",
          en: "page \(path) links to \(target), which does not exist"
        )
      )
    case .duplicateID(let hash):
      let id = self.id(hash)
      return Finding(
        Self.duplicateID,
        .error,
        at: nil,
        Phrase(zh: "页面 \(path) 中 id“\(id)”出现两次", en: "page \(path) holds the id \(id) twice")
      )
    case .orphan:
      return Finding(
        OutputOrphan.id,
        .error,
        at: nil,
        Phrase(
          zh: "从首页无法到达页面 \(path)",
          en: "page \(path) cannot be reached from the first page"
        ),
        help: Phrase(
          zh: "若改写过主题的模板，看是否少了通往它的链接，如 browse.mustache 里的",
          en:
            "where a template of the theme was replaced, see whether it lacks a link that leads here, as browse.mustache has them"
        )
      )
    }
  }

  /// The address that stands at a place of the page.
  func target(at offset: UInt32) -> String {
    String(decoding: value(at: Int(offset)), as: UTF8.self)
  }

  private func value(at offset: Int) -> ArraySlice<UInt8> {
    guard html.indices.contains(offset) else { return [] }
    return html[offset...].prefix { $0 != UInt8(ascii: "\"") }
  }

  /// The id with this hash.
  func id(_ hash: UInt64) -> String {
    let mark = Array(" id=\"".utf8)
    var rest = html[...]
    while let blank = rest.firstIndex(of: UInt8(ascii: " ")) {
      rest = rest[blank...]
      guard rest.starts(with: mark) else {
        rest = rest.dropFirst()
        continue
      }
      let value = Array(self.value(at: blank + mark.count))
      if value.withUnsafeBufferPointer({ PageScanner.hash($0) }) == hash {
        return String(decoding: value, as: UTF8.self)
      }
      rest = rest.dropFirst(mark.count)
    }
    return "?"
  }
}
