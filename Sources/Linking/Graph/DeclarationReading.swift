import Records

/// Resolves the items of declarations, whose standard, version and clauses stand in fields apart.
enum DeclarationReading {
  /// The items of `record`; links to clauses and faults go to `collector`.
  static func items(
    of record: Record,
    at source: RecordIndex,
    into collector: inout LinkCollector
  ) -> [DeclaredItem] {
    var items: [DeclaredItem] = []
    for (position, entry) in record[all: Declaration.items].enumerated() {
      let patent = entry[Declaration.Item.patent].flatMap {
        collector.resolver.resolve($0, allowed: Resolver.patents).place?.record
      }
      var standard: RecordIndex?
      if let reference = entry[Declaration.Item.standard] {
        standard = collector.resolver.resolve(reference, allowed: Resolver.standards).place?.record
        if reference.version == nil, let version = entry[Declaration.Item.version] {
          let reference = Reference(
            target: reference.target,
            version: version,
            anchor: reference.anchor,
            chapter: reference.chapter,
            otherName: reference.otherName,
            span: entry.span(of: Declaration.Item.version)
          )
          let resolution = collector.resolver.resolve(reference, allowed: Resolver.standards)
          standard = resolution.place?.record ?? standard
          if resolution.place == nil, standard != nil {
            collector.add(
              reference,
              resolution,
              allowed: Resolver.standards,
              path: "items[\(position + 1)].version",
              top: Declaration.items.key,
              source: source
            )
          }
        }
      }
      items.append(
        DeclaredItem(
          declaration: source,
          entry: entry,
          patent: patent,
          standard: standard,
          clauses: clauses(
            of: entry,
            number: position + 1,
            standard: standard,
            source: source,
            into: &collector
          )
        )
      )
    }
    return items
  }

  private static func clauses(
    of entry: Entry,
    number: Int,
    standard: RecordIndex?,
    source: RecordIndex,
    into collector: inout LinkCollector
  ) -> [Place] {
    guard let standard,
      case .list(let items)? = entry.item(Declaration.Item.clauses.key)?.datum
    else { return [] }
    var places: [Place] = []
    for (position, item) in items.enumerated() {
      guard case .text(let clause) = item.datum else { continue }
      let resolution = collector.resolver.part(clause, of: standard)
      collector.add(
        Reference(target: "", anchor: clause, span: item.span),
        resolution,
        allowed: Resolver.standards,
        path: "items[\(number)].clauses[\(position + 1)]",
        top: Declaration.items.key,
        source: source
      )
      if let place = resolution.place { places.append(place) }
    }
    return places
  }
}
