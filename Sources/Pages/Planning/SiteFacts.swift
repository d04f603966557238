package import Deadlines
package import Diagnostics
package import Indicators
package import Linking
package import Markup
import Records

/// What pages are made from: the graph that the audience may see and what was found out about it.
package final class SiteFacts: Sendable {
  /// The records and what is between them.
  package let graph: Graph
  /// The parsed Markdown of each record, parallel to the graph's records.
  package let documents: [[MarkupDocument]]
  /// The findings that the audience may see, sorted by place.
  package let findings: [Finding]
  /// The files that findings point into.
  package let files: [SourceFile]
  /// The indicators.
  package let indicators: [Indicator]
  /// What falls due, by date.
  package let deadlines: [Deadline]
  /// What is known of the build itself.
  package let build: BuildFacts
  /// Where every record and part of one has its page.
  package let addresses: Addresses
  /// Where Markdown links to files and headings lead.
  package let markdownTargets: MarkdownTargets
  /// How many findings there are of each severity.
  private let counts: FindingCounts
  /// The findings of each record by its id, as places in `findings`.
  package let findingsOfRecord: [String: [Int]]
  /// The source line of each finding, parallel to `findings`; nil where it may not be quoted.
  package let excerpts: [SourceExcerpt?]

  /// Looks up what pages ask for often; `mayQuote` tells whether the audience may see the line that
  /// a finding is about.
  package init(
    graph: Graph,
    documents: [[MarkupDocument]],
    findings: [Finding],
    files: [SourceFile],
    mayQuote: (Finding, SourceExcerpt) -> Bool = { _, _ in true },
    assets: [String],
    indicators: [Indicator],
    build: BuildFacts
  ) {
    self.graph = graph
    self.documents = documents
    self.findings = findings
    counts = FindingCounts(findings)
    self.files = files
    self.indicators = indicators
    deadlines = Deadlines.all(graph)
    self.build = build
    addresses = Addresses(graph)
    markdownTargets = MarkdownTargets(graph, documents: documents, assets: assets)
    var byRecord: [String: [Int]] = [:]
    for (number, finding) in findings.enumerated() {
      if let record = finding.record { byRecord[record, default: []].append(number) }
    }
    findingsOfRecord = byRecord
    excerpts = zip(findings, SourceExcerpt.excerpts(of: findings, in: files)).map {
      finding,
      excerpt in
      excerpt.flatMap { mayQuote(finding, $0) ? $0 : nil }
    }
  }

  /// A parsed document of a record; nil where there is none.
  package func document(_ number: Int?, of record: RecordIndex) -> MarkupDocument? {
    guard let number, documents.indices.contains(Int(record.number)) else { return nil }
    let own = documents[Int(record.number)]
    return own.indices.contains(number) ? own[number] : nil
  }

  /// The files of the content that visible Markdown links to; nothing else of it is copied to the
  /// output, so that an attachment goes where its record goes.
  package var linkedAssets: [String] { markdownTargets.linkedAssets }

  /// How many findings there are of a severity; every page asks for it.
  package func count(_ severity: Severity) -> Int {
    switch severity {
    case .error: counts.errors
    case .warning: counts.warnings
    case .info: counts.infos
    }
  }
}
