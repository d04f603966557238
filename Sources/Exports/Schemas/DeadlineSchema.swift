import Deadlines
import Diagnostics

/// The schema of `data/deadlines.json`.
enum DeadlineSchema {
  static let value = Schemas.document(
    Phrase(zh: "期限", en: "Deadlines"),
    Schemas.divisible(
      [
        "$schema": Schemas.text,
        "as_of": Schemas.date,
        "deadlines": Schemas.list(
          Schemas.object([
            "uid": Schemas.text, "date": Schemas.date,
            "kind": Schemas.words(DeadlineKind.allCases.map(\.rawValue)),
            "item": Schemas.phrase,
            "record": Schemas.place,
            "responsible": Schemas.list(responsible),
            "payable": Schemas.orNull(
              Schemas.object(["amount": Schemas.decimal, "currency": Schemas.text])
            ),
            "surcharge": Schemas.orNull(Schemas.text),
          ])
        ),
      ],
      head: ["as_of": Schemas.date]
    )
  )

  /// A record, a name without one, or somebody whom the audience may not see.
  private static let responsible = JSONValue.members([
    "oneOf": .list([
      Schemas.place,
      Schemas.object(["name": Schemas.text]),
      Schemas.object(["withheld": .members(["const": .flag(true)])]),
    ])
  ])
}
