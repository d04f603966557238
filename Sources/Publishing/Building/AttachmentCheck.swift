import Diagnostics
import Linking
import Markup
import Pages
import Reading
import Records

/// Attachments that a browser would run when somebody opens them (`attachment-unsafe`): they do not go out.
struct AttachmentCheck {
  /// Larger drawings than this are not looked through, and so not published.
  private static let mostBytes = 16 << 20
  /// So much of other files tells whether they begin as a page would.
  private static let startBytes = 512

  /// What was found, at the links to the files.
  private(set) var findings: [Finding] = []
  /// The paths of the files that do not go out.
  private(set) var refused: Set<String> = []

  private let site: String
  private var faults: [String: String?] = [:]

  /// Looks at the files that records of `content` and the settings link to.
  init(_ content: Content, graph: Graph, site: String) {
    self.site = site
    let targets = MarkdownTargets(graph, documents: content.documents, assets: content.assets)
    for (number, documents) in content.documents.enumerated() {
      let record = content.records[number]
      for link in documents.lazy.flatMap(\.files) {
        guard
          case .asset(let path)? = targets.target(of: link.destination, in: RecordIndex(number)),
          let fault = fault(of: path)
        else { continue }
        let span = SourceSpan(
          file: record.span.file,
          line: Int(link.line),
          column: Int(link.column),
          length: Int(link.length)
        )
        findings.append(Self.finding(path, fault, at: span, record: record.id, field: "body"))
      }
    }
    if let path = SiteLogo.path(graph.site, assets: content.assets), let fault = fault(of: path) {
      let item = graph.site.record.entry.item(Site.logo.key)
      findings.append(Self.finding(path, fault, at: item?.span, field: Site.logo.name))
    }
  }

  /// What in a file would run; nil for nothing.
  private mutating func fault(of path: String) -> String? {
    if let known = faults[path] { return known }
    let fault = Self.fault(of: path, in: site)
    faults[path] = .some(fault)
    if fault != nil { refused.insert(path) }
    return fault
  }

  private static func fault(of path: String, in site: String) -> String? {
    let name = path.lowercased()
    guard name.hasSuffix(".svg") else {
      return FolderFiles.start(of: "\(site)/\(path)", startBytes).flatMap {
        disguise($0, isDiagram: name.hasSuffix(".drawio"))
      }
    }
    guard let size = FileState("\(site)/\(path)")?.size else { return nil }
    guard size <= mostBytes else { return "> \(mostBytes >> 20) MB" }
    return ((try? FolderFiles.read("\(site)/\(path)")) ?? nil).flatMap { DrawingCheck($0).fault }
  }

  /// The tag that a file begins with: whatever its name says, a browser may take it for a page.
  private static func disguise(_ start: [UInt8], isDiagram: Bool) -> String? {
    var rest = start[...]
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    rest = rest.drop { $0 <= 0x20 }
    guard rest.first == UInt8(ascii: "<") else { return nil }
    let words = String(decoding: rest, as: UTF8.self).lowercased()
    if isDiagram, words.hasPrefix("<mxfile") || words.hasPrefix("<mxgraphmodel") { return nil }
    return "\(words.prefix { $0 > " " && $0 != ">" }.prefix(24))>"
  }

  private static func finding(
    _ path: String,
    _ fault: String,
    at span: SourceSpan?,
    record: String? = nil,
    field: String
  ) -> Finding {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return Finding(
      "attachment-unsafe",
      .error,
      at: span,
      record: record,
      field: field,
      Phrase(
        zh: "附件“\(name)”在浏览器中打开时可能运行程序，未予发布：其中有 \(fault)",
        en:
          "opened in a browser, \(name) could run a program, so it is not published: it holds \(fault)"
      ),
      help: Phrase(
        zh: "重新导出为不含脚本的 SVG，或改存为 PNG、PDF；内容须与扩展名相符",
        en: "export it again as plain SVG, PNG or PDF; a file has to be what its name says"
      )
    )
  }
}
