import Diagnostics
import Linking
import Records

/// The schema of what the program computes of a record, by type.
struct ComputedSchema {
  private let type: RecordType

  init(_ type: RecordType) {
    self.type = type
  }

  /// The schema.
  var value: JSONValue {
    switch type.key {
    case Technology.type.key: Schemas.object(["patents": places])
    case Patent.type.key:
      Schemas.object([
        "own": Schemas.flag, "alive": Schemas.flag, "technologies": places, "charts": places,
        "proposals": places, "pools": places,
      ])
    case Standard.type.key: standard
    case Correspondence.type.key: chart
    case Organization.type.key: Schemas.object(["own": Schemas.flag])
    case Pool.type.key:
      Schemas.object([
        "listings": Schemas.list(
          Schemas.object([
            "patent": Schemas.orNull(Schemas.reference("reference")), "current": Schemas.flag,
          ])
        )
      ])
    default: Schemas.object([:])
    }
  }

  private var places: JSONValue { Schemas.list(Schemas.reference("place")) }
  private var text: JSONValue { Schemas.orNull(Schemas.text) }
  private var strength: JSONValue {
    Schemas.orNull(Schemas.words(Correspondence.Strength.allCases.map(\.rawValue)))
  }
  private var state: JSONValue { Schemas.words(RowState.allCases.map(\.rawValue)) }

  private var standard: JSONValue {
    Schemas.object([
      "standard": Schemas.text,
      "text_licence": Schemas.words(Standard.TextLicence.allCases.map(\.rawValue)),
      "versions": Schemas.list(
        Schemas.object([
          "id": Schemas.text, "page": text, "version": Schemas.text, "slug": Schemas.text,
          "date": Schemas.orNull(Schemas.date), "binding": Schemas.flag,
          "newest_binding": Schemas.flag,
        ])
      ),
      "clauses": Schemas.list(
        Schemas.object(
          [
            "id": Schemas.text, "page": text, "number": Schemas.text, "title": Schemas.text,
            "title_en": text, "level": Schemas.integer, "parent": text,
            "requirement_kind": Schemas.orNull(
              Schemas.words(Standard.RequirementKind.allCases.map(\.rawValue))
            ),
            "fingerprint": Schemas.orNull(
              .members(["type": "string", "pattern": "^[0-9a-f]{16}$"])
            ),
            "text": text, "excerpt": text, "summary": text,
            "rows": Schemas.list(
              Schemas.object([
                "chart": Schemas.text, "row": Schemas.integer, "carried": Schemas.flag,
              ])
            ),
            "row_count": Schemas.integer,
          ],
          optional: ["row_count"]
        )
      ),
    ])
  }

  private var chart: JSONValue {
    Schemas.object([
      "patent": Schemas.orNull(Schemas.reference("place")),
      "claim": Schemas.orNull(Schemas.integer),
      "basis": Schemas.orNull(Schemas.reference("place")),
      "proposal": Schemas.orNull(Schemas.reference("place")),
      "features": Schemas.list(Schemas.integer),
      "coverage": Schemas.reference("rate"),
      "result": Schemas.words(Correspondence.Result.allCases.map(\.rawValue)),
      "strength": strength,
      "nature": Schemas.orNull(Schemas.words(Correspondence.Nature.allCases.map(\.rawValue))),
      "state": state,
      "potential_sep": Schemas.flag,
      "rows": Schemas.list(
        Schemas.object([
          "feature": Schemas.orNull(Schemas.integer),
          "match": Schemas.orNull(Schemas.words(ChartRowFields.Match.allCases.map(\.rawValue))),
          "strength": strength,
          "state": state,
          "clauses": Schemas.list(
            Schemas.object([
              "id": Schemas.text, "page": text, "current": text,
              "fate": Schemas.orNull(Schemas.words(["same", "changed", "moved", "gone"])),
            ])
          ),
        ])
      ),
    ])
  }
}
