import Diagnostics

/// The schema of `data/findings.json`.
enum FindingSchema {
  static let value = Schemas.document(
    Phrase(zh: "检查结果", en: "Findings"),
    Schemas.divisible(
      [
        "$schema": Schemas.text,
        "counts": counts,
        "findings": Schemas.list(
          Schemas.object([
            "rule": Schemas.text, "number": Schemas.orNull(Schemas.text),
            "rule_page": Schemas.orNull(Schemas.text),
            "severity": Schemas.words(Severity.allCases.sorted(by: >).map(\.rawValue)),
            "message": Schemas.phrase, "help": Schemas.orNull(Schemas.phrase),
            "file": Schemas.orNull(Schemas.text), "line": Schemas.orNull(Schemas.integer),
            "column": Schemas.orNull(Schemas.integer), "record": Schemas.orNull(Schemas.text),
            "page": Schemas.orNull(Schemas.text), "field": Schemas.orNull(Schemas.text),
          ])
        ),
      ],
      head: ["counts": counts]
    )
  )

  private static let counts = JSONValue.members([
    "type": "object", "additionalProperties": Schemas.integer,
  ])
}
