import Markup
import Records

/// What a site's configuration says about reading its records.
struct ReadingOptions: Hashable, Sendable {
  /// How much is read.
  var limits = ReadingLimits()
  /// The currency of amounts that name none.
  var currency = Currency.cny
  /// The label of the scrolling group around tables under no heading, in the site's first language.
  var tableLabel = "表格"

  init() {}

  /// What the configuration states, the usual where it states nothing.
  init(site: Entry) {
    limits = ReadingLimits(site: site)
    currency = site[Site.currency].flatMap { Currency($0.trimmed) } ?? .cny
    if site[all: Site.languages].first?.trimmed.hasPrefix("en") == true { tableLabel = "Table" }
  }

  /// The parser for a record's document of this number, of bodies and fields of Markdown.
  ///
  /// Several documents may stand on one page, each with headings of its own: the number keeps their
  /// ids apart.
  func parser(document number: Int) -> MarkupParser {
    MarkupParser(
      MarkupOptions(
        tableLabel: tableLabel,
        headingPrefix: number == 0 ? "s-" : "s\(number)-",
        limits: MarkupLimits(tableColumns: limits.columns, nesting: limits.nesting)
      )
    )
  }
}
