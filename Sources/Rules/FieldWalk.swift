import Records

/// Walks the maps of a record by its type's shape: the record itself, then the maps in its fields.
enum FieldWalk {
  /// A map, what it may hold, and the path before its fields: `rows[2].`, empty for the record.
  struct Map {
    let entry: Entry
    let shape: Shape
    let prefix: String
  }

  /// The maps of `record`, the record first, the others in the order of the file.
  static func maps(of record: Record) -> [Map] {
    var maps: [Map] = []
    collect(Map(entry: record.entry, shape: record.type.shape, prefix: ""), into: &maps)
    return maps
  }

  private static func collect(_ map: Map, into maps: inout [Map]) {
    maps.append(map)
    for member in map.entry.members {
      guard let field = map.shape.field(member.key), let shape = field.kind.shape else { continue }
      let path = map.prefix + field.name
      switch member.item.datum {
      case .map(let entry):
        collect(Map(entry: entry, shape: shape, prefix: path + "."), into: &maps)
      case .list(let items):
        for (position, item) in items.enumerated() {
          guard case .map(let entry) = item.datum else { continue }
          let prefix = "\(path)[\(position + 1)]."
          collect(Map(entry: entry, shape: shape, prefix: prefix), into: &maps)
        }
      default:
        continue
      }
    }
  }
}
