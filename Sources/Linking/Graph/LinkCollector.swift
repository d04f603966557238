import Diagnostics
import Records

/// Walks the fields of a record by its type's shape and resolves every reference in them.
struct LinkCollector {
  let resolver: Resolver
  private(set) var links: [Link] = []
  private(set) var unresolved: [UnresolvedReference] = []
  private var steps: [Step] = []

  init(resolver: Resolver) {
    self.resolver = resolver
  }

  /// Collects the references of `record`.
  ///
  /// `basis` is the version of a standard that a bare clause number belongs to, where the record
  /// has one.
  mutating func collect(_ record: Record, at source: RecordIndex, basis: RecordIndex?) {
    let shape = record.type.shape
    let members = record.entry.members
    for member in members.indices where Self.mayHoldReferences(members[member].item) {
      guard let field = shape.field(members[member].key), field.mayHoldReferences else { continue }
      let from = Origin(source: source, field: field.key, basis: basis)
      steps.append(.field(field.name))
      collect(members[member].item, kind: field.kind, from: from)
      steps.removeLast()
    }
    for mention in record.mentions {
      add(
        mention.reference,
        resolver.resolve(mention.reference),
        allowed: [],
        path: "body",
        top: nil,
        source: source
      )
    }
  }

  /// Notes a reference that a caller resolved by itself.
  mutating func add(
    _ reference: Reference,
    _ resolution: Resolution,
    allowed: [String],
    path: @autoclosure () -> String,
    top: FieldKey?,
    source: RecordIndex
  ) {
    switch resolution {
    case .place(let place):
      links.append(Link(source: source, field: top, target: place, span: reference.span))
    case .name, .withheld:
      break
    default:
      unresolved.append(
        UnresolvedReference(
          source: source,
          field: path(),
          reference: reference,
          allowed: allowed,
          resolution: resolution
        )
      )
    }
  }

  /// Where a reference comes from, and the version that a bare clause number in it belongs to.
  private struct Origin {
    let source: RecordIndex
    let field: FieldKey
    let basis: RecordIndex?
  }

  /// A step from the record to a reference.
  ///
  /// The path is put together only for those that point nowhere.
  private enum Step {
    case field(String)
    case position(Int)
  }

  private static func path(_ steps: [Step]) -> String {
    var path = ""
    for step in steps {
      switch step {
      case .field(let name): path += path.isEmpty ? name : ".\(name)"
      case .position(let number): path += "[\(number + 1)]"
      }
    }
    return path
  }

  private mutating func collect(_ item: Item, kind: FieldKind, from origin: Origin) {
    switch item.datum {
    case .reference(let reference): collect(reference, kind: kind, from: origin)
    case .list(let items):
      guard case .list(let element) = kind else { return }
      for position in items.indices {
        steps.append(.position(position))
        collect(items[position], kind: element, from: origin)
        steps.removeLast()
      }
    case .map(let entry):
      guard case .map(let shape, _) = kind else { return }
      for member in entry.members.indices
      where Self.mayHoldReferences(entry.members[member].item) {
        guard let field = shape.field(entry.members[member].key), field.mayHoldReferences else {
          continue
        }
        steps.append(.field(field.name))
        collect(entry.members[member].item, kind: field.kind, from: origin)
        steps.removeLast()
      }
    default:
      return
    }
  }

  private mutating func collect(_ reference: Reference, kind: FieldKind, from origin: Origin) {
    switch kind {
    case .reference(let allowed):
      note(reference, resolver.resolve(reference, allowed: allowed), allowed, from: origin)
    case .nameOrReference(let allowed):
      let resolution = resolver.resolveNameOrReference(reference, allowed: allowed)
      note(reference, resolution, allowed, from: origin)
    case .clause:
      let resolution = resolver.resolveClause(reference, basis: origin.basis)
      note(reference, resolution, Resolver.standards, from: origin)
    default:
      return
    }
  }

  private mutating func note(
    _ reference: Reference,
    _ resolution: Resolution,
    _ allowed: [String],
    from origin: Origin
  ) {
    let steps = steps
    add(
      reference,
      resolution,
      allowed: allowed,
      path: Self.path(steps),
      top: origin.field,
      source: origin.source
    )
  }

  /// Told without a look at the field's declaration: most values are text, numbers and dates.
  private static func mayHoldReferences(_ item: Item) -> Bool {
    switch item.datum {
    case .reference, .list, .map: true
    default: false
    }
  }
}
