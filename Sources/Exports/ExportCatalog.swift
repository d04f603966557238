package import Pages

/// Every kind of file for programs that a site holds beside its pages.
///
/// A new kind is one file and one line here.
package enum ExportCatalog {
  /// The files of a site, made from what the audience may see and nothing else.
  ///
  /// `pages` are the paths of its pages in the first language, as the site map lists them.
  package static func files(_ facts: SiteFacts, pages: [String] = []) -> [ExportedFile] {
    kinds.flatMap { $0(facts) } + Sitemap.files(facts, pages: pages)
  }

  private static let kinds: [@Sendable (SiteFacts) -> [ExportedFile]] = [
    SiteData.files,
    RecordData.files,
    LinkData.files,
    IndicatorData.files,
    FindingData.files,
    DeadlineData.files,
    TypeTables.files,
    Feed.files,
    CalendarFile.files,
  ]
}
