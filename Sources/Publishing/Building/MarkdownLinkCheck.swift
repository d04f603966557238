import Diagnostics
import Linking
import Markup
import Pages
import Reading
import Records

/// Links in Markdown to files and headings that do not exist (`markdown-link`).
enum MarkdownLinkCheck {
  /// The findings over everything that was read.
  static func findings(_ content: Content, graph: Graph) -> [Finding] {
    let targets = MarkdownTargets(graph, documents: content.documents, assets: content.assets)
    var findings: [Finding] = []
    for (number, documents) in content.documents.enumerated() {
      for document in documents {
        for link in document.files
        where targets.target(of: link.destination, in: RecordIndex(number)) == nil {
          findings.append(finding(link.destination, link, in: content.records[number]))
        }
      }
    }
    return findings
  }

  private static func finding(
    _ destination: String,
    _ link: FileLink,
    in record: Record
  ) -> Finding {
    let span = SourceSpan(
      file: record.span.file,
      line: Int(link.line),
      column: Int(link.column),
      length: Int(link.length)
    )
    let isAnchor = destination.hasPrefix("#")
    return Finding(
      "markdown-link",
      .warning,
      at: span,
      record: record.id,
      field: "body",
      isAnchor
        ? Phrase(
          zh: "本文中没有标题“\(destination.dropFirst())”",
          en: "no heading here is called \(destination.dropFirst())"
        )
        : Phrase(zh: "没有文件“\(destination)”", en: "there is no file \(destination)"),
      help: Phrase(
        zh: "改正路径；指向记录时写 [[编号]] 更稳妥",
        en: "correct the path; [[ID]] is the safer way to link to a record"
      )
    )
  }
}
