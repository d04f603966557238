internal import CMarkGFM

/// Walks a tree of cmark once, without recursion, and writes HTML and plain text.
///
/// The HTML is ours, not `cmark_render_html`'s: everything is escaped here, raw HTML never passes,
/// and what Chinese text and the site's links need is done on the way.
struct Renderer {
  /// How many faults of one body are kept; a file of raw HTML need not say so a million times.
  private static let faultLimit = 1000

  let options: MarkupOptions
  /// The line in the file of the body's first line, from 1.
  let firstLine: Int
  var source: SourceText
  var output: RenderedBytes
  var links: [WikiLink] = []
  var files: [FileLink] = []
  var headings: [Heading] = []
  var faults: [MarkupFault] = []
  private(set) var sections: [Section] = []
  var slugs = Slugs()

  /// The links and images around the current node, innermost last.
  var openLinks: [OpenLink] = []
  /// How many of `openLinks` are images: inside one only text counts.
  var imageDepth = 0
  /// The deletions around the current node, innermost last.
  var deletions: [Deletion] = []
  /// The parent whose remaining children hold no closing deletion mark.
  var parentWithoutDeletion: OpaquePointer?
  /// Whether a task's box waits for the item's first text.
  var pendingTask: Bool?
  /// The column of the table being written, and whether its body has begun.
  var tableColumn = 0
  var tableHasBody = false
  /// The heading being written.
  var openHeading: OpenHeading?

  private var section = OpenSection()
  private let tableType = linkage_node_table()
  private let rowType = linkage_node_table_row()
  private let cellType = linkage_node_table_cell()

  /// A link or image whose end has not come.
  struct OpenLink {
    /// Whether it has tags in the HTML, or only its text.
    var isRendered: Bool
    var destination: [UInt8]
    var contentStart: Int
  }

  /// A deletion whose closing mark has been found ahead.
  struct Deletion {
    var parent: OpaquePointer?
    var node: OpaquePointer
    var offset: Int
  }

  /// A heading whose end has not come.
  struct OpenHeading {
    var place: Int
    var textStart: Int
    var isTopLevel: Bool
  }

  private struct OpenSection {
    var heading: Int?
    var segments = 0
    var content = 0
    var text = 0
  }

  init(source: SourceText, firstLine: Int, options: MarkupOptions) {
    self.source = source
    self.firstLine = firstLine
    self.options = options
    output = RenderedBytes(sourceLength: source.bytes.count)
  }

  /// Renders the whole tree.
  mutating func render(_ tree: borrowing ParsedTree) {
    guard let iterator = cmark_iter_new(tree.root) else { return }
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { break }
      guard let node = cmark_iter_get_node(iterator) else { continue }
      if event == CMARK_EVENT_ENTER { enter(node) } else { exit(node) }
    }
    endSection()
  }

  private mutating func enter(_ node: OpaquePointer) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_TEXT: text(node)
    case CMARK_NODE_SOFTBREAK: softBreak(node)
    case CMARK_NODE_LINEBREAK: lineBreak()
    case CMARK_NODE_CODE: codeSpan(node)
    case CMARK_NODE_HTML_INLINE: rawHTML(node, isBlock: false)
    case CMARK_NODE_EMPH: inlineMarkup("<em>")
    case CMARK_NODE_STRONG: inlineMarkup("<strong>")
    case CMARK_NODE_LINK: enterLink(node)
    case CMARK_NODE_IMAGE: enterImage(node)
    case CMARK_NODE_PARAGRAPH: enterParagraph(node)
    case CMARK_NODE_HEADING: enterHeading(node)
    case CMARK_NODE_BLOCK_QUOTE: blockMarkup("<blockquote>\n")
    case CMARK_NODE_LIST: enterList(node)
    case CMARK_NODE_ITEM: enterItem(node)
    case CMARK_NODE_CODE_BLOCK: codeBlock(node)
    case CMARK_NODE_HTML_BLOCK: rawHTML(node, isBlock: true)
    case CMARK_NODE_THEMATIC_BREAK: blockMarkup("<hr>\n")
    case tableType: enterTable()
    case rowType: enterRow(node)
    case cellType: enterCell(node)
    default: break
    }
  }

  private mutating func exit(_ node: OpaquePointer) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_EMPH: inlineMarkup("</em>")
    case CMARK_NODE_STRONG: inlineMarkup("</strong>")
    case CMARK_NODE_LINK: exitLink()
    case CMARK_NODE_IMAGE: exitImage(node)
    case CMARK_NODE_PARAGRAPH: exitParagraph(node)
    case CMARK_NODE_HEADING: exitHeading(node)
    case CMARK_NODE_BLOCK_QUOTE: blockMarkup("</blockquote>\n")
    case CMARK_NODE_LIST: exitList(node)
    case CMARK_NODE_ITEM: exitItem()
    case tableType: exitTable()
    case rowType: exitRow(node)
    case cellType: exitCell(node)
    default: break
    }
  }

  /// Where the plain text of the current section begins.
  var sectionText: Int { section.text }

  /// Ends the section before a heading and begins the heading's.
  mutating func beginSection() {
    endSection()
    section = OpenSection(
      heading: headings.count,
      segments: output.segments.count,
      content: output.segments.count,
      text: output.text.count
    )
  }

  /// Marks the end of the section's own heading.
  mutating func beginSectionContent() {
    section.content = output.segments.count
    section.text = output.text.count
  }

  private mutating func endSection() {
    output.cut()
    var textEnd = output.text.count
    while textEnd > section.text, output.text[textEnd - 1] == 0x0A { textEnd -= 1 }
    sections.append(
      Section(
        heading: section.heading,
        segments: section.segments..<output.segments.count,
        content: section.content..<output.segments.count,
        text: section.text..<textEnd
      )
    )
  }

  /// Notes a fault at an offset of the source.
  mutating func report(_ kind: MarkupFault.Kind, _ shown: [UInt8], at offset: Int, length: Int) {
    guard faults.count < Self.faultLimit else { return }
    let line = source.lineNumber(of: offset)
    let text = String(decoding: shown.prefix(240), as: UTF8.self)
    let firstLineOfText = text.prefix { !$0.isNewline }
    faults.append(
      MarkupFault(
        kind: kind,
        excerpt: String(String.UnicodeScalarView(firstLineOfText.unicodeScalars.prefix(60))),
        line: Int32(clamping: line + firstLine - 1),
        column: Int32(clamping: source.column(of: offset)),
        length: Int32(clamping: max(1, length))
      )
    )
  }

  /// Where cmark says that a node starts, as an offset of the source.
  func offset(of node: OpaquePointer) -> Int {
    source.offset(
      line: Int(cmark_node_get_start_line(node)),
      column: Int(cmark_node_get_start_column(node))
    )
  }
}
