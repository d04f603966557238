import Diagnostics
import Templates

/// What stands over a table that sorts, filters, groups and goes out as CSV: `partials/tools`.
enum TableTools {
  /// A property that rows are chosen and grouped by.
  struct Facet {
    /// What addresses call it; that of a column with the same values, where there is one.
    let key: String
    /// What it is called.
    let label: Phrase
    /// Its values in their order; none where a count of the values stands beside the table.
    var options: [(value: String, label: String)] = []
  }

  /// The model of the tools over the table with an id.
  static func model(_ table: String, _ facets: [Facet], _ language: Language) -> Model {
    [
      "table": .text(table),
      "facets": .list(
        facets.map { facet -> Model in
          [
            "key": .text(facet.key),
            "label": .text(facet.label[language]),
            "options": .list(
              facet.options.map { value, label -> Model in
                ["value": .text(value), "label": .text(label)]
              }
            ),
          ]
        }
      ),
    ]
  }

  /// From how many rows on a table of one page that is no list of records has tools.
  private static let least = 20

  /// The tools over a table without facets that stands on its page whole; none over a short one, which
  /// the eye takes in at once.
  static func model(_ table: String, rows: Int, _ language: Language) -> ModelValue {
    rows < least ? .none : .map(model(table, [], language))
  }

  /// The values of a row by facet: `legal_status=granted right_holders=a,b`.
  ///
  /// Keys and values are names of fields and parts of addresses, which hold neither blank nor comma.
  static func values(_ facets: [(key: String, values: [String])]) -> String {
    var text = ""
    for (key, values) in facets where !values.isEmpty {
      if !text.isEmpty { text += " " }
      text += key
      text += "="
      text += values.joined(separator: ",")
    }
    return text
  }
}
