import Diagnostics
import Linking
import Pages
import Records

/// Gathers the text that a record or clause is found by: what its pages show of its own words.
///
/// Titles, the id, every text and Markdown field at any depth, claims, the body; of standards what
/// the licence of the text allows, as on pages. A clause also has the number of its standard before
/// its own, as results and pages show it: `RFC 6716 5.1`; by its id it is found as by a number
/// (`SearchIdentifiers`). Words that are the same for many records, names of
/// fields and choices, are no text of any of them; nor is the title of a record that is referred to.
struct SearchedText {
  private let facts: SiteFacts
  private let prose: SearchProse
  private let permission: TextPermission
  private let names: ReferenceModels

  init(_ facts: SiteFacts) {
    self.facts = facts
    prose = SearchProse(facts)
    permission = TextPermission(facts: facts)
    names = ReferenceModels(facts: facts, language: .chinese)
  }

  /// Writes the text of a document in the place of what `text` held.
  func write(_ place: Place, to text: inout SearchText) {
    text.removeAll()
    guard case .clause = place.part else { return writeRecord(place.record, to: &text) }
    guard let clause = facts.graph.clause(place) else { return }
    text.add(clause.number)
    text.add(clause.title)
    if clause.titleEN != clause.title { text.add(clause.titleEN) }
    text.endTitles()
    // No title: whoever looks for a standard is not to see all of its clauses first.
    text.add("\(names.standardNumber(place.record)) \(clause.number)")
    prose.add(clause: place, to: &text)
    if permission.licence(place.record) != .none {
      text.add(
        clause.fields?[Standard.ClauseFields.excerpt].flatMap {
          permission.excerpt($0.source, of: place.record)
        }
      )
    }
    if let summary = clause.fields?[Standard.ClauseFields.summary] {
      prose.add(summary, of: place.record, to: &text)
    }
  }

  private func writeRecord(_ index: RecordIndex, to text: inout SearchText) {
    let record = facts.graph[index]
    text.add(facts.graph.value(of: Header.title, at: index))
    text.add(facts.graph.value(of: Header.titleEN, at: index))
    text.endTitles()
    text.add(record.id)
    let entry = record.entry
    let chart = record.is(Correspondence.type) ? facts.graph.chart(of: index) : nil
    for field in record.type.shape.fields {
      // A bank account is in no output, whoever reads it (R112).
      guard !FieldValues.placed.contains(field.key), field.confidentiality != .secret,
        field.key != Patent.claims.key, let item = entry.item(field.key)
      else { continue }
      if let chart, field.key == Correspondence.rows.key {
        add(rows: item, field.kind, of: chart, to: &text)
      } else {
        add(item.datum, field.kind, of: index, to: &text)
      }
    }
    if record.is(Patent.type) { add(claimsOf: index, entry, to: &text) }
    text.begin(section: "")
    prose.addBody(of: index, to: &text)
  }

  // MARK: Fields

  private func add(
    _ datum: Datum,
    _ kind: FieldKind,
    of record: RecordIndex,
    to text: inout SearchText
  ) {
    switch datum {
    case .text(let value): text.add(value)
    case .prose(let value): prose.add(value, of: record, to: &text)
    case .reference(let reference): add(reference, kind, of: record, to: &text)
    case .list(let items):
      for item in items { add(item.datum, kind.element, of: record, to: &text) }
    case .map(let entry): add(entry, kind.shape, of: record, to: &text)
    case .dictionary(let entries):
      for entry in entries {
        let key = Reference(parsing: entry.name, span: entry.nameSpan)
        guard facts.graph.resolver.resolve(key) != .withheld else { continue }
        var element = kind
        if case .dictionary(let inner) = kind.element { element = inner }
        add(entry.item.datum, element, of: record, to: &text)
      }
    default: break
    }
  }

  private func add(
    _ entry: Entry,
    _ shape: Shape?,
    of record: RecordIndex,
    to text: inout SearchText
  ) {
    for field in shape?.fields ?? [] where field.confidentiality != .secret {
      guard let item = entry.item(field.key) else { continue }
      add(item.datum, field.kind, of: record, to: &text)
    }
  }

  /// A name that is no record's is text of whoever wrote it.
  private func add(
    _ reference: Reference,
    _ kind: FieldKind,
    of record: RecordIndex,
    to text: inout SearchText
  ) {
    switch facts.graph.resolution(of: reference, kind: kind, in: record) {
    case .place:
      text.add(reference.otherName)
      text.add(reference.chapter)
    case .withheld: break
    case .name(let name): text.add(name)
    default: text.add(reference.written)
    }
  }

  /// The claims of a patent, each under its anchor.
  private func add(claimsOf patent: RecordIndex, _ entry: Entry, to text: inout SearchText) {
    for claim in entry[all: Patent.claims] {
      if let number = claim[Claim.claimNo],
        let path = facts.addresses.path(Place(patent, .claim(number))),
        let mark = path.utf8.firstIndex(of: UInt8(ascii: "#"))
      {
        text.begin(section: String(path[path.utf8.index(after: mark)...]))
      } else {
        text.begin(section: "")
      }
      add(claim, Claim.shape, of: patent, to: &text)
    }
  }

  /// The rows of a chart, with the standard's words as far as they may be shown.
  private func add(
    rows item: Item,
    _ kind: FieldKind,
    of chart: Chart,
    to text: inout SearchText
  ) {
    guard case .list(let items) = item.datum else { return }
    var rows = chart.rows[...]
    for item in items {
      guard case .map(let entry) = item.datum, let row = rows.popFirst() else { continue }
      let excerpt = permission.excerpt(of: row, in: chart)
      for field in kind.shape?.fields ?? [] {
        guard let item = entry.item(field.key) else { continue }
        switch field.key {
        case ChartRowFields.excerpt.key: text.add(excerpt)
        case ChartRowFields.marks.key:
          add(marks: item, field.kind, excerpt: excerpt, of: chart.record, to: &text)
        default: add(item.datum, field.kind, of: chart.record, to: &text)
        }
      }
    }
  }

  /// The marks of a row with no more of the standard's words than `excerpt`.
  private func add(
    marks item: Item,
    _ kind: FieldKind,
    excerpt: String?,
    of record: RecordIndex,
    to text: inout SearchText
  ) {
    guard case .list(let marks) = item.datum else { return }
    for mark in marks {
      guard case .map(var pair) = mark.datum else { continue }
      pair.members.removeAll { part in
        guard part.key == ChartRowFields.Mark.standardText.key,
          case .text(let words) = part.item.datum
        else { return false }
        return excerpt.map { !$0.contains(words) } ?? true
      }
      add(pair, kind.element.shape, of: record, to: &text)
    }
  }
}
