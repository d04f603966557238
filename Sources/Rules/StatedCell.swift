import Linking
import Records

/// A cell of Table A.1 as a chart may repeat it under `stated`, and how it is compared (R38).
struct StatedCell {
  /// The record a cell comes from.
  enum Origin: String, CaseIterable {
    case patent, proposal, standard
  }

  /// Where it comes from.
  let origin: Origin
  /// The field there.
  let field: FieldDeclaration

  /// The cell that goes by this name: the field's own, in English or Chinese, or with the record's
  /// word before it (`standard_number`).
  static func cell(named name: String) -> StatedCell? {
    for origin in Origin.allCases {
      let prefix = origin.rawValue + "_"
      let bare = name.hasPrefix(prefix) ? String(name.dropFirst(prefix.count)) : nil
      for spelling in [name, bare].compactMap({ $0 }) {
        guard let field = type(origin).shape.field(spelled: spelling),
          fields(origin).contains(field.key),
          bare == spelling || !ambiguous.contains(field.key) || origin == .patent
        else { continue }
        return StatedCell(origin: origin, field: field)
      }
    }
    return nil
  }

  /// The names of all cells, for offering the nearest.
  static var names: [String] {
    Origin.allCases.flatMap { origin in
      type(origin).shape.fields.filter { fields(origin).contains($0.key) }.flatMap {
        [$0.name, "\(origin.rawValue)_\($0.name)"]
      }
    }.sorted()
  }

  /// The record of a chart that the cell comes from.
  func record(of chart: Chart) -> RecordIndex? {
    switch origin {
    case .patent: chart.patent
    case .proposal: chart.proposal
    case .standard: chart.basis
    }
  }

  /// What the record has instead of `text`; nil where the two agree or nobody knows.
  func disagreement(with text: String, at index: RecordIndex, in graph: Graph) -> String? {
    var item = graph[index].item(field.key)
    if item == nil, let line = graph.line(of: index) {
      item = graph[line.base].item(field.key)
    }
    guard let item else {
      if field.key == Standard.version.key, let version = graph.line(of: index)?.version(index) {
        return Slug.version(text) == version.slug ? nil : version.label
      }
      return "—"
    }
    return agrees(text, item.datum, at: index, in: graph) ? nil : Self.text(of: item.datum)
  }

  private func agrees(
    _ text: String,
    _ datum: Datum,
    at index: RecordIndex,
    in graph: Graph
  ) -> Bool {
    switch datum {
    case .unknown, .map:
      return true
    case .date(let date):
      return CalendarDate(text) == date
    case .choice(let key):
      return field.kind.choices?.option(named: text)?.key == key
    case .text(let actual):
      if field.key == Header.title.key,
        let english = graph[index][Header.titleEN], Self.same(text, english)
      {
        return true
      }
      return sameText(text, actual)
    case .reference(let reference):
      return Self.names(reference, at: graph).contains { Self.same(text, $0) }
    case .list(let items):
      if items.contains(where: { if case .map = $0.datum { true } else { false } }) { return true }
      var rest = Self.parts(text)
      guard rest.count == items.count else { return false }
      for item in items {
        guard
          let found = rest.firstIndex(where: { agrees($0, item.datum, at: index, in: graph) })
        else { return false }
        rest.remove(at: found)
      }
      return true
    default:
      return Self.same(text, Self.text(of: datum))
    }
  }

  private func sameText(_ text: String, _ actual: String) -> Bool {
    if Self.same(text, actual) { return true }
    switch (origin, field.key) {
    case (.patent, Patent.applicationNo.key), (.patent, Patent.priorityNo.key):
      guard let stated = PatentNumber(text), let number = PatentNumber(actual) else { return false }
      return stated == number
    case (.standard, Standard.number.key):
      guard let stated = StandardNumber(text), let number = StandardNumber(actual) else {
        return false
      }
      // One of them may leave out the edition.
      return stated == number
        || (stated.edition == nil || number.edition == nil) && stated.key == number.key
    case (.standard, Standard.version.key):
      return Slug.version(text) == Slug.version(actual)
    default:
      return false
    }
  }

  private static func names(_ reference: Reference, at graph: Graph) -> [String] {
    var names = [reference.written, reference.target]
    if let other = reference.otherName { names.append(other) }
    if let record = graph.resolver.resolve(reference).place?.record {
      names += [graph[record].id]
      names += [graph[record][Header.title], graph[record][Header.titleEN]].compactMap { $0 }
    }
    return names
  }

  private static func parts(_ text: String) -> [String] {
    text.split { ",，;；、".contains($0) }.map { String($0).trimmed }.filter { !$0.isEmpty }
  }

  private static func same(_ left: String, _ right: String) -> Bool {
    left.trimmed == right.trimmed
  }

  private static func text(of datum: Datum) -> String {
    switch datum {
    case .text(let text), .choice(let text): text
    case .prose(let prose): prose.source
    case .integer(let value): "\(value)"
    case .decimal(let value): "\(value)"
    case .money(let value): "\(value)"
    case .percent(let value): "\(value)"
    case .date(let date): "\(date)"
    case .flag(let value): "\(value)"
    case .reference(let reference): reference.written
    case .list(let items): items.map { text(of: $0.datum) }.joined(separator: "；")
    case .map, .dictionary, .unknown: "…"
    }
  }

  private static func type(_ origin: Origin) -> RecordType {
    switch origin {
    case .patent: Patent.type
    case .proposal: StandardProposal.type
    case .standard: Standard.type
    }
  }

  /// The names that more than one origin has: bare, they are the patent's.
  private static let ambiguous: Set<FieldKey> = [Header.title.key]

  private static func fields(_ origin: Origin) -> Set<FieldKey> {
    switch origin {
    case .patent:
      [
        Header.title.key, Patent.applicationNo.key, Patent.filingDate.key, Patent.inventors.key,
        Patent.priorityDate.key, Patent.priorityNo.key, Patent.publicationDate.key,
        Patent.grantDate.key, Patent.family.key,
      ]
    case .proposal:
      [
        Header.title.key, StandardProposal.proposalNo.key, StandardProposal.authors.key,
        StandardProposal.attendees.key, StandardProposal.submissionDate.key,
      ]
    case .standard:
      [
        Header.title.key, Standard.number.key, Standard.version.key, Standard.status.key,
        Standard.freezeDate.key, Standard.organization.key,
      ]
    }
  }
}
