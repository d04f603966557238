package import Diagnostics

/// Something in a body that was not rendered as written.
package struct MarkupFault: Hashable, Sendable {
  /// What is wrong.
  package enum Kind: Hashable, Sendable {
    /// A raw HTML tag or block; shown as text.
    case rawHTML
    /// A link whose scheme is not allowed; its text is kept.
    case forbiddenLink
    /// An image from elsewhere; its description is kept.
    case forbiddenImage
    /// A table with more columns than the limit; the body is refused.
    case tableTooWide(limit: Int)
    /// Lists or block quotes deeper than the limit; the body is refused.
    case nestingTooDeep(limit: Int)
    /// Markup that would take the parser too long; the body is refused.
    case tooComplex
  }

  /// What is wrong.
  package let kind: Kind
  /// The start of the text at fault, at most 60 characters.
  package let excerpt: String
  /// The line in the file, from 1.
  package let line: Int32
  /// The column, from 1, in Unicode scalars.
  package let column: Int32
  /// How much of the line is at fault, in Unicode scalars.
  package let length: Int32

  package init(kind: Kind, excerpt: String, line: Int32, column: Int32, length: Int32) {
    self.kind = kind
    self.excerpt = excerpt
    self.line = line
    self.column = column
    self.length = length
  }

  /// The rule that is broken: `markdown-unsafe` (R139) or `limit` (R140).
  package var rule: RuleID {
    switch kind {
    case .rawHTML, .forbiddenLink, .forbiddenImage: "markdown-unsafe"
    case .tableTooWide, .nestingTooDeep, .tooComplex: "limit"
    }
  }

  /// How bad it is, before the site's configuration.
  package var severity: Severity {
    switch kind {
    case .rawHTML, .forbiddenLink, .forbiddenImage: .warning
    case .tableTooWide, .nestingTooDeep, .tooComplex: .error
    }
  }

  /// What is wrong, in words.
  package var message: Phrase {
    switch kind {
    case .rawHTML:
      Phrase(
        zh: "HTML 标签不会生效，已按文字显示：\(excerpt)",
        en: "raw HTML is shown as text: \(excerpt)"
      )
    case .forbiddenLink:
      Phrase(
        zh: "链接地址不被允许，只保留了链接文字：\(excerpt)",
        en: "link address is not allowed, only its text was kept: \(excerpt)"
      )
    case .forbiddenImage:
      Phrase(
        zh: "图片不是本站文件，只保留了图片说明：\(excerpt)",
        en: "image is not a file of the site, only its description was kept: \(excerpt)"
      )
    case .tableTooWide(let limit):
      Phrase(
        zh: "表格超过 \(limit) 列，正文未予处理",
        en: "table has more than \(limit) columns, the body was refused"
      )
    case .nestingTooDeep(let limit):
      Phrase(
        zh: "列表或引用嵌套超过 \(limit) 层，正文未予处理",
        en: "lists or quotations are nested deeper than \(limit), the body was refused"
      )
    case .tooComplex:
      Phrase(
        zh: "正文的标记过于密集，处理会耗时过长，未予处理",
        en: "the body's markup is too dense to be read in good time, the body was refused"
      )
    }
  }

  /// How to mend it.
  package var help: Phrase {
    switch kind {
    case .rawHTML:
      Phrase(
        zh: "请改用 Markdown 写法；若只是要显示该标签，请用反引号括起来",
        en: "write Markdown instead; to show the tag itself, put it between backticks"
      )
    case .forbiddenLink:
      Phrase(
        zh: "请使用 http、https、mailto 或本站文件的相对路径",
        en: "use http, https, mailto, or the relative path of a file of the site"
      )
    case .forbiddenImage:
      Phrase(
        zh: "请把图片放进站点文件夹，并写相对路径",
        en: "put the image into the site folder and write its relative path"
      )
    case .tableTooWide:
      Phrase(zh: "请拆分表格，或改为 CSV 记录", en: "split the table, or keep it as CSV records")
    case .nestingTooDeep:
      Phrase(zh: "请减少嵌套层数", en: "nest less deeply")
    case .tooComplex:
      Phrase(
        zh: "请用空行分段，并检查是否有大量未闭合的括号或标签",
        en: "divide it with blank lines, and look for many unclosed brackets or tags"
      )
    }
  }

  /// The finding for this fault in `file`.
  package func finding(in file: FileID, record: String? = nil) -> Finding {
    Finding(
      rule,
      severity,
      at: SourceSpan(file: file, line: Int(line), column: Int(column), length: Int(length)),
      record: record,
      message,
      help: help
    )
  }
}
