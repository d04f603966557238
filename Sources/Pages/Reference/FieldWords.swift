import Diagnostics
import Records
import Templates

/// What the reference says of a field: its kind, when it is due, its values, in words.
struct FieldWords: Sendable {
  let language: Language

  /// A word beside a fact.
  enum Word {
    case folder, csv
  }

  func word(_ word: Word) -> String {
    switch word {
    case .folder: Phrase(zh: "文件夹", en: "Folder")[language]
    case .csv: Phrase(zh: "表格首行（例）", en: "First line of a table (example)")[language]
    }
  }

  /// A row of a table of fields.
  ///
  /// - Parameters:
  ///   - field: the field.
  ///   - anchor: the id of the row.
  ///   - path: the path of the map that holds it, `own-fields` or `header-fields` at the top.
  /// - Returns: the names of the row.
  func field(_ field: FieldDeclaration, anchor: String, path: String) -> Model {
    let isTop = path == "own-fields" || path == "header-fields"
    let inner = isTop ? field.name : "\(path).\(field.name)"
    let hasTable = field.kind.shape.map { !$0.fields.isEmpty } ?? false
    return [
      "anchor": .text(anchor),
      "key": .text(field.name),
      "zh": .text(field.label.zh),
      "en": .text(field.label.en),
      "aliases": field.aliases.isEmpty ? .none : .text(field.aliases.joined(separator: "、")),
      "kind": .text(kind(field.kind)),
      "inner": hasTable ? .text(inner) : .none,
      "requirement": .text(requirement(field.requirement)),
      "values": .list(
        (field.kind.choices?.options ?? []).map { option -> Model in
          [
            "key": .text(option.key), "zh": .text(option.label.zh),
            "en": .text(option.label.en),
          ]
        }
      ),
      "remark": ModelValue(field.remark?[language]),
      "source": field.source.isEmpty ? .none : .text(field.source),
      "class": ModelValue(field.confidentiality?.label[language]),
    ]
  }

  /// What a field may hold.
  func kind(_ kind: FieldKind) -> String {
    switch kind {
    case .text: say("文字", "text")
    case .prose: say("文字（Markdown）", "text (Markdown)")
    case .integer(let range): integer(range)
    case .decimal: say("小数", "decimal number")
    case .money: say("金额，如 1200.50 CNY", "money, such as 1200.50 CNY")
    case .percent: say("百分数，如 8 %", "percentage, such as 8 %")
    case .date: say("日期，如 2025-03-31", "date, such as 2025-03-31")
    case .flag: say("是否（true、false）", "yes or no (true, false)")
    case .choice: say("下列值之一", "one of the values below")
    case .reference(let types): say("引用", "reference") + allowed(types)
    case .nameOrReference(let types): say("名称或引用", "name or reference") + allowed(types)
    case .clause: say("标准条款，如 STANDARD#5.2", "clause, such as STANDARD#5.2")
    case .list(let element): say("列表：", "list: ") + self.kind(element)
    case .map: say("一组字段", "a group of fields")
    case .dictionary(let element):
      say("自定名称，值为", "names of your own, each ")
        + self.kind(element)
    }
  }

  private func integer(_ range: ClosedRange<Int>) -> String {
    let word = say("整数", "whole number")
    guard range.lowerBound > Int.min, range.upperBound < Int.max else { return word }
    return "\(word) \(range.lowerBound)–\(range.upperBound)"
  }

  private func allowed(_ types: [String]) -> String {
    types.isEmpty ? "" : " (\(types.joined(separator: ", ")))"
  }

  /// When a field has to be there.
  func requirement(_ requirement: Requirement) -> String {
    switch requirement {
    case .mandatory: say("必填", "required")
    case .optional: say("可选", "optional")
    case .computed: say("自动得出", "computed")
    case .judged(let when): say("有时必填：", "sometimes required: ") + when[language]
    case .conditional(let condition): say("条件必填：", "required where ") + words(condition)
    }
  }

  private func words(_ condition: Condition) -> String {
    switch condition {
    case .choice(let key, let choices):
      "\(key) = " + choices.joined(separator: say(" 或 ", " or "))
    case .present(let key): say("有 \(key)", "\(key) is there")
    case .absent(let key): say("没有 \(key)", "\(key) is absent")
    case .any(let conditions): conditions.map(words).joined(separator: say("；或 ", "; or "))
    case .all(let conditions): conditions.map(words).joined(separator: say("；且 ", "; and "))
    }
  }

  private func say(_ zh: String, _ en: String) -> String { Phrase(zh: zh, en: en)[language] }
}

extension FieldKind {
  /// Whether a value fits one cell of a table.
  var fitsCell: Bool {
    switch self {
    case .prose, .map, .dictionary: false
    case .list(let element): element.fitsCell
    default: true
    }
  }
}
