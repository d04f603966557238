import Diagnostics
import Foundation
import Linking
import Reading
import Records
import Rules
import Templates
import Testing
import Theming

@testable import Pages

/// A site written in a test, composed and rendered with the theme of this repository.
struct ComposedRecords {
  let facts: SiteFacts
  let pages: [Pages.Page]
  private let shell: Shell
  private let theme: Theme

  /// Reads `files`, whose paths are from `Content/`, as they are on 2026-06-30.
  init(
    _ files: [String: String],
    withholding ids: Set<String> = [],
    classes: Set<Confidentiality> = [.public, .internal, .restricted]
  ) throws {
    let content = ContentReader.read(
      files: files.keys.sorted().map {
        (path: "Content/" + $0, bytes: Array((files[$0] ?? "").utf8))
      }
    )
    let seen = content.records.indices.filter { !ids.contains(content.records[$0].id) }
    let graph = Graph(
      site: SiteConfiguration(content.site),
      asOf: try #require(CalendarDate("2026-06-30")),
      types: content.types,
      records: seen.map { content.records[$0] },
      withheld: content.records.filter { ids.contains($0.id) }
    )
    let facts = SiteFacts(
      graph: graph,
      documents: seen.map { content.documents[$0] },
      findings: content.findings,
      files: content.files,
      assets: content.assets,
      indicators: [],
      build: BuildFacts(version: "1.0.0", audience: "internal", classes: classes)
    )
    self.facts = facts
    pages = PageCatalog.recordKinds.flatMap { $0.pages(facts) }
    shell = Shell(facts)
    (theme, _) = Theme.compile([try Self.themeLayer()], languages: Language.allCases)
  }

  /// The page at `path`.
  func page(_ path: String) throws -> Pages.Page { try #require(pages.first { $0.path == path }) }

  /// The HTML of a page and what did not fit between its template and its model.
  func render(
    _ page: Pages.Page,
    _ language: Language = .chinese
  ) -> (html: String, faults: [TemplateFault]) {
    var output: [UInt8] = []
    let faults = theme.render(page, language, shell: shell, into: &output)
    return (String(decoding: output, as: UTF8.self), faults)
  }

  /// The HTML of the page at `path`.
  func html(_ path: String, _ language: Language = .chinese) throws -> String {
    render(try page(path), language).html
  }

  private static func themeLayer() throws -> ThemeLayer {
    let root = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Theme")
    let files = try FileManager.default.subpathsOfDirectory(atPath: root.path).sorted()
      .filter { name in
        ["mustache", "yaml", "svg", "css", "js"].contains { name.hasSuffix(".\($0)") }
      }
      .map { ThemeLayer.File($0, Array(try Data(contentsOf: root.appending(path: $0)))) }
    return ThemeLayer(shownAs: "Theme", files: files)
  }
}
