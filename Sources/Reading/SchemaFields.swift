import Diagnostics
import Records

/// The form of the files in `Content/schema/`, by which a site declares types and fields of its own.
///
/// A file declares a new type, or with `extends` further fields of a type that is there:
/// ```yaml
/// type: trial                       # the key; or extends: patent
/// folder: trials                    # the key with an s unless stated
/// label: {zh: 试验, en: Trial}
/// plural: {zh: 试验, en: Trials}
/// confidentiality: internal         # internal unless stated
/// fields:
///   - key: outcome
///     label: {zh: 结果, en: Outcome}
///     kind: enum                    # text, prose, int, decimal, money, percent, date, bool,
///                                   # enum, ref, name, clause; text unless stated
///     values:                       # of an enum
///       - {key: passed, zh: 通过, en: passed}
///     list: false                   # several values
///     required: true
///   - key: product
///     label: 产品                   # one label for both languages
///     kind: ref
///     to: [product]                 # the types that it may lead to; all unless stated
///     when: {outcome: [passed]}     # required when the field holds one of these values
/// ```
enum SchemaFields {
  static let type = Field<String>("type", "类型", "Type")
  static let extends = Field<String>("extends", "扩展", "Extends")
  static let folder = Field<String>("folder", "文件夹", "Folder")
  static let label = labelField("label", "名称", "Label")
  static let plural = labelField("plural", "复数名称", "Plural")
  static let confidentiality = Field<Confidentiality>("confidentiality", "密级", "Confidentiality")
  static let fields = Field<[Entry]>(
    "fields",
    "字段",
    "Fields",
    kind: .list(.map(FieldFields.shape, shorthand: "key"))
  )

  static let shape = Shape([
    type.declaration, extends.declaration, folder.declaration, label.declaration,
    plural.declaration, confidentiality.declaration, fields.declaration,
  ])

  private static func labelField(_ key: String, _ zh: String, _ en: String) -> Field<Entry> {
    Field<Entry>(key, zh, en, kind: .map(LabelFields.shape, shorthand: "zh"))
  }

  /// A label in both languages; a bare text is both.
  enum LabelFields {
    static let zh = Field<String>("zh", "中文", "Chinese")
    static let en = Field<String>("en", "英文", "English")
    static let shape = Shape([zh.declaration, en.declaration])
  }

  /// One value of an enumeration.
  enum ValueFields {
    static let key = Field<String>("key", "值", "Key", .mandatory)
    static let zh = Field<String>("zh", "中文", "Chinese")
    static let en = Field<String>("en", "英文", "English")
    static let shape = Shape([key.declaration, zh.declaration, en.declaration])
  }

  /// One of `fields`.
  enum FieldFields {
    static let key = Field<String>("key", "键", "Key", .mandatory)
    static let label = labelField("label", "名称", "Label")
    static let zh = Field<String>("zh", "中文", "Chinese")
    static let en = Field<String>("en", "英文", "English")
    static let kind = Field<String>("kind", "种类", "Kind", kind: kinds)
    static let values = Field<[Entry]>(
      "values",
      "可选值",
      "Values",
      kind: .list(.map(ValueFields.shape, shorthand: "key"))
    )
    static let to = Field<[String]>("to", "引用类型", "To")
    static let required = Field<Bool>("required", "必填", "Required")
    static let when = Field<FreeMap>("when", "条件", "When", kind: .dictionary(.list(.text)))
    static let list = Field<Bool>("list", "多值", "List")
    static let aliases = Field<[String]>("aliases", "别名", "Aliases")
    static let confidentiality = Field<Confidentiality>(
      "confidentiality",
      "密级",
      "Confidentiality"
    )
    static let remark = labelField("remark", "说明", "Remark")

    static let shape = Shape([
      key.declaration, label.declaration, zh.declaration, en.declaration, kind.declaration,
      values.declaration, to.declaration, required.declaration, when.declaration,
      list.declaration, aliases.declaration, confidentiality.declaration, remark.declaration,
    ])

    private static let kinds = FieldKind.choices(
      ("text", "文字", "text"),
      ("prose", "长文", "prose"),
      ("int", "整数", "whole number"),
      ("decimal", "数", "decimal"),
      ("money", "金额", "money"),
      ("percent", "百分数", "percentage"),
      ("date", "日期", "date"),
      ("bool", "是否", "yes or no"),
      ("enum", "枚举", "enumeration"),
      ("ref", "引用", "reference"),
      ("name", "名称或引用", "name or reference"),
      ("clause", "章节", "clause")
    )
  }
}
