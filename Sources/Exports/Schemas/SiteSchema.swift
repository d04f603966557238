import Diagnostics

/// The schema of `data/site.json`.
enum SiteSchema {
  static let value = Schemas.document(
    Phrase(zh: "站点", en: "Site"),
    Schemas.object([
      "$schema": Schemas.text,
      "format": .members(["const": .integer(SiteData.format)]),
      "title": Schemas.phrase,
      "languages": Schemas.list(
        Schemas.object(["tag": Schemas.text, "folder": Schemas.text])
      ),
      "audience": Schemas.text,
      "as_of": Schemas.date,
      "base_url": Schemas.orNull(Schemas.text),
      "generator": Schemas.object(["name": Schemas.text, "version": Schemas.text]),
      "commit": Schemas.orNull(
        Schemas.object(["id": Schemas.text, "date": Schemas.orNull(Schemas.date)])
      ),
      "currency": .members(["type": "string", "pattern": "^[A-Z]{3}$"]),
      "own": Schemas.list(Schemas.place),
      "thresholds": .members(["type": "object", "additionalProperties": Schemas.decimal]),
      "types": Schemas.list(
        Schemas.object([
          "key": Schemas.text, "label": Schemas.phrase, "plural": Schemas.phrase,
          "count": Schemas.integer, "page": Schemas.text, "files": Schemas.list(Schemas.text),
          "schema": Schemas.text,
        ])
      ),
      "files": Schemas.object(
        [
          "links": Schemas.text, "indicators": Schemas.text, "findings": Schemas.text,
          "deadlines": Schemas.text, "history": Schemas.text,
        ],
        optional: ["history"]
      ),
    ])
  )
}
