import Diagnostics
import Linking
import Records

/// The schema of `data/links.json`.
enum LinkSchema {
  static let value = Schemas.document(
    Phrase(zh: "链接", en: "Links"),
    Schemas.divisible([
      "$schema": Schemas.text,
      "links": Schemas.list(link),
      "evidence": Schemas.list(.members(["anyOf": .list([charted, declared])])),
    ])
  )

  /// From a record to a place; `evidence` where it ties a patent to a clause.
  private static let link = Schemas.object(
    [
      "source": Schemas.text, "field": Schemas.orNull(Schemas.text), "target": Schemas.text,
      "page": Schemas.orNull(Schemas.text), "evidence": Schemas.words(["declared", "charted"]),
    ],
    optional: ["evidence"]
  )

  private static let charted = Schemas.object([
    "level": .members(["const": "charted"]),
    "source": Schemas.text,
    "row": Schemas.integer,
    "patent": Schemas.orNull(Schemas.text),
    "claim": Schemas.orNull(Schemas.integer),
    "feature": Schemas.orNull(Schemas.integer),
    "standard": Schemas.text,
    "clause": Schemas.orNull(Schemas.text),
    "match": Schemas.orNull(Schemas.words(ChartRowFields.Match.allCases.map(\.rawValue))),
    "strength": Schemas.orNull(
      Schemas.words(Correspondence.Strength.allCases.map(\.rawValue))
    ),
    "state": Schemas.words(RowState.allCases.map(\.rawValue)),
    "result": Schemas.words(Correspondence.Result.allCases.map(\.rawValue)),
  ])

  private static let declared = Schemas.object(
    [
      "level": .members(["const": "declared"]),
      "source": Schemas.text,
      "patent": Schemas.orNull(Schemas.text),
      "family": Schemas.text,
      "standard": Schemas.text,
      "clause": Schemas.orNull(Schemas.text),
    ],
    optional: ["family"]
  )
}
