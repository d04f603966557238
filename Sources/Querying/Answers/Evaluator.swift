import Diagnostics
import Linking
import Records

/// Follows paths and judges conditions, within a bound on what is looked at.
struct Evaluator {
  let graph: Graph
  private var work = 0
  /// What refers to a record, which long paths ask for again and again.
  private var sources: [LinkStep: [GraphValue]] = [:]

  /// A record and the references to it that a step follows.
  private struct LinkStep: Hashable {
    let record: RecordIndex
    let type: String
    let field: FieldKey?
  }

  private let limit: Int

  /// Evaluates over `graph` and looks at `limit` values at most.
  init(_ graph: Graph, limit: Int = QueryLimits.work) {
    self.graph = graph
    self.limit = limit
  }

  // MARK: Conditions

  /// Whether `record` meets `condition`.
  mutating func meets(
    _ condition: QueryCondition,
    _ record: RecordIndex
  ) throws(QueryFault) -> Bool {
    switch condition {
    case .any(let parts):
      for part in parts where try meets(part, record) { return true }
      return false
    case .all(let parts):
      for part in parts where try !meets(part, record) { return false }
      return true
    case .not(let inner): return try !meets(inner, record)
    case .holds(let path):
      return try values(path, of: record).contains {
        $0 != .flag(false) && !(path.isCount && $0 == .number(.zero))
      }
    case .isEmpty(let path): return try values(path, of: record).isEmpty
    case .compare(let path, let comparison, let comparand):
      let values = try values(path, of: record)
      return switch comparison {
      case .notEqual: !values.contains { equals($0, comparand) }
      case .notContains: !values.contains { contains($0, comparand.text) }
      case .contains: values.contains { contains($0, comparand.text) }
      case .equal: values.contains { equals($0, comparand) }
      default: values.contains { isOrdered($0, comparison, comparand) }
      }
    case .isOneOf(let path, let comparands):
      let values = try values(path, of: record)
      return values.contains { value in comparands.contains { equals(value, $0) } }
    }
  }

  // MARK: Paths

  /// The values at the end of a path; places that are met twice count once.
  mutating func values(
    _ path: FieldPath,
    of record: RecordIndex
  ) throws(QueryFault) -> [GraphValue] {
    var values: [GraphValue] = [.place(Place(record))]
    for step in path.steps {
      var next: [GraphValue] = []
      var met: Set<Place> = []
      for value in values {
        for found in follow(step, from: value) {
          if case .place(let place) = found, !met.insert(place).inserted { continue }
          next.append(found)
        }
        work += 1
        guard work + next.count <= limit else { throw QueryFault.tooMuch(at: path.range) }
      }
      work += next.count
      values = next
    }
    return path.isCount ? [.number(ExactDecimal(values.count))] : values
  }

  private mutating func follow(_ step: FieldPath.Step, from value: GraphValue) -> [GraphValue] {
    switch (step, value) {
    case (.field(_, let types, _), .place(let place)):
      return types[graph[place.record].type.key]?.values(of: place.record, in: graph) ?? []
    case (.field(_, _, let declarations), .entry(let entry, let record)):
      for field in declarations {
        guard let item = entry.item(field.key) else { continue }
        return GraphValue.values(item.datum, kind: field.kind, of: record, in: graph)
      }
      return []
    case (.field(let name, _, _), .named(let key, let inner)):
      return name == key ? [inner] : []
    case (.linkedBy(let type, let field), .place(let place)):
      let step = LinkStep(record: place.record, type: type.key, field: field)
      if let known = sources[step] { return known }
      let found = RecordLinks.sources(in: type, to: place.record, of: graph) {
        field == nil || $0 == field
      }.map { GraphValue.place(Place($0)) }
      sources[step] = found
      return found
    case (.linkedTo(let type), .place(let place)):
      return RecordLinks.targets(in: type, from: place.record, of: graph)
        .map { .place(Place($0)) }
    default: return []
    }
  }

  // MARK: Comparing

  private func equals(_ value: GraphValue, _ other: Comparand) -> Bool {
    switch value {
    case .text(let text), .name(let text): text == other.text
    case .title(let title): title.zh == other.text || title.en == other.text
    case .number(let number): number == other.number
    case .money(let money): money == other.money
    case .percent(let percent): percent == other.percent
    case .date(let date): other.days?.contains(date) ?? false
    case .flag(let flag): flag == other.flag
    case .choice(let key, _, _): other.choices.contains(key)
    case .place(let place): isTarget(place, other)
    case .named(let name, let inner): name == other.text || equals(inner, other)
    case .unknown: other.isUnknown
    case .withheld, .entry: false
    }
  }

  private func isTarget(_ place: Place, _ other: Comparand) -> Bool {
    guard let target = other.target else { return false }
    if place == target { return true }
    guard target.part == nil else { return false }
    if place.record == target.record { return true }
    guard !other.namesVersion, let line = graph.line(of: target.record) else { return false }
    return line.base == target.record && line.position(of: place.record) != nil
  }

  private func isOrdered(
    _ value: GraphValue,
    _ comparison: QuerySyntax.Comparison,
    _ other: Comparand
  ) -> Bool {
    func holds<Value: Comparable>(_ value: Value, _ range: ClosedRange<Value>) -> Bool {
      switch comparison {
      case .less: value < range.lowerBound
      case .atMost: value <= range.upperBound
      case .greater: value > range.upperBound
      case .atLeast: value >= range.lowerBound
      default: false
      }
    }
    switch value {
    case .number(let number): return other.number.map { holds(number, $0...$0) } ?? false
    case .percent(let percent): return other.percent.map { holds(percent, $0...$0) } ?? false
    case .date(let date): return other.days.map { holds(date, $0) } ?? false
    case .money(let money):
      guard let wanted = other.money, wanted.currency == money.currency else { return false }
      return holds(money.minorUnits, wanted.minorUnits...wanted.minorUnits)
    case .text(let text): return holds(ValueOrder.compare(text, other.text), 0...0)
    case .title(let title): return holds(ValueOrder.compare(title.zh, other.text), 0...0)
    default: return false
    }
  }

  private func contains(_ value: GraphValue, _ part: String) -> Bool {
    switch value {
    case .text(let text), .name(let text): text.contains(part)
    case .title(let title): title.zh.contains(part) || title.en.contains(part)
    case .choice(let key, _, let label):
      key == part || label.zh.contains(part) || label.en.contains(part)
    case .place(let place):
      graph[place.record].id.contains(part)
        || graph[place.record].title(.chinese).contains(part)
        || graph[place.record].title(.english).contains(part)
    case .number(let number): number.description.contains(part)
    case .money(let money): money.description.contains(part)
    case .percent(let percent): percent.description.contains(part)
    case .date(let date): date.description.contains(part)
    case .named(let name, let inner): name.contains(part) || contains(inner, part)
    case .unknown: part == "unknown" || part == "不详"
    case .flag, .withheld, .entry: false
    }
  }
}
