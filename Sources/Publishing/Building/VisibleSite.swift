import Diagnostics
import Indicators
package import Linking
import Markup
import Pages
import Reading
package import Records
import Workers

/// What of a checked site its audience may see: what pages, exports and answers are made from.
package struct VisibleSite: Sendable {
  /// The records linked, those and those parts that the audience may see.
  package let graph: Graph
  /// The audience.
  package let audience: Audience
  private let site: CheckedSite
  private let documents: [[MarkupDocument]]
  private let findings: VisibleFindings
  private let visibility: Visibility
  /// The keys of the ids of records that the audience may not see.
  let withheldIDs: Set<String>

  package init(_ site: CheckedSite) {
    let visible = Visibility(site.content, for: site.audience) { !site.shows($0) }
    self.site = site
    audience = site.audience
    visibility = visible
    documents = visible.documents
    findings = VisibleFindings(visible, of: site)
    withheldIDs = Set(visible.withheld.map { RecordID.key(for: $0.id) })
    graph = Self.graph(of: visible, in: site)
  }

  private static func graph(of visible: Visibility, in site: CheckedSite) -> Graph {
    if visible.isWhole { return site.graph }
    // Only fields are left out, and nobody else is linked by them: most of the links stand.
    if visible.withheld.isEmpty, let graph = Graph(site.graph, changed: visible.records) {
      return graph
    }
    return Graph(
      site: site.graph.site,
      asOf: site.graph.asOf,
      types: site.content.types,
      records: visible.records,
      withheld: visible.withheld,
      workers: site.workers
    )
  }

  /// What is withheld, in strings to be looked for; nil where nothing is.
  func withheld() -> WithheldStrings? {
    visibility.isWhole ? nil : WithheldStrings(visibility)
  }

  /// What visible records say, and what the site says besides.
  func texts(
    without withheld: WithheldStrings,
    declarations: [UInt8],
    fileNames: [[UInt8]]
  ) -> VisibleTexts {
    VisibleTexts(
      records: visibility.records,
      documents: visibility.documents,
      site: site.content.site,
      siteDocuments: site.content.siteDocuments,
      declarations: declarations,
      sources: sources,
      fileNames: fileNames,
      withheldNames: withheld.names
    )
  }

  /// The paths of the files that visible records are read from: those of their own, and of tables that
  /// lie beside one; with them the names of types.
  private var sources: [[UInt8]] {
    func stem(_ path: String) -> Substring {
      let name = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
      return path[..<(path[name...].firstIndex(of: ".") ?? path.endIndex)]
    }
    let shown = Set(visibility.records.map { stem($0.path) })
      .subtracting(visibility.withheld.map { stem($0.path) })
    // What types are called is everybody's, though their folders are named by a rule.
    let types = site.content.types.flatMap {
      [$0.key, $0.folder, $0.label.zh, $0.label.en, $0.plural.zh, $0.plural.en]
    }
    let paths = site.content.files.map(\.path).filter { shown.contains(stem($0)) }
    return (paths + types).map { Array($0.utf8) }
  }

  /// How the work on it is spread.
  var workers: Workers { site.workers }

  /// What records are called that may not be seen.
  var hidden: HiddenWords { findings.hidden }

  /// Measures the indicators.
  func indicators() -> [Indicator] {
    let measures = IndicatorCatalog.all
    return site.workers.map(measures.count) { [graph] in measures[$0].indicator(graph) }
  }

  /// How the site stands, as a point of its history.
  func present(_ indicators: [Indicator]) -> HistoryPoint {
    HistoryPoint(
      graph,
      documents: documents,
      indicators: indicators,
      commit: site.commit.map { ($0.id, $0.date) },
      unread: 0,
      workers: site.workers
    )
  }

  /// Gathers all that pages are made from.
  ///
  /// - Parameters:
  ///   - indicators: The indicators, as measured.
  ///   - version: The version of the program.
  ///   - commit: The commit that the site is built from, and whether from more than that.
  ///   - history: The past with the present, where that was asked for.
  ///   - earlier: Facts with the same findings, where there are such.
  /// - Returns: The facts of the site.
  func facts(
    _ indicators: [Indicator],
    version: String,
    commit: (id: String, date: String?, isModified: Bool)? = nil,
    history: SiteHistory? = nil,
    earlier: SiteFacts? = nil
  ) -> SiteFacts {
    SiteFacts(
      graph: graph,
      documents: documents,
      findings: findings.findings,
      files: site.content.files,
      mayQuote: findings.mayQuote,
      assets: site.content.assets,
      indicators: indicators,
      build: BuildFacts(
        version: version,
        audience: audience.name,
        classes: audience.classes,
        commit: commit?.id,
        commitDate: commit?.date,
        isModified: commit?.isModified ?? false
      ),
      history: history,
      earlier: earlier?.findings.count == findings.findings.count ? earlier : nil
    )
  }
}
