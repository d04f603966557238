import Diagnostics

/// The commented starting record that `linkage new TYPE ID` writes.
///
/// Fields that have to be there stand open, to be filled in; the others are commented out, so that
/// the file reads as it is but for what is still missing.
package struct RecordTemplate {
  private let type: RecordType

  /// The starting record of `type`.
  package init(_ type: RecordType) {
    self.type = type
  }

  /// The types whose records are fields alone; those of the others have a text below.
  private static let withoutBody: Set<String> = [
    Correspondence.type.key, Declaration.type.key, Pool.type.key, Organization.type.key,
    Person.type.key, StandardOrg.type.key, PatentScheme.type.key, Incentive.type.key,
  ]

  /// Whether the record is front matter with a Markdown body, else a YAML file.
  package var hasBody: Bool { !Self.withoutBody.contains(type.key) }

  /// Where the record belongs, from the site folder: `Content/patents/ID.md`.
  package func path(id: String) -> String {
    "Content/\(type.folder)/\(id).\(hasBody ? "md" : "yaml")"
  }

  /// The text of the file.
  package var text: String {
    let fields = type.shape.fields.filter { !Self.isLeftOut($0) }
    let mandatory = fields.filter { Self.isMandatory($0) }
    let conditional = fields.filter { Self.isConditional($0) }
    let optional = fields.filter { !Self.isMandatory($0) && !Self.isConditional($0) }
    var lines: [String] = []
    if hasBody { lines.append("---") }
    lines.append("# \(type.label.zh) \(type.label.en)")
    lines.append("# 不知道的必填项写 unknown；write unknown where nobody knows a mandatory value")
    for field in mandatory { lines += block(field, isOpen: true) }
    if !conditional.isEmpty {
      lines += ["", "# 视情况填写 where they apply"]
      for field in conditional { lines += block(field, isOpen: false) }
    }
    if !optional.isEmpty {
      lines += ["", "# 选填 optional"]
      for field in optional { lines += block(field, isOpen: false) }
    }
    if hasBody {
      if type.key == Standard.type.key {
        lines += ["", "# 正文中的标题就是条款 headings of the text are clauses: ## 5.1 结构"]
      }
      lines += ["---", ""]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What a file's place gives, what the generator knows, and the body below the fields.
  private static func isLeftOut(_ field: FieldDeclaration) -> Bool {
    if case .computed = field.requirement { return field.key != Header.confidentiality.key }
    return field.key == Header.body.key || field.key == Header.lint.key
  }

  private static func isMandatory(_ field: FieldDeclaration) -> Bool {
    if case .mandatory = field.requirement { return true }
    // Either title will do; the Chinese one is asked for.
    return field.key == Header.title.key
  }

  private static func isConditional(_ field: FieldDeclaration) -> Bool {
    if isMandatory(field) { return false }
    switch field.requirement {
    case .conditional, .judged: return true
    case .mandatory, .optional, .computed: return false
    }
  }

  /// The comment that explains a field, and its key.
  private func block(_ field: FieldDeclaration, isOpen: Bool) -> [String] {
    var comment = "# \(field.label.zh) \(field.label.en)"
    if isOpen { comment += "（必填 mandatory）" }
    if case .judged(let when) = field.requirement { comment += "（\(when.zh) \(when.en)）" }
    var lines = isOpen ? ["", comment] : [comment]
    if let remark = field.remark { lines.append("#   \(remark.zh) \(remark.en)") }
    lines += hints(field.kind).map { "#   \($0)" }
    lines.append("\(isOpen ? "" : "# ")\(field.name):")
    return lines
  }

  /// How a value is written: the values of an enumeration, the keys of a map.
  private func hints(_ kind: FieldKind) -> [String] {
    var hints: [String] = []
    if let choices = kind.choices {
      hints += choices.options.map { option in
        option.label.zh == option.key ? option.key : "\(option.key) \(option.label.zh)"
      }
    } else if let shape = kind.shape {
      let keys = shape.fields.map { field in
        Self.isMandatory(field) ? "\(field.name)*" : field.name
      }
      hints.append("{\(keys.joined(separator: ", "))}（* 必填 mandatory）")
    } else {
      let words = KindSchema.words(kind)
      if !words.isEmpty { hints.append(words) }
    }
    if case .list = kind { hints.append("可写多个 one or more: [a, b]") }
    return hints
  }
}
