import Diagnostics
import Records

/// Walks the fields of a record by its type's shape and resolves every reference in them.
struct LinkCollector {
  let resolver: Resolver
  private(set) var links: [Link] = []
  private(set) var unresolved: [UnresolvedReference] = []

  init(resolver: Resolver) {
    self.resolver = resolver
  }

  /// Collects the references of `record`.
  ///
  /// `basis` is the version of a standard that a bare clause number belongs to, where the record
  /// has one.
  mutating func collect(_ record: Record, at source: RecordIndex, basis: RecordIndex?) {
    for member in record.entry.members {
      guard let field = record.type.shape.field(member.key) else { continue }
      collect(
        member.item,
        kind: field.kind,
        path: field.name,
        top: field.key,
        source: source,
        basis: basis
      )
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
    path: String,
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
          field: path,
          reference: reference,
          allowed: allowed,
          resolution: resolution
        )
      )
    }
  }

  private mutating func collect(
    _ item: Item,
    kind: FieldKind,
    path: String,
    top: FieldKey,
    source: RecordIndex,
    basis: RecordIndex?
  ) {
    switch (kind, item.datum) {
    case (.reference(let allowed), .reference(let reference)):
      add(
        reference,
        resolver.resolve(reference, allowed: allowed),
        allowed: allowed,
        path: path,
        top: top,
        source: source
      )
    case (.nameOrReference(let allowed), .reference(let reference)):
      add(
        reference,
        resolver.resolveNameOrReference(reference, allowed: allowed),
        allowed: allowed,
        path: path,
        top: top,
        source: source
      )
    case (.clause, .reference(let reference)):
      add(
        reference,
        resolver.resolveClause(reference, basis: basis),
        allowed: [Standard.type.key],
        path: path,
        top: top,
        source: source
      )
    case (.list(let element), .list(let items)):
      guard Self.canHoldReferences(element) else { return }
      for (position, item) in items.enumerated() {
        collect(
          item,
          kind: element,
          path: "\(path)[\(position + 1)]",
          top: top,
          source: source,
          basis: basis
        )
      }
    case (.map(let shape, _), .map(let entry)):
      for member in entry.members {
        guard let field = shape.field(member.key), Self.canHoldReferences(field.kind) else {
          continue
        }
        collect(
          member.item,
          kind: field.kind,
          path: "\(path).\(field.name)",
          top: top,
          source: source,
          basis: basis
        )
      }
    default:
      return
    }
  }

  private static func canHoldReferences(_ kind: FieldKind) -> Bool {
    switch kind {
    case .reference, .nameOrReference, .clause, .map: true
    case .list(let element): canHoldReferences(element)
    default: false
    }
  }
}
