package import Diagnostics
package import Linking
package import Records
import Templates

/// How much of a standard's text may be shown, and what has to stand beside it (R109–R111).
package struct TextPermission {
  let facts: SiteFacts

  package init(facts: SiteFacts) {
    self.facts = facts
  }

  /// What may be shown of a version; nothing where it does not say.
  package func licence(_ version: RecordIndex) -> Standard.TextLicence {
    facts.graph[version][Standard.textLicence] ?? .none
  }

  /// The most characters of one excerpt; none where the site states a negative number.
  var longestExcerpt: Int { max(0, facts.graph.site.threshold("excerpt_max_chars", else: 200)) }

  /// How many characters of one clause may be shown: all (nil), some, or none.
  func limit(_ version: RecordIndex) -> Int? {
    switch licence(version) {
    case .full: nil
    case .excerpt: longestExcerpt
    case .none: 0
    }
  }

  /// What may be shown of a quotation from a version; nil where nothing may.
  package func excerpt(_ text: String, of version: RecordIndex) -> String? {
    guard let limit = limit(version) else { return text }
    guard limit > 0 else { return nil }
    return text.count <= limit ? text : text.prefix(limit) + "…"
  }

  /// Whether a row of a chart quotes a text that may not be shown at all.
  package func isSuppressed(_ row: ChartRow) -> Bool {
    row.clauses.contains { use in
      use.place.map { licence($0.record) == .none } ?? false
    }
  }

  /// What may be shown of the words of the standard that a row of a chart quotes; nil where it
  /// quotes none or none may be shown.
  package func excerpt(of row: ChartRow, in chart: Chart) -> String? {
    guard !isSuppressed(row), let text = row.entry[ChartRowFields.excerpt] else { return nil }
    guard let version = row.clauses.first?.place?.record ?? chart.basis else {
      // The text of a standard that the audience may not see is not told by those who quote it.
      return isBasisWithheld(chart) ? nil : text
    }
    return excerpt(text, of: version)
  }

  private func isBasisWithheld(_ chart: Chart) -> Bool {
    guard let basis = facts.graph[chart.record][Correspondence.basis] else { return false }
    return facts.graph.resolution(
      of: basis,
      kind: Correspondence.basis.declaration.kind,
      in: chart.record
    ) == .withheld
  }

  /// Where an excerpt comes from: number, version, clause and right holder (R111).
  package func source(_ clause: Place, _ language: Language) -> String {
    let version = PageMemo.model(.textSource, language, clause.record) {
      source(ofVersion: clause.record, language)
    }
    let separator = language == .chinese ? "，" : ", "
    var words = ""
    if case .text(let text)? = version["version"] { words = text }
    if let number = facts.graph.clause(clause)?.number { words += separator + number }
    if case .text(let text)? = version["holder"] { words += separator + text }
    return words
  }

  /// The same without the clause: what stands before it and behind it.
  private func source(ofVersion record: RecordIndex, _ language: Language) -> Model {
    let references = ReferenceModels(facts: facts, language: language)
    var version = references.standardNumber(record)
    if let label = facts.graph.line(of: record)?.version(record)?.label {
      version += language == .chinese ? "，\(label) 版" : ", version \(label)"
    }
    let holder = rightHolder(record, references).map {
      (language == .chinese ? "权利人 " : "right holder ") + $0
    }
    return ["version": .text(version), "holder": ModelValue(holder)]
  }

  private func rightHolder(_ version: RecordIndex, _ references: ReferenceModels) -> String? {
    guard let organization = references.inherited(Standard.organization, version) else {
      return nil
    }
    let resolution = facts.graph.resolver.resolve(
      organization,
      allowed: [StandardOrg.type.key]
    )
    // The name written beside the code says more than the built-in record of "other".
    if let place = resolution.place, organization.otherName == nil {
      return facts.graph[place.record][StandardOrg.otherName] ?? references.title(place.record)
    }
    return organization.otherName
  }
}
