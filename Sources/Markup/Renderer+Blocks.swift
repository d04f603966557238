internal import CMarkGFM

/// Blocks: paragraphs, headings, lists, code, tables.
extension Renderer {
  mutating func blockMarkup(_ markup: StaticString) {
    putTask()
    output.freshLine()
    output.markup(markup)
    output.endTextLine(from: sectionText)
  }

  mutating func enterParagraph(_ node: OpaquePointer) {
    if !isTight(node) {
      output.freshLine()
      output.markup("<p>")
    }
    putTask()
  }

  mutating func exitParagraph(_ node: OpaquePointer) {
    if !isTight(node) { output.markup("</p>\n") }
    output.endTextLine(from: sectionText)
  }

  /// Whether a paragraph stands in a list whose items are not set apart by blank lines.
  private func isTight(_ paragraph: OpaquePointer) -> Bool {
    guard let item = cmark_node_parent(paragraph), let list = cmark_node_parent(item) else {
      return false
    }
    return cmark_node_get_type(list) == CMARK_NODE_LIST && cmark_node_get_list_tight(list) != 0
  }

  mutating func enterHeading(_ node: OpaquePointer) {
    putTask()
    output.freshLine()
    output.endTextLine(from: sectionText)
    let parent = cmark_node_parent(node)
    let isTopLevel = parent.map { cmark_node_get_type($0) == CMARK_NODE_DOCUMENT } ?? false
    if isTopLevel { beginSection() }
    openHeading = OpenHeading(
      place: output.reserve(),
      textStart: output.text.count,
      isTopLevel: isTopLevel
    )
  }

  mutating func exitHeading(_ node: OpaquePointer) {
    guard let heading = openHeading else { return }
    openHeading = nil
    output.cut()
    let content = heading.place + 1..<output.segments.count
    let level = Int(cmark_node_get_heading_level(node))
    let words = String(decoding: output.text[heading.textStart...], as: UTF8.self)
    let slug = options.headingPrefix + slugs.take(words)
    let start = offset(of: node)
    headings.append(
      Heading(
        level: level,
        text: Self.trimmed(words),
        slug: slug,
        content: content,
        isTopLevel: heading.isTopLevel,
        line: Int32(clamping: source.lineNumber(of: start) + firstLine - 1),
        column: Int32(clamping: source.column(of: start))
      )
    )
    // The id is known only now, behind the words: the tag takes the place kept for it.
    let shown = min(max(level + options.headingShift, 1), 6)
    output.markup("<h")
    output.markup(escaping: String(shown))
    output.markup(" id=\"")
    output.markup(escaping: slug)
    output.markup("\">")
    output.fill(heading.place)
    output.markup("</h")
    output.markup(escaping: String(shown))
    output.markup(">\n")
    if heading.isTopLevel {
      output.cut()
      output.dropText(from: heading.textStart)
      beginSectionContent()
    } else {
      output.endTextLine(from: sectionText)
    }
  }

  private static func trimmed(_ text: String) -> String {
    var rest = text[...].drop(while: \.isWhitespace)
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    return String(rest)
  }

  mutating func enterList(_ node: OpaquePointer) {
    guard cmark_node_get_list_type(node) == CMARK_ORDERED_LIST else {
      return blockMarkup("<ul>\n")
    }
    let start = cmark_node_get_list_start(node)
    guard start != 1 else { return blockMarkup("<ol>\n") }
    blockMarkup("<ol start=\"")
    output.markup(escaping: String(start))
    output.markup("\">\n")
  }

  mutating func exitList(_ node: OpaquePointer) {
    let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
    blockMarkup(isOrdered ? "</ol>\n" : "</ul>\n")
  }

  mutating func enterItem(_ node: OpaquePointer) {
    blockMarkup("<li>")
    // Only task lists are an extension that makes items.
    if cmark_node_get_syntax_extension(node) != nil {
      pendingTask = cmark_gfm_extensions_get_tasklist_item_checked(node)
    }
  }

  mutating func exitItem() {
    putTask()
    output.markup("</li>\n")
    output.endTextLine(from: sectionText)
  }

  /// Writes the box of a task as text, which needs no form control and reads well without style.
  mutating func putTask() {
    guard let isDone = pendingTask else { return }
    pendingTask = nil
    output.escaped(Array((isDone ? "☑ " : "☐ ").utf8))
  }

  mutating func codeBlock(_ node: OpaquePointer) {
    blockMarkup("<pre tabindex=\"0\"><code")
    let info = StandIn.restore(Self.bytes(cmark_node_get_fence_info(node)))
    let language = info.prefix { $0 > 0x20 }
    if !language.isEmpty {
      output.markup(" class=\"language-")
      output.markup(escaping: String(decoding: language, as: UTF8.self))
      output.markup("\"")
    }
    output.markup(">")
    output.escaped(StandIn.restore(Self.bytes(cmark_node_get_literal(node)), isCode: true))
    output.markup("</code></pre>\n")
    output.endTextLine(from: sectionText)
  }

  mutating func enterTable() {
    putTask()
    output.freshLine()
    output.endTextLine(from: sectionText)
    if let label = options.tableLabel {
      // A group, not a region: a body may hold many tables, and landmarks need names of their own.
      output.markup("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"")
      output.markup(escaping: headings.last { !$0.text.isEmpty }?.text ?? label)
      output.markup("\">\n")
    }
    output.markup("<table>\n")
    tableHasBody = false
  }

  mutating func exitTable() {
    if tableHasBody { output.markup("</tbody>\n") }
    output.markup("</table>\n")
    if options.tableLabel != nil { output.markup("</div>\n") }
  }

  mutating func enterRow(_ node: OpaquePointer) {
    tableColumn = 0
    if cmark_gfm_extensions_get_table_row_is_header(node) != 0 {
      output.markup("<thead>\n")
    } else if !tableHasBody {
      tableHasBody = true
      output.markup("<tbody>\n")
    }
    output.markup("<tr>")
  }

  mutating func exitRow(_ node: OpaquePointer) {
    output.markup("</tr>\n")
    if cmark_gfm_extensions_get_table_row_is_header(node) != 0 { output.markup("</thead>\n") }
    output.endTextLine(from: sectionText)
  }

  mutating func enterCell(_ node: OpaquePointer) {
    guard let row = cmark_node_parent(node), let table = cmark_node_parent(row) else { return }
    if tableColumn > 0 { output.textOnly(CollectionOfOne(0x09)) }
    output.markup(
      cmark_gfm_extensions_get_table_row_is_header(row) != 0 ? "<th scope=\"col\"" : "<td"
    )
    if tableColumn < Int(cmark_gfm_extensions_get_table_columns(table)),
      let alignments = cmark_gfm_extensions_get_table_alignments(table)
    {
      switch alignments[tableColumn] {
      case UInt8(ascii: "c"): output.markup(" class=\"align-center\"")
      case UInt8(ascii: "r"): output.markup(" class=\"align-right\"")
      default: break
      }
    }
    output.markup(">")
    tableColumn += 1
  }

  mutating func exitCell(_ node: OpaquePointer) {
    guard let row = cmark_node_parent(node) else { return }
    output.markup(cmark_gfm_extensions_get_table_row_is_header(row) != 0 ? "</th>" : "</td>")
  }

  /// The bytes of a C string that cmark owns.
  static func bytes(_ string: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
    guard let string else { return UnsafeBufferPointer(start: nil, count: 0) }
    var count = 0
    while string[count] != 0 { count += 1 }
    return UnsafeRawPointer(string).withMemoryRebound(to: UInt8.self, capacity: count) {
      UnsafeBufferPointer(start: $0, count: count)
    }
  }
}
