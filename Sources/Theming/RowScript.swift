package import Diagnostics

/// The rows of a rendered table as a script: what the pages of a long list load when somebody sorts or
/// filters it.
///
/// A browser reads no data beside a page from `file://`; a script it runs. So that rows made by script
/// look as those that stand on the pages, they are read from HTML that the theme has rendered, and
/// taken apart into what repeats and what differs:
///
/// - `i`: the symbols of the icons that the page brings, elements as below.
/// - `s`: elements, `[name, attributes or 0, children…]`, with 0 where a text is to be put in; a row
///   without its cells, and each cell.
/// - `w`: texts that occur more than once.
/// - `r`: the rows: for the row and for each of its cells, the number of the element and then its
///   texts in order, or their numbers in `w`.
///
/// Each row stands on a line of its own. A part knows nothing of the others, so that an edit of a record
/// changes one of them.
package struct RowScript {
  /// Elements by what they are as JSON.
  private var elements = ByteNumbers()
  /// Texts by what they are as JSON.
  private var texts = ByteNumbers()
  /// How often each text occurs.
  private var counts: [Int] = []
  /// What stands in the rows, one behind the other.
  private var entries: [Entry] = []
  private var symbols: [[UInt8]] = []

  private enum Entry {
    case row
    case element(Int)
    case text(Int)
  }

  private init() {}

  /// Appends the script of the rows in the table of `html` that names them (`data-rows`) to `output`.
  package static func write(_ html: [UInt8], to output: inout TextBytes) {
    var script = RowScript()
    html.withUnsafeBufferPointer { bytes in
      var source = MarkupSource(bytes)
      if source.skip(past: " data-rows=\""), source.skip(past: "<tbody") {
        script.read(&source)
      }
      script.readSymbols(&source)
    }
    script.write(to: &output)
  }

  // MARK: Reading

  /// The rows up to the end of the body of the table.
  private mutating func read(_ source: inout MarkupSource) {
    var element = ElementText()
    while let tag = source.nextTag() {
      if tag.isComment { continue }
      if tag.isEnd {
        if tag.isNamed("tbody") { return }
      } else if tag.isNamed("tr") {
        entries.append(.row)
        element.begin()
        element.open(tag, &source)
        element.close()
        take(element)
      } else if tag.isNamed("td") || tag.isNamed("th") {
        element.begin()
        element.read(tag, &source)
        take(element)
      }
    }
  }

  /// The symbols of the icons, which stand at the end of a page.
  private mutating func readSymbols(_ source: inout MarkupSource) {
    var element = ElementText(isWhole: true)
    while source.skip(before: "<symbol "), let tag = source.nextTag() {
      element.begin()
      element.read(tag, &source)
      symbols.append(element.bytes)
    }
  }

  private mutating func take(_ element: ElementText) {
    entries.append(.element(elements.number(element.bytes[...])))
    for range in element.texts {
      let number = texts.number(element.text(in: range))
      if number == counts.count { counts.append(0) }
      counts[number] += 1
      entries.append(.text(number))
    }
  }

  // MARK: Writing

  private func write(to output: inout TextBytes) {
    var words: [Int?] = Array(repeating: nil, count: counts.count)
    output.append(literal: "linkageRows({\"i\":[")
    append(symbols, to: &output)
    output.append(literal: "],\n\"s\":[")
    append(elements.keys, to: &output)
    output.append(literal: "],\n\"w\":[")
    var repeated: [[UInt8]] = []
    for (number, count) in counts.enumerated()
    where count > 1 && texts.keys[number].count > Self.shortest {
      words[number] = repeated.count
      repeated.append(texts.keys[number])
    }
    append(repeated, to: &output)
    output.append(literal: "],\n\"r\":[")
    var isFirst = true
    for entry in entries {
      switch entry {
      case .row:
        output.append(literal: isFirst ? "\n[" : "],\n[")
        isFirst = false
        continue
      case .element(let number):
        if output.last != UInt8(ascii: "[") { output.append(UInt8(ascii: ",")) }
        output.append(number: number)
      case .text(let number):
        output.append(UInt8(ascii: ","))
        if let word = words[number] {
          output.append(number: word)
        } else {
          let text = texts.keys[number]
          output.append(text.span)
        }
      }
    }
    output.append(literal: isFirst ? "]})\n" : "]]})\n")
  }

  /// Shorter texts take no more room than their numbers; with the quotes.
  private static let shortest = 5

  private func append(_ items: [[UInt8]], to output: inout TextBytes) {
    for (number, item) in items.enumerated() {
      if number > 0 { output.append(UInt8(ascii: ",")) }
      output.append(item.span)
    }
  }
}
