import Diagnostics
package import Linking
package import Records

/// A question to the graph, as the manual's page `query.md` describes the language.
///
/// The graph holds what its audience may see and nothing else; `audience` decides which columns
/// there are at all.
package struct Question: Sendable {
  private let graph: Graph
  private let fields: OpenFields
  private let type: RecordType
  private let condition: QueryCondition?
  private let columns: [FieldPath]
  private let order: [(path: FieldPath, isDescending: Bool)]
  private let group: FieldPath?
  private let groupOrder: (byCount: Bool, isDescending: Bool)?
  private let limit: Int?
  private let isCount: Bool

  /// Reads `expression` and looks up its names.
  ///
  /// - Throws: `QueryFault` with the place of what is wrong.
  package init(
    _ expression: String,
    graph: Graph,
    audience: Audience
  ) throws(QueryFault) {
    var parser = try QueryParser(expression)
    let query = try parser.query()
    let fields = OpenFields(audience: audience)
    let resolver = PathResolver(types: graph.types, fields: fields)
    let type = try resolver.type(query.type)
    self.graph = graph
    self.fields = fields
    self.type = type
    limit = query.limit
    isCount = query.isCount

    var compiler = ConditionCompiler(resolver: resolver, type: type, graph: graph)
    if let written = query.condition {
      condition = try compiler.condition(written)
    } else {
      condition = nil
    }
    var columns: [FieldPath] = []
    for column in query.columns { columns.append(try resolver.path(column, from: type)) }
    let group = try query.group.map { operand throws(QueryFault) in
      try resolver.path(operand, from: type)
    }
    self.group = group
    if let group {
      guard query.columns.isEmpty else {
        throw QueryFault(
          query.columns[0].range,
          Phrase(
            zh: "group by 自己决定列，不能再写 select",
            en: "group by decides the columns itself; select cannot stand beside it"
          )
        )
      }
      groupOrder = try Self.groupOrder(query.order, group, resolver, type)
      order = []
    } else {
      groupOrder = nil
      var order: [(path: FieldPath, isDescending: Bool)] = []
      for written in query.order {
        order.append((try resolver.path(written.operand, from: type), written.isDescending))
      }
      self.order = order
    }
    if columns.isEmpty {
      // Without `select`: what a record is, and what was asked about.
      columns = try Self.named(["id", "title"], resolver, type)
      for path in compiler.paths + order.map(\.path)
      where !columns.contains(where: { $0.key == path.key }) {
        columns.append(path)
      }
    }
    self.columns = columns
  }

  /// The answer.
  ///
  /// - Throws: `QueryFault` where it would look at more than it may.
  package func answer() throws(QueryFault) -> Table {
    try answer(limit: QueryLimits.work)
  }

  /// The answer, looking at `limit` values at most.
  func answer(limit work: Int) throws(QueryFault) -> Table {
    var evaluator = Evaluator(graph, limit: work)
    var matches: [RecordIndex] = []
    for record in RecordLinks.listed(type, in: graph) {
      if let condition, try !evaluator.meets(condition, record) { continue }
      matches.append(record)
    }
    if let group { return try grouped(matches, by: group, &evaluator) }
    if isCount {
      return Table(columns: [Self.count], rows: [[.number(ExactDecimal(matches.count))]])
    }
    let sorted = try sorted(matches, &evaluator)
    let cells = Cells(graph: graph, fields: fields)
    var rows: [[TableValue?]] = []
    for record in sorted.prefix(limit ?? Int.max) {
      var row: [TableValue?] = []
      for path in columns { row.append(cells.cell(try evaluator.values(path, of: record), path)) }
      rows.append(row)
    }
    return Table(
      columns: columns.map { .init($0.key, label: $0.label, isList: $0.isList) },
      rows: rows
    )
  }

  // MARK: Order

  private func sorted(
    _ records: [RecordIndex],
    _ evaluator: inout Evaluator
  ) throws(QueryFault) -> [RecordIndex] {
    guard !order.isEmpty else { return records }
    var keys: [(record: RecordIndex, values: [[GraphValue]])] = []
    for record in records {
      var values: [[GraphValue]] = []
      for (path, _) in order { values.append(try evaluator.values(path, of: record)) }
      keys.append((record, values))
    }
    let values = ValueOrder(graph: graph)
    return keys.sorted { left, right in
      for (place, (_, isDescending)) in order.enumerated() {
        let (one, other) = (left.values[place], right.values[place])
        // What is empty stands last in both directions.
        if one.isEmpty != other.isEmpty { return other.isEmpty }
        let order = values.compare(one, other)
        if order != 0 { return isDescending ? order > 0 : order < 0 }
      }
      return left.record < right.record
    }.map(\.record)
  }

  // MARK: Groups

  private static let count = Table.Column("count", label: Phrase(zh: "件数", en: "Count"))

  private func grouped(
    _ records: [RecordIndex],
    by path: FieldPath,
    _ evaluator: inout Evaluator
  ) throws(QueryFault) -> Table {
    var groups: [(key: GraphValue, value: Int)] = []
    var places: [GraphValue: Int] = [:]
    var empty = 0
    for record in records {
      let values = try evaluator.values(path, of: record)
      if values.isEmpty { empty += 1 }
      for value in Self.unique(values) {
        if let place = places[value] {
          groups[place].value += 1
        } else {
          places[value] = groups.count
          groups.append((value, 1))
        }
      }
    }
    let order = ValueOrder(graph: graph)
    groups = groups.enumerated().sorted { left, right in
      let byValue = order.compare(left.element.key, right.element.key)
      return byValue == 0 ? left.offset < right.offset : byValue < 0
    }.map(\.element)
    if let groupOrder {
      let inOrder = Array(groups.enumerated())
      groups = inOrder.sorted { left, right in
        let byValue = left.offset < right.offset
        guard groupOrder.byCount else { return groupOrder.isDescending ? !byValue : byValue }
        let (one, other) = (left.element.value, right.element.value)
        guard one != other else { return byValue }
        return groupOrder.isDescending ? one > other : one < other
      }.map(\.element)
    }
    let cells = Cells(graph: graph, fields: fields)
    var rows: [[TableValue?]] = groups.map { value, count in
      [cells.value(value, shapes: path.shapes), .number(ExactDecimal(count))]
    }
    if empty > 0 { rows.append([nil, .number(ExactDecimal(empty))]) }
    return Table(
      columns: [.init(path.key, label: path.label), Self.count],
      rows: Array(rows.prefix(limit ?? Int.max))
    )
  }

  private static func unique(_ values: [GraphValue]) -> [GraphValue] {
    var met: Set<GraphValue> = []
    return values.filter { met.insert($0).inserted }
  }

  /// Groups are sorted by their value or by `count`.
  private static func groupOrder(
    _ order: [QuerySyntax.Order],
    _ group: FieldPath,
    _ resolver: PathResolver,
    _ type: RecordType
  ) throws(QueryFault) -> (byCount: Bool, isDescending: Bool)? {
    guard let first = order.first else { return nil }
    if first.operand.steps.count == 1, case .field(let name) = first.operand.steps[0],
      Keyword(name.text) == .count
    {
      return (true, first.isDescending)
    }
    guard try resolver.path(first.operand, from: type).key == group.key else {
      throw QueryFault(
        first.operand.range,
        Phrase(
          zh: "分组只能按 count 或分组的字段排序",
          en: "groups are sorted by count or by the field they are made by"
        )
      )
    }
    return (false, first.isDescending)
  }

  private static func named(
    _ names: [String],
    _ resolver: PathResolver,
    _ type: RecordType
  ) throws(QueryFault) -> [FieldPath] {
    var paths: [FieldPath] = []
    for name in names {
      let step = QuerySyntax.Step.field(.init(text: name, range: 0..<1))
      paths.append(
        try resolver.path(.init(steps: [step], isCount: false, range: 0..<1), from: type)
      )
    }
    return paths
  }
}
