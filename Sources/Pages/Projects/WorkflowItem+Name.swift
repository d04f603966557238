import Diagnostics
import Records

extension WorkflowItem {
  /// The item with its number: `W3 市场调研`.
  func name(_ language: Language) -> String { "\(code) \(label[language])" }
}
