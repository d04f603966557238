/// How a body is rendered.
package struct MarkupOptions: Hashable, Sendable {
  /// How many levels each heading goes down in the HTML, never below `h6`.
  ///
  /// 1 by default: a page has its one `h1` from the record's title, so `#` becomes `h2`.
  package var headingShift: Int
  /// The label of the scrolling group around a table that has no heading above it; without one,
  /// tables stand unwrapped.
  package var tableLabel: String?
  /// What the id of each heading begins with, so that a heading called "Main" or "Claim 1" cannot
  /// take an id of the page around it.
  package var headingPrefix: String
  /// The bounds beyond which a body is refused (R140).
  package var limits: MarkupLimits

  package init(
    headingShift: Int = 1,
    tableLabel: String? = nil,
    headingPrefix: String = "",
    limits: MarkupLimits = MarkupLimits()
  ) {
    self.headingShift = headingShift
    self.tableLabel = tableLabel
    self.headingPrefix = headingPrefix
    self.limits = limits
  }
}
