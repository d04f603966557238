import Diagnostics
import Templates
import Theming

/// Faults of pages that stand in a template of the site's own: told once, at their place there, and
/// not once for each page that the template is part of.
struct TemplateCauses {
  /// The templates that are laid over the theme, with the paths that findings show.
  private let templates: [(path: String, text: String)]

  init(_ layers: [ThemeLayer]) {
    templates = layers.dropFirst().flatMap { layer in
      layer.files.filter { $0.path.hasSuffix(".mustache") }.map {
        ("\(layer.shownAs)/\($0.path)", String(decoding: $0.bytes, as: UTF8.self))
      }
    }
  }

  /// The faults that have their cause in a template, once each, and the words for all others.
  func divide(
    _ faults: [(fault: PageFault, words: PageFaultWords)]
  ) -> (causes: [TemplateFault], others: [Finding]) {
    var pages: [TemplateFault.Cause: [String]] = [:]
    var others: [Finding] = []
    for (fault, words) in faults {
      if let cause = cause(of: fault, words) {
        pages[cause, default: []].append(words.path)
      } else {
        others.append(words.finding(fault))
      }
    }
    let causes = pages.map { cause, pages in cause.fault(on: Set(pages).sorted()) }
      .sorted { ($0.path, $0.line, $0.column) < ($1.path, $1.line, $1.column) }
    return (causes, others.sorted { $0.message.en < $1.message.en })
  }

  private func cause(of fault: PageFault, _ words: PageFaultWords) -> TemplateFault.Cause? {
    switch fault.kind {
    case .deadLink(let offset):
      var target = words.target(at: offset)[...]
      // A template names a page from the root, a page from its own folder.
      while target.hasPrefix("../") { target = target.dropFirst(3) }
      return find("{{link.\(target)}}") { .link(String(target)) }
    case .duplicateID(let hash):
      let id = words.id(hash)
      return find("id=\"\(id)\"") { .id(id) }
    case .orphan: return nil
    }
  }

  private func find(
    _ written: String,
    _ kind: () -> TemplateFault.Cause.Kind
  ) -> TemplateFault.Cause? {
    for (path, text) in templates {
      guard let range = text.firstRange(of: written) else { continue }
      let before = text[..<range.lowerBound]
      let line = before.lastIndex(of: "\n").map { before[before.index(after: $0)...] } ?? before
      return TemplateFault.Cause(
        kind: kind(),
        path: path,
        line: before.count { $0.isNewline } + 1,
        column: line.count + 1,
        length: written.count
      )
    }
    return nil
  }
}

extension TemplateFault {
  /// A place in a template that makes pages faulty.
  struct Cause: Hashable {
    enum Kind: Hashable {
      case link(String)
      case id(String)
    }

    let kind: Kind
    let path: String
    let line: Int
    let column: Int
    let length: Int

    /// What is said of it, with the pages that it spoils.
    func fault(on pages: [String]) -> TemplateFault {
      let (rule, message, help) = words
      let first = pages.first ?? ""
      return TemplateFault(
        rule,
        in: path,
        line: line,
        column: column,
        length: length,
        Phrase(
          zh: "\(message.zh)（共 \(pages.count) 页，如 \(first)）",
          en: "\(message.en) (on \(pages.count) pages, such as \(first))"
        ),
        help: help
      )
    }

    private var words: (RuleID, Phrase, Phrase) {
      switch kind {
      case .link(let target):
        (
          PageFaultWords.deadLink,
          Phrase(zh: "链接 \(target) 没有目标", en: "the link to \(target) leads nowhere"),
          Phrase(
            zh: "写站里有的页面从根算起的路径，如 glossary.html",
            en: "write the path of a page of the site from its root, such as glossary.html"
          )
        )
      case .id(let id):
        (
          PageFaultWords.duplicateID,
          Phrase(zh: "同一页上 id“\(id)”不止一个", en: "pages hold the id \(id) more than once"),
          Phrase(
            zh: "换一个 id；会重复出现的部件里不写 id",
            en: "take another; a part that may stand on a page twice has none"
          )
        )
      }
    }
  }
}
