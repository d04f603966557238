import Diagnostics
import Linking
import Pages
import Records

/// The schemas of `data/history.json` and of the files about what changed from a day to the next.
enum HistorySchema {
  static let value = Schemas.document(
    Phrase(zh: "历史", en: "History"),
    Schemas.object([
      "$schema": Schemas.text,
      "as_of": Schemas.date,
      "every": Schemas.words(HistoryStep.allCases.map(\.rawValue)),
      "begins": Schemas.orNull(Schemas.date),
      "complete": Schemas.flag,
      "missing": Schemas.list(Schemas.date),
      "points": Schemas.list(
        Schemas.object([
          "date": Schemas.date,
          "commit": Schemas.orNull(Schemas.text),
          "commit_date": Schemas.orNull(Schemas.date),
          "unread": Schemas.integer,
          "records": Schemas.integer,
          "changes": Schemas.orNull(Schemas.text),
          "figures": Schemas.list(
            Schemas.object([
              "indicator": Schemas.text, "id": Schemas.text, "numerator": Schemas.integer,
              "denominator": Schemas.integer, "percent": Schemas.percent,
            ])
          ),
        ])
      ),
    ])
  )

  static let changes = Schemas.document(
    Phrase(zh: "变化", en: "Changes"),
    Schemas.object([
      "$schema": Schemas.text,
      "from": Schemas.date,
      "to": Schemas.date,
      "charts": Schemas.list(
        Schemas.object([
          "id": Schemas.text,
          "page": Schemas.orNull(Schemas.text),
          "result_before": Schemas.words(results),
          "result_after": Schemas.words(results),
          "state_before": Schemas.words(states),
          "state_after": Schemas.words(states),
        ])
      ),
      "records": Schemas.list(
        Schemas.object([
          "type": Schemas.text,
          "id": Schemas.text,
          "change": Schemas.words(HistoryChanges.Kind.allCases.map(\.key)),
          "page": Schemas.orNull(Schemas.text),
          "fields": Schemas.list(Schemas.text),
        ])
      ),
    ])
  )

  private static let results = Correspondence.Result.allCases.map(\.rawValue)
  private static let states = RowState.allCases.map(\.rawValue)
}
