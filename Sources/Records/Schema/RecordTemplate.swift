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
    var comment = "# \(Self.both(field.label))"
    if isOpen { comment += "（必填 mandatory）" }
    if case .judged(let when) = field.requirement { comment += "（\(Self.both(when))）" }
    var lines = isOpen ? ["", comment] : [comment]
    if let remark = field.remark { lines.append("#   \(Self.both(remark))") }
    lines += hints(field.kind).map { "#   \($0)" }
    lines.append("\(isOpen ? "" : "# ")\(field.name):")
    return lines
  }

  /// The words in both languages, once where they are the same in both, such as `R48`.
  private static func both(_ words: Phrase) -> String {
    words.zh == words.en ? words.zh : "\(words.zh) \(words.en)"
  }

  /// How a value is written: the values of an enumeration, the keys of a map with theirs.
  private func hints(_ kind: FieldKind) -> [String] {
    let isList = if case .list = kind { true } else { false }
    if let choices = kind.choices {
      return choices.options.map(Self.words) + (isList ? ["可写多个 one or more: [a, b]"] : [])
    }
    if let shape = kind.shape {
      let many = isList ? "可写多条，各以 - 开头 one or more, each behind a hyphen: " : ""
      return ["\(many)\(Self.keys(shape))（* 必填 mandatory）"] + Self.inside(shape, depth: 1)
    }
    let words = KindSchema.words(kind)
    return (words.isEmpty ? [] : [words]) + (isList ? ["可写多个 one or more: [a, b]"] : [])
  }

  /// A line for each field of a map, and below it those of a map inside.
  ///
  /// Where fields that follow each other hold the same, it is told once.
  private static func inside(_ shape: Shape, depth: Int) -> [String] {
    var lines: [String] = []
    var told: [String] = []
    for field in shape.fields {
      let indent = String(repeating: "  ", count: depth)
      var line = "\(indent)\(field.name) \(both(field.label))"
      var below: [String] = []
      if let choices = field.kind.choices {
        line += ": " + choices.options.map(words).joined(separator: " | ")
      } else if let shape = field.kind.shape {
        line += ": \(keys(shape))"
        if depth < 3 { below = inside(shape, depth: depth + 1) }
      } else {
        let words = KindSchema.words(field.kind)
        if !words.isEmpty { line += ": \(words)" }
      }
      lines.append(line)
      if below != told { lines += below }
      told = below
    }
    return lines
  }

  /// `{no*, text*, key}`: the keys of a map, those that have to be there with a star.
  private static func keys(_ shape: Shape) -> String {
    "{\(shape.fields.map { isMandatory($0) ? "\($0.name)*" : $0.name }.joined(separator: ", "))}"
  }

  /// A value of an enumeration and what it means.
  private static func words(_ option: ChoiceList.Option) -> String {
    option.label.zh == option.key ? option.key : "\(option.key) \(option.label.zh)"
  }
}
