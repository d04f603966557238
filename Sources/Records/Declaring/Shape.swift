import Diagnostics

/// The fields of a record type or of a map inside one, in the order of the source.
package final class Shape: Sendable {
  /// The fields.
  package let fields: [FieldDeclaration]
  private let spellings: [String: Int]
  private let positions: KeyPositions

  package init(_ fields: [FieldDeclaration]) {
    self.fields = fields
    var spellings: [String: Int] = [:]
    for (index, field) in fields.enumerated() {
      spellings[field.name] = index
      spellings[field.label.zh] = spellings[field.label.zh] ?? index
      for alias in field.aliases { spellings[alias] = spellings[alias] ?? index }
    }
    // 专利申请号 may be written 申请号 where no other field claims the short form (readings, Values).
    for (short, index) in Self.shortForms(of: fields) where spellings[short] == nil {
      spellings[short] = index
    }
    self.spellings = spellings
    positions = KeyPositions(fields.map(\.key))
  }

  /// The field that `spelling` names: its key, its Chinese label, or an alias.
  package func field(spelled spelling: String) -> FieldDeclaration? {
    spellings[spelling].map { fields[$0] }
  }

  /// The field with this key.
  package func field(_ key: FieldKey) -> FieldDeclaration? {
    positions.last(of: key).map { fields[$0] }
  }

  /// The field with this English key.
  package func field(named name: String) -> FieldDeclaration? { field(FieldKey(name)) }

  /// Every accepted spelling of a field, sorted, for offering the nearest one.
  package var allSpellings: [String] { spellings.keys.sorted() }

  /// The same fields with `more` behind them; a field of the same key is replaced in its place.
  package func extended(by more: [FieldDeclaration]) -> Shape {
    var fields = fields
    for field in more {
      if let index = fields.firstIndex(where: { $0.key == field.key }) {
        fields[index] = field
      } else {
        fields.append(field)
      }
    }
    return Shape(fields)
  }

  private static func shortForms(of fields: [FieldDeclaration]) -> [(String, Int)] {
    var found: [String: [Int]] = [:]
    for (index, field) in fields.enumerated() {
      for prefix in ["专利", "标准"] where field.label.zh.hasPrefix(prefix) {
        let short = String(field.label.zh.dropFirst(prefix.count))
        if !short.isEmpty { found[short, default: []].append(index) }
      }
    }
    return found.compactMap { short, indices in
      indices.count == 1 ? (short, indices[0]) : nil
    }.sorted { $0.0 < $1.0 }
  }
}
