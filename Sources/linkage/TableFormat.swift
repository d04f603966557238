import ArgumentParser
import Diagnostics
import Querying

/// How an answer is written.
enum TableFormat: String, ExpressibleByArgument, CaseIterable {
  case table, json, csv

  /// The answer in this format.
  func text(_ table: Table, language: Language) -> String {
    switch self {
    case .table: TextTableWriting.text(table, language: language)
    case .json: JSONTableWriting.text(table)
    case .csv: CSVWriting.text(table)
    }
  }
}
