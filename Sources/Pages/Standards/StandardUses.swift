import Linking
import Reads
import Records

/// What charts, declarations and proposals say of each version and clause; gathered once for all
/// pages of standards, so that no clause has to look through all of it.
///
/// What a page asks of it is noted, for it holds what was gathered before.
struct StandardUses: Sendable {
  /// The links to each clause.
  private var links: [Place: [Link]] = [:]
  private let graph: Graph
  /// The items of declarations by the version they name.
  private var declaredByVersion: [RecordIndex: [DeclaredItem]] = [:]
  /// The items of declarations by the clauses they name.
  private var declaredAtClause: [Place: [DeclaredItem]] = [:]
  /// The charts by the version that they were made against.
  private var chartsByVersion: [RecordIndex: [Chart]] = [:]

  init(_ graph: Graph) {
    self.graph = graph
    for link in graph.links {
      if case .clause = link.target.part { links[link.target, default: []].append(link) }
    }
    for item in graph.declared {
      if let standard = item.standard { declaredByVersion[standard, default: []].append(item) }
      for clause in item.clauses { declaredAtClause[clause, default: []].append(item) }
    }
    for chart in graph.charts {
      if let basis = chart.basis { chartsByVersion[basis, default: []].append(chart) }
    }
  }

  /// The links to a clause, in the order of the records that hold them.
  func links(at clause: Place) -> [Link] {
    note(clause.record, .linksTo)
    return links[clause] ?? []
  }

  private func note(_ record: RecordIndex, _ aspect: Aspect) {
    let record = graph[record]
    ReadLog.note(record.subject, of: record.type.subject, aspect)
  }

  /// The items of declarations that name a clause.
  func declared(at clause: Place) -> [DeclaredItem] {
    note(clause.record, .declared)
    return declaredAtClause[clause] ?? []
  }

  /// The items of declarations that name a version.
  func declared(in version: RecordIndex) -> [DeclaredItem] {
    note(version, .declared)
    return declaredByVersion[version] ?? []
  }

  /// The charts made against a version.
  func charts(against version: RecordIndex) -> [Chart] {
    note(version, .charts)
    return (chartsByVersion[version] ?? []).map { chart in
      note(chart.record, .chart)
      return chart
    }
  }
}
