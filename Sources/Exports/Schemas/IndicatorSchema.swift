import Diagnostics

/// The schema of `data/indicators.json`.
enum IndicatorSchema {
  static let value = Schemas.document(
    Phrase(zh: "指标", en: "Indicators"),
    Schemas.divisible(
      [
        "$schema": Schemas.text,
        "as_of": Schemas.date,
        "indicators": Schemas.list(
          Schemas.object([
            "id": Schemas.text, "name": Schemas.phrase, "formula": Schemas.phrase,
            "source": Schemas.text, "page": Schemas.text,
            "figures": Schemas.list(figure), "readings": Schemas.list(reading),
          ])
        ),
      ],
      head: ["as_of": Schemas.date]
    )
  )

  private static let figure = Schemas.object([
    "id": Schemas.text, "name": Schemas.phrase, "numerator": Schemas.integer,
    "denominator": Schemas.integer, "percent": Schemas.percent,
    "target": Schemas.orNull(Schemas.decimal), "counted": Schemas.list(Schemas.text),
    "total": Schemas.list(Schemas.text),
  ])

  private static let reading = Schemas.object([
    "place": Schemas.text, "page": Schemas.orNull(Schemas.text),
    "value": .members([
      "anyOf": .list([
        Schemas.object(["days": Schemas.integer]), Schemas.object(["years": Schemas.decimal]),
        Schemas.object(["date": Schemas.date]), Schemas.object(["state": Schemas.phrase]),
        Schemas.object(["percent": Schemas.percent]), Schemas.object(["degree": Schemas.decimal]),
        Schemas.null,
      ])
    ]),
    "note": Schemas.orNull(Schemas.phrase),
  ])
}
