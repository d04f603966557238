import Diagnostics

/// What single tags become.
extension TemplateCompiler {
  /// The words before a dot or a colon that do not belong to the model.
  private static let prefixes = ["t", "icon", "link", "root", "asset"]

  /// A variable or a partial.
  mutating func emitLeaf(_ tag: Tag) {
    if tag.kind == .partial { return emitPartial(tag) }
    if tag.name == "-index" {
      return program.append(.index(program.reference(tag.name, at: tag.place)))
    }
    if let (prefix, mark, rest) = Self.split(tag.name) {
      if mark == "." { return emitKnown(prefix, rest, tag) }
      if let operation = emitted(prefix, rest, tag) { program.append(operation) }
      return
    }
    guard let reference = reference(tag) else { return }
    program.append(tag.kind == .raw ? .raw(reference) : written(reference))
  }

  /// What opens the section of `tag` once its end is known; nil where the tag is at fault.
  mutating func openSection(_ tag: Tag) -> ((_ end: Int32) -> Operation)? {
    let wanted = tag.kind == .section
    switch tag.name {
    case "-first", "-last":
      let reference = program.reference(tag.name, at: tag.place)
      return tag.name == "-first"
        ? { .first(reference, wanted: wanted, end: $0) }
        : { .last(reference, wanted: wanted, end: $0) }
    default:
      guard let reference = reference(tag) else { return nil }
      return wanted ? { .section(reference, end: $0) } : { .inverted(reference, end: $0) }
    }
  }

  private mutating func emitPartial(_ tag: Tag) {
    guard let unit = unitNames[tag.name] else {
      let message = Phrase(zh: "没有模板 \(tag.name)", en: "there is no template \(tag.name)")
      let help = TemplateFault.suggestion(for: tag.name, among: unitNames.keys)
      return fault(.templatePartial, tag.place, message, help: help)
    }
    asked.templates.insert(tag.name)
    let reference = program.reference(tag.name, at: tag.place)
    program.append(.call(unit: Int32(clamping: unit), reference))
  }

  /// The number of the model's name in `tag`; nil, with a fault, where it cannot be one.
  private mutating func reference(_ tag: Tag) -> Int32? {
    let parts = tag.name.split(separator: ".", omittingEmptySubsequences: false)
    let isName =
      !tag.name.isEmpty && !parts.contains("") && !tag.name.contains("/")
      && !tag.name.contains(":") && !tag.name.hasPrefix("-")
    guard tag.name == "." || isName, Self.split(tag.name) == nil else {
      // An empty name was reported when the tag was read.
      guard !tag.name.isEmpty else { return nil }
      let message = Phrase(
        zh: "\(tag.name) 不能用在这里",
        en: "\(tag.name) cannot stand here"
      )
      let help = Phrase(
        zh: "此处须为模型中的名称，如 title 或 patent.title",
        en: "put a name of the model here, such as title or patent.title"
      )
      fault(.templateSyntax, tag.place, message, help: help)
      return nil
    }
    return program.reference(tag.name, at: tag.place)
  }

  /// How a value is written here: with words of the other language marked where elements may stand.
  private func written(_ reference: Int32) -> Operation {
    context.takesElements ? .marked(reference) : .escaped(reference)
  }

  // MARK: Prefixes

  /// `icon.find` as its prefix, its mark and the rest; nil for a name of the model.
  private static func split(_ name: String) -> (prefix: String, mark: Character, rest: String)? {
    guard let index = name.firstIndex(where: { $0 == "." || $0 == ":" }) else { return nil }
    let prefix = String(name[..<index])
    guard prefixes.contains(prefix) || name[index] == ":" else { return nil }
    return (prefix, name[index], String(name[name.index(after: index)...]))
  }

  /// Writes what a prefix and a dot make known when compiling.
  private mutating func emitKnown(_ prefix: String, _ rest: String, _ tag: Tag) {
    switch prefix {
    case "t": emitString(rest, tag)
    case "icon" where rest == "sprite": program.append(.sprite)
    case "icon": emitIcon(rest, tag)
    case "asset":
      if !assets.contains(rest) {
        let message = Phrase(zh: "主题没有文件 \(rest)", en: "the theme has no file \(rest)")
        let help = TemplateFault.suggestion(for: rest, among: assets)
        return fault(.templateIcon, tag.place, message, help: help)
      }
      program.append(.outputRoot)
      appendPath("theme/" + rest)
    default:
      program.append(prefix == "root" ? .outputRoot : .pageRoot)
      appendPath(rest)
    }
  }

  private mutating func appendPath(_ path: String) {
    var address = PageBytes(capacity: path.utf8.count)
    address.appendAddress(path, root: "")
    program.append(address)
  }

  /// The operation for a prefix whose rest names a value of the model.
  private mutating func emitted(_ prefix: String, _ rest: String, _ tag: Tag) -> Operation? {
    guard ["icon", "link", "root"].contains(prefix) else {
      let message = Phrase(zh: "没有前缀 \(prefix):", en: "there is no prefix \(prefix):")
      let help = Phrase(zh: "可用 icon: link: root:", en: "there are icon:, link: and root:")
      fault(.templateSyntax, tag.place, message, help: help)
      return nil
    }
    var field = tag
    field.name = rest
    guard let reference = reference(field) else { return nil }
    switch prefix {
    case "icon": return .icon(reference)
    case "link": return .pageAddress(reference)
    default: return .outputAddress(reference)
    }
  }

  private mutating func emitIcon(_ name: String, _ tag: Tag) {
    guard let index = icons.index(of: name) else {
      let message = Phrase(zh: "没有图标 \(name)", en: "there is no icon \(name)")
      let help = TemplateFault.suggestion(for: name, among: icons.names)
      return fault(.templateIcon, tag.place, message, help: help)
    }
    asked.icons.insert(name)
    program.append(IconSet.use(name).utf8)
    program.append(.usesIcon(Int32(clamping: index)))
  }

  /// Writes an interface text; `{name}` in it is a name of the model.
  private mutating func emitString(_ key: String, _ tag: Tag) {
    guard let text = strings[key] else {
      let message = Phrase(zh: "文字目录没有 \(key)", en: "the catalogue has no text \(key)")
      let help = TemplateFault.suggestion(for: key, among: strings.keys)
      return fault(.templateString, tag.place, message, help: help)
    }
    asked.texts.insert(key)
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      program.append(escaping: rest[..<open])
      let inside = rest[rest.index(after: open)...]
      guard let close = inside.firstIndex(of: "}") else {
        let message = Phrase(
          zh: "文字 \(key) 里的 { 没有对应的 }",
          en: "a { in the text \(key) has no }"
        )
        return fault(.templateString, tag.place, message)
      }
      var field = tag
      field.name = String(inside[..<close])
      if let reference = reference(field) { program.append(written(reference)) }
      rest = inside[inside.index(after: close)...]
    }
    program.append(escaping: rest)
  }
}
