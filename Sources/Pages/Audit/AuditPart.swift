import Diagnostics
import Linking
import Records

/// Gathers what one audience is not shown (`AuditGroups`).
struct AuditPart {
  private let graph: Graph
  private let audience: Audience
  private let folder: String
  private var isShown: [Bool] = []
  private var records: [(type: RecordType, reason: Phrase, members: [RecordIndex])] = []
  private var fields: [(name: Phrase, reason: Phrase, members: [RecordIndex])] = []

  init(_ graph: Graph, _ audience: Audience, folder: String) {
    self.graph = graph
    self.audience = audience
    self.folder = folder
    for number in 0..<graph.readCount {
      let index = RecordIndex(number)
      let record = graph[index]
      if let reason = reason(index) {
        isShown.append(false)
        let place = records.firstIndex { $0.type.is(record.type) && $0.reason == reason }
        if place == nil { records.append((record.type, reason, [])) }
        records[place ?? records.count - 1].members.append(index)
      } else {
        isShown.append(true)
        note(record.type.shape, of: index, within: record.type.label)
      }
    }
  }

  /// What was found.
  var part: AuditGroups.Part {
    let records = self.records.enumerated().map { number, group in
      line(group.type.plural, group.reason, "records-\(number + 1)", group.members)
    }
    let fields = self.fields.enumerated().map { number, group in
      line(group.name, group.reason, "fields-\(number + 1)", group.members)
    }
    let members = referring
    return AuditGroups.Part(
      audience: audience,
      records: records,
      fields: fields,
      references: members.isEmpty
        ? nil
        : line(
          Phrase(zh: "引用不公开记录的记录", en: "Records that refer to withheld ones"),
          Phrase(zh: "引用省去，或写作“内部记录”", en: "left out, or shown as internal record"),
          "references",
          members
        )
    )
  }

  private func line(
    _ name: Phrase,
    _ reason: Phrase,
    _ file: String,
    _ members: [RecordIndex]
  ) -> AuditGroups.Line {
    AuditGroups.Line(
      name: name,
      reason: reason,
      list: AuditGroups.List(
        path: "\(folder)/\(file).html",
        title: Phrase(
          zh: "\(audience.name) 看不到：\(name.zh)（\(reason.zh)）",
          en: "Not shown to \(audience.name): \(name.en) (\(reason.en))"
        ),
        records: members
      )
    )
  }

  // MARK: Records

  /// Why the audience is not shown a record; nil where it is.
  private func reason(_ index: RecordIndex) -> Phrase? {
    let record = graph[index]
    let confidentiality = record.confidentiality
    guard audience.sees(confidentiality) else {
      let label = confidentiality.label
      let rule = record.is(Licence.type) ? "，R113" : ""
      return Phrase(
        zh: "密级是\(label.zh)\(rule)",
        en: "class \(label.en)\(rule.isEmpty ? "" : ", R113")"
      )
    }
    guard audience.isPublic, graph.isUndisclosed(index) else { return nil }
    return Phrase(zh: "还没有公布或提交，R114", en: "not published or submitted yet, R114")
  }

  // MARK: Fields

  /// Notes the fields of a record that is shown which the audience is not.
  private mutating func note(_ shape: Shape, of index: RecordIndex, within name: Phrase) {
    guard shape.fields.contains(where: \.mayBeStricter) else { return }
    note(graph[index].entry, shape, of: index, within: name)
  }

  private mutating func note(
    _ entry: Entry,
    _ shape: Shape,
    of index: RecordIndex,
    within name: Phrase
  ) {
    for member in entry.members {
      guard let field = shape.field(member.key), field.mayBeStricter else { continue }
      let name = Phrase(
        zh: "\(name.zh) · \(field.label.zh)",
        en: "\(name.en) · \(field.label.en)"
      )
      if let stricter = field.confidentiality, !audience.sees(stricter) {
        add(name, reason(field, stricter), index)
        continue
      }
      guard let inner = field.innerShape else { continue }
      switch member.item.datum {
      case .map(let map): note(map, inner, of: index, within: name)
      case .list(let items):
        for item in items {
          if case .map(let map) = item.datum { note(map, inner, of: index, within: name) }
        }
      default: break
      }
    }
  }

  private func reason(_ field: FieldDeclaration, _ stricter: Confidentiality) -> Phrase {
    let rule = ContactData.holds(field.key)
    return Phrase(
      zh: "这一栏的密级是\(stricter.label.zh)\(rule ? "，R112" : "")",
      en: "the field is of class \(stricter.label.en)\(rule ? ", R112" : "")"
    )
  }

  private mutating func add(_ name: Phrase, _ reason: Phrase, _ index: RecordIndex) {
    let place = fields.firstIndex { $0.name == name && $0.reason == reason }
    if place == nil { fields.append((name, reason, [])) }
    let number = place ?? fields.count - 1
    if fields[number].members.last != index { fields[number].members.append(index) }
  }

  // MARK: References

  /// The records that are shown and refer to others that are not.
  private var referring: [RecordIndex] {
    var found: [RecordIndex] = []
    for link in graph.links {
      let (source, target) = (Int(link.source.number), Int(link.target.record.number))
      guard source < isShown.count, target < isShown.count, isShown[source], !isShown[target],
        found.last != link.source
      else { continue }
      found.append(link.source)
    }
    return found
  }
}
