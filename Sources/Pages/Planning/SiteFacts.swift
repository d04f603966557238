package import Deadlines
package import Diagnostics
package import Indicators
package import Linking
package import Markup
package import Reads
import Records
import Workers

/// What pages are made from: the graph that the audience may see and what was found out about it.
///
/// What a page asks for is noted (`ReadLog`); `FactsStamps` tells what of it has changed. A class,
/// because every part of a page is made from it and holds it.
package final class SiteFacts: Sendable {
  /// The records and what is between them.
  package let graph: Graph
  /// The parsed Markdown of each record, parallel to the graph's records.
  let documents: [[MarkupDocument]]
  /// The files of the content that are no records.
  let assets: [String]
  /// The findings that the audience may see, sorted by place.
  package var findings: [Finding] {
    Self.note("findings")
    return allFindings
  }
  /// The files that findings point into.
  package var files: [SourceFile] {
    Self.note("files")
    return allFiles
  }
  /// The indicators.
  package var indicators: [Indicator] {
    Self.note("indicators")
    return allIndicators
  }
  /// What falls due, by date.
  package var deadlines: [Deadline] {
    Self.note("deadlines")
    return allDeadlines
  }
  /// What is known of the build itself.
  package var build: BuildFacts {
    Self.note("build")
    return allBuild
  }
  /// How the site stood at earlier days; nil where nobody asked for that.
  package var history: SiteHistory? {
    Self.note("history")
    return allHistory
  }
  /// Where every record and part of one has its page.
  package let addresses: Addresses
  /// Where Markdown links to files and headings lead.
  package let markdownTargets: MarkdownTargets
  /// How many findings there are of each severity.
  private let counts: FindingCounts
  let allFindings: [Finding]
  let allFiles: [SourceFile]
  let allIndicators: [Indicator]
  let allDeadlines: [Deadline]
  let allBuild: BuildFacts
  let allHistory: SiteHistory?
  /// The findings of each record by its id, as places in `findings`.
  let findingsOfRecord: [String: [Int]]
  /// The source line of each finding, parallel to `findings`; nil where it may not be quoted.
  let excerpts: [SourceExcerpt?]
  /// The hash of each finding with its excerpt, parallel to `findings`.
  let findingStamps: [UInt64]
  /// The records of each type that have a page and a row in its list, by the type's key.
  let listedByType: [String: [RecordIndex]]
  /// The place of the covered mandatory clauses of each version of a standard (D9).
  let coveragePaths: [RecordIndex: String]

  /// What several kinds of page are planned from, made for the first of them.
  private let madeUses = Noted<StandardUses>()
  private let madeWork = Noted<WorkItems>()
  private let madeGroups: [String: Noted<ListGroups>]

  /// Looks up what pages ask for often; `mayQuote` tells whether the audience may see the line that
  /// a finding is about; `earlier` are facts with the same findings, whose source lines serve again.
  package init(
    graph: Graph,
    documents: [[MarkupDocument]],
    findings: [Finding],
    files: [SourceFile],
    mayQuote: (Finding, SourceExcerpt) -> Bool = { _, _ in true },
    assets: [String],
    indicators: [Indicator],
    build: BuildFacts,
    history: SiteHistory? = nil,
    earlier: SiteFacts? = nil
  ) {
    self.graph = graph
    self.documents = documents
    self.assets = assets
    allFindings = findings
    counts = FindingCounts(findings)
    allFiles = files
    allIndicators = indicators
    allBuild = build
    allHistory = history
    let deadlines = Later { Deadlines.all(graph) }
    let quoted = Later {
      earlier?.excerpts ?? SourceExcerpt.excerpts(of: findings, in: files)
    }
    addresses = Addresses(graph)
    markdownTargets = MarkdownTargets(graph, documents: documents, assets: assets)
    allDeadlines = deadlines.value
    var byRecord: [String: [Int]] = [:]
    for (number, finding) in findings.enumerated() {
      if let record = finding.record { byRecord[record, default: []].append(number) }
    }
    findingsOfRecord = byRecord
    excerpts = zip(findings, quoted.value).map {
      finding,
      excerpt in
      excerpt.flatMap { mayQuote(finding, $0) ? $0 : nil }
    }
    findingStamps = zip(findings, excerpts).map { FindingStamp.of($0, $1, files) }
    listedByType = Self.listed(graph, addresses)
    coveragePaths = Self.coveragePaths(indicators)
    madeGroups = Dictionary(
      graph.types.map { ($0.key, Noted<ListGroups>()) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// What charts, declarations and proposals say of each version and clause.
  var uses: StandardUses { madeUses.value { StandardUses(graph) } }

  /// Everything that people have to do.
  var work: WorkItems { madeWork.value { WorkItems(self) } }

  /// The records of a type and how they divide by its facets.
  func groups(_ type: RecordType) -> ListGroups {
    madeGroups[type.key]?.value { ListGroups(type, self) } ?? ListGroups(type, self)
  }

  /// What is one for the whole site, as the subject of facts.
  static func subject(_ name: String) -> Subject { Subject("facts/" + name) }

  static func note(_ name: @autoclosure () -> String) {
    ReadLog.note(subject(name()), .whole)
  }

  /// The indicator called `id`; nil where the site does not measure it.
  package func indicator(_ id: String) -> Indicator? {
    ReadLog.note(Subject(id), .figure)
    return allIndicators.first { $0.id == id }
  }

  /// What the trends of an indicator are, as the subject of facts.
  package static func trends(_ indicator: String) -> Subject { Subject("trends/" + indicator) }

  /// The rate of a figure at earlier days and now; nil where the past was not asked for or has none.
  package func trend(_ indicator: String, _ figure: String) -> Trend? {
    ReadLog.note(Self.trends(indicator), .figure)
    return allHistory?.trend(indicator, figure)
  }

  /// Where the mandatory clauses of a version of a standard stand that count as covered (D9).
  func coveragePath(of version: RecordIndex) -> String? {
    let record = graph[version]
    ReadLog.note(record.subject, of: record.type.subject, .figure)
    return coveragePaths[version]
  }

  private static func coveragePaths(_ indicators: [Indicator]) -> [RecordIndex: String] {
    guard let indicator = indicators.first(where: { $0.id == "D9" }) else { return [:] }
    var paths: [RecordIndex: String] = [:]
    for (number, figure) in indicator.figures.enumerated() where figure.id != indicator.id {
      guard let version = figure.total.first?.record, paths[version] == nil else { continue }
      let path = IndicatorPages.path(indicator, figure: number)
      paths[version] = "\(path)#\(IndicatorPages.counted(figure))"
    }
    return paths
  }

  /// The findings about the record with this id, as places in `findings`.
  package func findings(of record: String) -> [Int] {
    ReadLog.note(Subject(record), .findings)
    return findingsOfRecord[record] ?? []
  }

  /// One finding, which `findings(of:)` named or a page of findings shows.
  package func finding(_ number: Int) -> Finding { allFindings[number] }

  /// The source line of a finding; nil where it may not be quoted.
  package func excerpt(_ number: Int) -> SourceExcerpt? { excerpts[number] }

  /// The path of the file that a finding points into; nil where it points into none.
  package func path(of span: SourceSpan) -> String? {
    let file = Int(span.file.index)
    return allFiles.indices.contains(file) ? allFiles[file].path : nil
  }

  /// A parsed document of a record; nil where there is none.
  package func document(_ number: Int?, of record: RecordIndex) -> MarkupDocument? {
    let source = graph[record]
    ReadLog.note(source.subject, of: source.type.subject, .documents)
    guard let number, documents.indices.contains(Int(record.number)) else { return nil }
    let own = documents[Int(record.number)]
    return own.indices.contains(number) ? own[number] : nil
  }

  /// The files of the content that visible Markdown links to; nothing else of it is copied to the
  /// output, so that an attachment goes where its record goes.
  ///
  /// The logo stands on every page.
  package var linkedAssets: [String] {
    let linked = markdownTargets.linkedAssets
    guard let logo, !linked.contains(logo) else { return linked }
    return (linked + [logo]).sorted()
  }

  /// The path of the site's logo from the site folder; nil where it has none.
  package var logo: String? { SiteLogo.path(graph.site, assets: assets) }

  /// How many findings there are of a severity; every page asks for it.
  package func count(_ severity: Severity) -> Int {
    Self.note("findings")
    return switch severity {
    case .error: counts.errors
    case .warning: counts.warnings
    case .info: counts.infos
    }
  }
}
