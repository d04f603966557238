import Diagnostics

/// The schema of `build.json`.
enum BuildSchema {
  static let value = Schemas.document(
    Phrase(zh: "生成信息", en: "Build"),
    Schemas.object([
      "$schema": Schemas.text,
      "commit": Schemas.orNull(Schemas.text),
      "committed": Schemas.orNull(Schemas.date),
      "modified": Schemas.orNull(Schemas.flag),
      "as_of": Schemas.date,
      "audience": Schemas.text,
      "version": Schemas.text,
      "records": .members(["type": "object", "additionalProperties": Schemas.integer]),
      "references": Schemas.integer,
      "findings": Schemas.object([
        "error": Schemas.integer, "warning": Schemas.integer, "info": Schemas.integer,
      ]),
    ])
  )
}
