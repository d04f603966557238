import Diagnostics
import Linking
import Records

/// Turns values of the graph into cells.
struct Cells {
  let graph: Graph
  let fields: OpenFields
  /// Whether cells with records and parts of them tell their names; ids alone are what CSV holds.
  var namesPlaces = true

  /// The cell of a path's values; nil where there is none.
  func cell(_ values: [GraphValue], _ path: FieldPath) -> TableValue? {
    let cells = values.map { value($0, shapes: path.shapes) }
    guard path.isList else { return cells.first }
    return cells.isEmpty ? nil : .list(cells)
  }

  /// One value; `shapes` are those that a map may have.
  func value(_ value: GraphValue, shapes: [Shape] = []) -> TableValue {
    switch value {
    case .text(let text), .name(let text): .text(text)
    case .title(let title): .labelled(title.zh, title)
    case .number(let number): .number(number)
    case .money(let money): .money(money)
    case .percent(let percent): .percent(percent)
    case .date(let date): .date(date)
    case .flag(let flag): .flag(flag)
    case .choice(let key, _, let label): .labelled(key, label)
    case .place(let place):
      namesPlaces ? .labelled(id(place), name(place)) : .text(id(place))
    case .withheld: .labelled("withheld", Phrase(zh: "内部记录", en: "internal record"))
    case .entry(let entry, let record): map(entry, shapes, of: record)
    case .named(let name, let inner):
      .map([.init(name, label: Phrase(zh: name, en: name), self.value(inner, shapes: shapes))])
    case .unknown: .unknown
    }
  }

  /// The id of a place as references write it: `RFC2002@1996#5.6.2`, `cold-bucket#1.2`.
  func id(_ place: Place) -> String {
    let id = graph[place.record].id
    return switch place.part {
    case nil: id
    case .clause: "\(id)#\(graph.clause(place)?.number ?? "")"
    case .claim(let claim): "\(id)#\(claim)"
    case .feature(let claim, let feature): "\(id)#\(claim).\(feature)"
    case .entry(let name): "\(id)#\(name)"
    }
  }

  private func name(_ place: Place) -> Phrase {
    let record = graph[place.record]
    func name(_ language: Language) -> String {
      let title = title(record, place.record, language)
      switch place.part {
      case nil: return title
      case .clause: return "\(title) \(graph.clause(place)?.number ?? "")"
      case .claim(let claim):
        return "\(title) " + (language == .chinese ? "权利要求 \(claim)" : "claim \(claim)")
      case .feature(let claim, let feature):
        return "\(title) "
          + (language == .chinese ? "权利要求 \(claim).\(feature)" : "claim \(claim).\(feature)")
      case .entry(let entry): return "\(title) \(entry)"
      }
    }
    return Phrase(zh: name(.chinese), en: name(.english))
  }

  /// The title; of a version that states none, the standard's with the version behind it.
  private func title(_ record: Record, _ index: RecordIndex, _ language: Language) -> String {
    guard let line = graph.line(of: index), line.base != index else {
      return record.title(language)
    }
    let own = record[Header.title] ?? record[Header.titleEN]
    let title = own == nil ? graph[line.base].title(language) : record.title(language)
    let version = line.version(index)?.label ?? record.id
    return language == .chinese ? "\(title)（\(version)）" : "\(title) (\(version))"
  }

  private func map(_ entry: Entry, _ shapes: [Shape], of record: RecordIndex) -> TableValue {
    .map(
      entry.members.compactMap { member -> TableValue.Member? in
        guard let field = shapes.lazy.compactMap({ $0.field(member.key) }).first,
          fields.mayShow(field)
        else { return nil }
        let shapes = [field.innerShape].compactMap { $0 }
        let values = GraphValue.values(
          member.item.datum,
          kind: field.kind,
          of: record,
          in: graph
        ).map { value($0, shapes: shapes) }
        if case .list = field.kind { return .init(field.name, label: field.label, .list(values)) }
        return values.first.map { .init(field.name, label: field.label, $0) }
      }
    )
  }
}
