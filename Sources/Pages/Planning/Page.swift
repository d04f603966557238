package import Diagnostics
import Reads
package import Templates

/// A page of the site before it is rendered: where it stands, which template shows it, and how its
/// model is made.
///
/// It holds no markup of its own; the theme owns the looks.
package struct Page: Sendable {
  /// The path below the folder of its language: `patents/p1.html`.
  package let path: String
  /// What kind of page it is: the name of its template, and `data-page` of its body.
  package let kind: String
  /// Its name: the `h1` and the beginning of `<title>`.
  package let title: Phrase
  /// The pages above it, the nearest last.
  package let parents: [Crumb]
  /// Classes of `<body>`: `wide`, `p-sheet`.
  package let bodyClass: String?
  /// What `content` holds besides the facts of the site.
  package let captures: Captures
  /// What of it goes out.
  package let form: Form
  /// The model of everything but the shell.
  package let content: @Sendable (Language) -> Model

  /// What of a page goes out.
  package enum Form: Sendable {
    /// The page.
    case document
    /// The rows of its table and nothing else, as a script that the pages of the same list load when
    /// somebody sorts or filters it. It is rendered as any page is, so that these rows look as those do.
    case rows
  }

  /// What the closure of a page holds that was worked out when the pages of its kind were planned:
  /// what is read there is in no log of the page itself.
  package enum Captures: Hashable, Sendable {
    /// Whatever its kind read while planning: where any of that changes, the page is made again.
    case planning
    /// Nothing but records by their index: the page reads everything else when it is made.
    case nothing
    /// Things of which this is a stable hash.
    case stamp(UInt64)
    /// What was read while this page and those beside it were planned (`planned`).
    case reads([UInt32])

    /// What was read in planning, where that was kept.
    package var reads: [UInt32] {
      if case .reads(let reads) = self { reads } else { [] }
    }
  }

  /// The pages that `body` plans, each of which rests on what is read there and on nothing else of
  /// the planning of its kind.
  static func planned(_ body: () -> [Page]) -> [Page] {
    let log = ReadLog(most: 4096)
    let pages = log.record(body)
    let reads = log.recorded
    return pages.map { $0.capturing(.reads(reads)) }
  }

  private func capturing(_ captures: Captures) -> Page {
    Page(
      path,
      kind: kind,
      title: title,
      parents: parents,
      bodyClass: bodyClass,
      captures: captures,
      form: form,
      content: content
    )
  }

  /// A page above another.
  package struct Crumb: Sendable {
    /// What it is called.
    package let title: Phrase
    /// Its path.
    package let path: String

    package init(_ title: Phrase, _ path: String) {
      self.title = title
      self.path = path
    }

    /// The first page of the site.
    package static let home = Crumb(Phrase(zh: "总览", en: "Overview"), "index.html")
  }

  package init(
    _ path: String,
    kind: String,
    title: Phrase,
    parents: [Crumb] = [.home],
    bodyClass: String? = nil,
    captures: Captures = .planning,
    form: Form = .document,
    content: @escaping @Sendable (Language) -> Model
  ) {
    self.path = path
    self.kind = kind
    self.title = title
    self.parents = parents
    self.bodyClass = bodyClass
    self.captures = captures
    self.form = form
    self.content = content
  }

  /// The hash of what is known of the page before it is made.
  package var stamp: UInt64 {
    var hash = StableHash()
    hash.combine(kind)
    hash.combine(title.zh)
    hash.combine(title.en)
    hash.combine(bodyClass)
    for parent in parents {
      hash.combine(parent.title.zh)
      hash.combine(parent.title.en)
      hash.combine(parent.path)
    }
    if case .stamp(let captured) = captures { hash.combine(captured) }
    return hash.value
  }

  /// How to get from this page to the folder of its language: `""`, `../`, `../../`.
  package var root: String { Self.root(of: path) }

  /// How to get from the page at `path` to the folder that `path` is counted from.
  package static func root(of path: String) -> String {
    String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
  }
}
