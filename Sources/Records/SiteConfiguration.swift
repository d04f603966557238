package import Diagnostics

/// What `Content/site.yaml` decides, with the defaults where it is silent (B48; readings).
package struct SiteConfiguration: Sendable {
  /// The title of the site in both languages.
  package let title: Phrase
  /// The languages; the first stands at the root.
  package let languages: [Language]
  /// The ids of the organizations whose patents count as own.
  package let own: [Reference]
  /// The audience of a build that names none.
  package let defaultAudience: String
  /// The audiences by name, in the order of the file.
  package let audiences: [Audience]
  /// What each rule's severity is changed to; `nil` as value switches a rule off.
  package let severities: [String: Severity?]
  /// The lowest severity that fails a build; nil for never.
  package let failOn: Severity?
  /// The example folders that are switched off.
  package let examplesOff: Set<String>
  /// Where the site is published, where stated.
  package let baseURL: String?
  /// The days besides weekends that are no working days.
  package let holidays: [CalendarDate]
  /// The day that counts as today where none is asked for; the clock's where nil.
  package let buildDate: CalendarDate?
  /// The currency of amounts that name none.
  package let currency: Currency
  /// The site's record itself.
  package let record: Record

  package init(_ record: Record) {
    self.record = record
    let chinese = record[Header.title] ?? "联动看板"
    title = Phrase(zh: chinese, en: record[Header.titleEN] ?? "Linkage")
    var languages: [Language] = []
    for tag in record[all: Site.languages] {
      if let language = Language(tag: tag), !languages.contains(language) {
        languages.append(language)
      }
    }
    self.languages = languages.isEmpty ? [.chinese] : languages
    let own = record[all: Site.own]
    self.own = own.isEmpty ? record[Site.organization].map { [$0] } ?? [] : own
    var audiences = Audience.standard
    for entry in record[Site.audiences]?.entries ?? [] {
      let classes = [Confidentiality](datum: entry.item.datum) ?? []
      audiences.removeAll { $0.name == entry.name }
      audiences.append(Audience(name: entry.name, classes: Set(classes).subtracting([.secret])))
    }
    self.audiences = audiences
    defaultAudience = record[Site.defaultAudience] ?? "internal"
    var severities: [String: Severity?] = [:]
    for entry in record[Site.severity]?.entries ?? [] {
      guard case .choice(let key) = entry.item.datum else { continue }
      severities[entry.name] = .some(Severity(rawValue: key))
    }
    self.severities = severities
    switch record[Site.failOn] {
    case "never": failOn = nil
    case "warning": failOn = .warning
    default: failOn = .error
    }
    examplesOff = Set(
      (record[Site.examples]?.entries ?? []).filter { $0.item.datum == .flag(false) }.map(\.name)
    )
    baseURL = record[Site.baseURL]
    holidays = record[all: Site.holidays]
    buildDate = record[Site.buildDate]
    currency = record[Site.currency].flatMap { Currency($0) } ?? .cny
  }

  /// The threshold called `name`, where the site states one.
  package func threshold(_ name: @autoclosure () -> String) -> ExactDecimal? {
    guard let stated = record[Site.thresholds]?.entries, !stated.isEmpty else { return nil }
    let name = name()
    let entry = stated.first { $0.name == name }
    return entry.flatMap { ExactDecimal(datum: $0.item.datum) }
  }

  /// The whole-number threshold called `name`, or `standard` where the site states none.
  package func threshold(_ name: @autoclosure () -> String, else standard: Int) -> Int {
    guard let value = threshold(name()), value.places == 0 else { return standard }
    return Int(exactly: value.mantissa) ?? standard
  }
}
