import Linking
import Records

/// Looks up the names of a condition and reads its values.
struct ConditionCompiler {
  let resolver: PathResolver
  let type: RecordType
  let graph: Graph
  /// The paths that were met, in order, for the columns of a question without `select`.
  private(set) var paths: [FieldPath] = []

  init(resolver: PathResolver, type: RecordType, graph: Graph) {
    self.resolver = resolver
    self.type = type
    self.graph = graph
  }

  /// The condition; its depth is bounded by the parser.
  mutating func condition(
    _ written: QuerySyntax.Condition
  ) throws(QueryFault) -> QueryCondition {
    switch written {
    case .any(let parts): return .any(try conditions(parts))
    case .all(let parts): return .all(try conditions(parts))
    case .not(let inner): return .not(try condition(inner))
    case .holds(let operand): return .holds(try path(operand))
    case .isEmpty(let operand): return .isEmpty(try path(operand))
    case .compare(let operand, let comparison, let value):
      let path = try path(operand)
      return .compare(path, comparison, try Comparand(value, for: path, comparison, in: graph))
    case .isOneOf(let operand, let values):
      let path = try path(operand)
      var comparands: [Comparand] = []
      for value in values {
        comparands.append(try Comparand(value, for: path, .equal, in: graph))
      }
      return .isOneOf(path, comparands)
    }
  }

  private mutating func conditions(
    _ written: [QuerySyntax.Condition]
  ) throws(QueryFault) -> [QueryCondition] {
    var conditions: [QueryCondition] = []
    for part in written { conditions.append(try condition(part)) }
    return conditions
  }

  private mutating func path(_ operand: QuerySyntax.Operand) throws(QueryFault) -> FieldPath {
    let path = try resolver.path(operand, from: type)
    if paths.count < QueryLimits.columns, !paths.contains(where: { $0.key == path.key }) {
      paths.append(path)
    }
    return path
  }
}
