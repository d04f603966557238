import Diagnostics
import Foundation
import Indicators
import Linking
import Pages
import Reading
import Records
import Rules
import Templates
import Theming

/// A site written in a test, with every page composed, and rendered by the theme of this repository.
struct ComposedSite {
  /// What its pages are made from.
  let facts: SiteFacts
  /// The pages before they are rendered.
  let pages: [Pages.Page]

  /// Reads, links and checks `files`, whose paths are from `Content/`, and composes their pages.
  init(_ files: [String: String], asOf: String = "2026-06-30") throws {
    let content = ContentReader.read(
      files: files.keys.sorted().map { ("Content/" + $0, Array((files[$0] ?? "").utf8)) }
    )
    guard let day = CalendarDate(asOf) else { throw Unusable(reason: "no day \(asOf)") }
    let graph = Graph(
      site: SiteConfiguration(content.site),
      asOf: day,
      types: content.types,
      records: content.records
    )
    let found = RuleCatalog.all.flatMap { $0.check(graph) } + content.findings
    let findings = found.sorted { left, right in
      let (first, second) = (left.span, right.span)
      return (first?.file.index ?? -1, first?.line ?? 0, first?.column ?? 0, left.rule.name)
        < (second?.file.index ?? -1, second?.line ?? 0, second?.column ?? 0, right.rule.name)
    }
    facts = SiteFacts(
      graph: graph,
      documents: content.documents,
      findings: findings,
      files: content.files,
      assets: content.assets,
      indicators: IndicatorCatalog.measure(graph),
      build: BuildFacts(
        version: "1.0",
        audience: "internal",
        classes: [.public, .internal],
        commit: "abc",
        commitDate: asOf
      )
    )
    pages = PageCatalog.pages(facts)
  }

  /// Every page in each language of the site, with what the templates find wrong.
  func rendered() throws -> (pages: [RenderedPage], faults: [TemplateFault]) {
    let languages = facts.graph.site.languages
    let (theme, wrong) = Theme.compile([try Self.themeLayer()], languages: languages)
    var faults = wrong
    var rendered: [RenderedPage] = []
    let shell = Shell(facts)
    for page in pages where page.form == .document {
      for language in languages {
        var bytes: [UInt8] = []
        faults += theme.render(page, language, shell: shell, into: &bytes)
        rendered.append(
          RenderedPage(
            path: shell.folder(language) + page.path,
            html: String(decoding: bytes, as: UTF8.self)
          )
        )
      }
    }
    return (rendered, faults)
  }

  /// The page at `path`, below the folder of its language.
  func page(_ path: String) -> Pages.Page? { pages.first { $0.path == path } }

  /// A test's site that cannot be made.
  struct Unusable: Error {
    let reason: String
  }

  /// The files of the theme, by their path from its folder.
  static func themeLayer() throws -> ThemeLayer {
    let root = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Theme")
    let files = try FileManager.default.subpathsOfDirectory(atPath: root.path).sorted()
      .filter { $0.contains(".") }
      .map { ThemeLayer.File($0, Array(try Data(contentsOf: root.appending(path: $0)))) }
    return ThemeLayer(shownAs: "Theme", files: files)
  }
}
