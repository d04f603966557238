package import Pages
import Reads
package import Workers

/// Every kind of file for programs that a site holds beside its pages.
///
/// A new kind is one file and one line here.
package enum ExportCatalog {
  /// The files of one kind, and the facts that planning them read.
  package struct PlannedKind: Sendable {
    /// The files.
    package let files: [ExportedFile]
    /// The facts, for telling whether the same would be planned again.
    package let reads: [UInt32]
  }

  /// The files of a site, made from what the audience may see and nothing else.
  ///
  /// `pages` are the paths of its pages in the first language, as the site map lists them.
  package static func files(
    _ facts: SiteFacts,
    pages: [String] = [],
    _ workers: Workers = Workers(count: 1)
  ) -> [ExportedFile] {
    kinds.flatMap { $0(facts, pages, workers) }
  }

  /// How many kinds there are.
  package static var count: Int { kinds.count }

  /// Plans the kind with a place in the list of kinds.
  package static func planned(
    _ number: Int,
    _ facts: SiteFacts,
    pages: [String],
    _ workers: Workers
  ) -> PlannedKind {
    let log = ReadLog()
    let files = log.record { kinds[number](facts, pages, workers) }
    return PlannedKind(files: files, reads: log.recorded)
  }

  private static let kinds: [@Sendable (SiteFacts, [String], Workers) -> [ExportedFile]] = [
    { facts, _, workers in SearchFiles.files(facts, workers) },
    { facts, _, _ in SiteData.files(facts) },
    { facts, _, _ in BuildData.files(facts) },
    { facts, _, _ in RecordData.files(facts) },
    { facts, _, _ in LinkData.files(facts) },
    { facts, _, _ in IndicatorData.files(facts) },
    { facts, _, _ in HistoryData.files(facts) },
    { facts, _, _ in FindingData.files(facts) },
    { facts, _, _ in DeadlineData.files(facts) },
    { facts, _, _ in TypeTables.files(facts) },
    { facts, _, _ in Feed.files(facts) },
    { facts, _, _ in CalendarFile.files(facts) },
    { facts, pages, _ in Sitemap.files(facts, pages: pages) },
  ]
}
