package import Records

/// How long a patent is protected, counted from its filing date (D13).
///
/// An expiry date that the record states stands above what is computed: a term can be extended.
package struct PatentTerm: Sendable, Hashable {
  /// The day on which protection ends.
  package let end: CalendarDate
  /// The term in years; nil where the record states the day.
  package let years: Int?

  /// The term of `patent`; nil where neither a day nor a term and a filing date are known.
  package init?(_ patent: Record, site: SiteConfiguration) {
    if let stated = patent[Patent.expiryDate] {
      end = stated
      years = nil
      return
    }
    guard let filed = patent[Patent.filingDate], let kind = patent[Patent.patentType],
      let years = Self.years(kind, office: PatentOffice.code(of: patent), filed: filed, site: site),
      let end = filed.adding(years: years)
    else { return nil }
    self.end = end
    self.years = years
  }

  /// How many days are left on `day`; 0 once the term has ended.
  package func days(leftOn day: CalendarDate) -> Int { max(0, day.days(until: end)) }

  /// How many years are left on `day`: days ÷ 365.25 with two decimals, half-up (D13).
  package func years(leftOn day: CalendarDate) -> ExactDecimal? {
    guard let year = ExactDecimal(mantissa: 36_525, places: 2) else { return nil }
    return ExactDecimal(days(leftOn: day)).divided(by: year, places: 2)
  }

  /// The term in years: what `site.yaml` states as `thresholds: {patent_term_us_design: 15}`, else
  /// the statute's; nil where it is not known.
  private static func years(
    _ kind: Patent.Kind,
    office: String,
    filed: CalendarDate,
    site: SiteConfiguration
  ) -> Int? {
    let stated = site.threshold(
      "patent_term_\(office.lowercased())_\(kind.rawValue)",
      else: 0
    )
    if (1...100).contains(stated) { return stated }
    switch kind {
    case .invention: return 20
    case .utilityModel: return office == PatentOffice.home ? 10 : nil
    case .design:
      guard office == PatentOffice.home else { return nil }
      // The fourth amendment of the Patent Law, in force since 2021-06-01.
      return filed < CalendarDate(year: 2021, month: 6, day: 1) ?? filed ? 10 : 15
    }
  }
}
