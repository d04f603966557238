package import Diagnostics
import Reads
import Records

/// What of a record, a type or the site a page was made from, as people and scripts call it.
package struct FactName: Hashable, Sendable {
  /// The key of the field, or `@` and the name of what is no field: `rows`, `@linksTo`.
  package let key: String
  /// What pages call it.
  package let label: Phrase

  init(key: String, label: Phrase) {
    self.key = key
    self.label = label
  }

  init(_ aspect: Aspect) {
    key = aspect.key
    label = aspect.words
  }

  /// The name of a part of what is of the type with a key.
  init(part: UInt32, type: String) {
    if let aspect = Aspect(rawValue: part) {
      self.init(aspect)
    } else if let field = Self.fields(type).first(where: { Self.part($0) == part })
      ?? Self.fields("").first(where: { Self.part($0) == part })
    {
      self.init(key: field.name, label: field.label)
    } else {
      self.init(
        key: "@field",
        label: Phrase(zh: "本站自定的字段", en: "a field of this site's own")
      )
    }
  }

  /// The fields of a type; those of the site's configuration where there is none.
  static func fields(_ type: String) -> [FieldDeclaration] {
    RecordCatalog.types.first { $0.key == type }?.shape.fields
      ?? (type.isEmpty ? Site.type.shape.fields : Header.fields)
  }

  /// The number of a field as a part of a fact.
  static func part(_ field: FieldDeclaration) -> UInt32 {
    FactKey.Part(field: field.key.hash).number
  }
}
