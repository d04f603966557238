import Diagnostics
import Records

/// The schema of `data/records/TYPE.json`, made from the declaration of the type.
struct RecordSchema {
  private let type: RecordType

  init(_ type: RecordType) {
    self.type = type
  }

  /// The schema.
  var value: JSONValue {
    Schemas.document(
      Phrase(zh: "\(type.plural.zh)（数据）", en: "\(type.plural.en) (data)"),
      Schemas.divisible(
        [
          "$schema": Schemas.text,
          "type": .members(["const": .text(type.key)]),
          "part": Schemas.integer,
          "files": Schemas.list(Schemas.text),
          "records": Schemas.list(record),
        ],
        head: ["type": .members(["const": .text(type.key)])]
      ),
      definitions: [
        "reference": Schemas.fieldReference,
        "place": Schemas.place,
        "rate": Schemas.rate,
      ]
    )
  }

  private var record: JSONValue {
    let fields = type.shape.fields.filter { !FieldValues.placed.contains($0.key) }
    return Schemas.object(
      [
        "id": Schemas.text,
        "type": .members(["const": .text(type.key)]),
        "title": Schemas.orNull(Schemas.text),
        "title_en": Schemas.orNull(Schemas.text),
        "pages": Schemas.phrase,
        "confidentiality": Schemas.words(Confidentiality.allCases.map(\.rawValue)),
        "created": Schemas.orNull(Schemas.date),
        "updated": Schemas.orNull(Schemas.date),
        "source": Schemas.orNull(Schemas.text),
        "fields": FieldSchema.fields(fields),
        "text": Schemas.orNull(Schemas.text),
        "computed": ComputedSchema(type).value,
        "referred_by": Schemas.list(
          Schemas.object([
            "id": Schemas.text, "type": Schemas.text, "page": Schemas.orNull(Schemas.text),
            "field": Schemas.orNull(Schemas.text), "target": Schemas.text,
          ])
        ),
        "referred_by_count": Schemas.integer,
      ],
      optional: ["referred_by_count"]
    )
  }
}
