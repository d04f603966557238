import Diagnostics
import Records

/// Reads `Content/schema/` into record types (see `SchemaFields`).
struct SchemaReader {
  /// A declaration as written.
  private struct Stated {
    var entry: Entry
    var isNew: Bool
    var key: String
  }

  private var stated: [Stated] = []
  /// What was wrong.
  private(set) var findings: [Finding] = []

  /// Reads one file; files come in the order of their paths.
  mutating func read(_ bytes: [UInt8], file: FileID, options: ReadingOptions) {
    if let fault = TextCheck(file: file).fault(in: bytes) {
      findings.append(fault)
      return
    }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let (documents, _, faults) = YAMLReader.read(
      bytes[start...],
      file: file,
      limits: options.limits
    )
    findings += faults
    for node in documents {
      guard case .map(let pairs) = node.content else {
        reject(at: node.span, Phrase(zh: "这里没有“字段: 值”", en: "there is no \"field: value\" here"))
        continue
      }
      var decoder = RecordDecoder(file: file, options: options)
      let entry = decoder.entry(pairs, shape: SchemaFields.shape, at: node.span)
      findings += decoder.findings
      keep(entry)
    }
  }

  private mutating func keep(_ entry: Entry) {
    let new = entry[SchemaFields.type]?.trimmed
    let old = entry[SchemaFields.extends]?.trimmed
    guard let key = new ?? old, new == nil || old == nil else {
      reject(
        at: entry.span,
        Phrase(
          zh: "须写 type（新类型）或 extends（扩展已有类型）之一",
          en: "a declaration has either type (a new one) or extends (one that is there)"
        )
      )
      return
    }
    if new != nil, !Self.isKey(key) {
      reject(at: entry.span(of: SchemaFields.type), Self.keyForm(key))
      return
    }
    stated.append(Stated(entry: entry, isNew: new != nil, key: key))
  }

  /// The program's types with the site's fields, then the site's own types.
  mutating func types() -> [RecordType] {
    var types = RecordCatalog.types
    let own = stated.filter(\.isNew).map(\.key)
    let known = Set(types.map(\.key) + own + [Site.type.key])
    for declaration in stated where declaration.isNew {
      let folder = declaration.entry[SchemaFields.folder]?.trimmed ?? declaration.key + "s"
      let isTaken = types.contains { $0.key == declaration.key || $0.folder == folder }
      guard !isTaken, folder != "schema", declaration.key != Site.type.key, Self.isKey(folder)
      else {
        let place = declaration.entry.place(of: SchemaFields.folder)
        reject(
          at: place ?? declaration.entry.span(of: SchemaFields.type),
          Phrase(
            zh: "类型“\(declaration.key.shortened)”或文件夹“\(folder.shortened)”已被占用或写法不对",
            en: "the type \"\(declaration.key.shortened)\" or the folder \"\(folder.shortened)\" "
              + "is taken or malformed"
          )
        )
        continue
      }
      types.append(newType(declaration, folder: folder, known: known))
    }
    for declaration in stated where !declaration.isNew {
      guard let place = types.firstIndex(where: { $0.key == declaration.key }) else {
        rejectExtension(declaration, types: types)
        continue
      }
      let fields = fields(declaration.entry, beside: types[place].shape, known: known)
      types[place] = types[place].extended(by: fields)
    }
    return types
  }

  private mutating func newType(
    _ declaration: Stated,
    folder: String,
    known: Set<String>
  ) -> RecordType {
    let entry = declaration.entry
    let label =
      Self.label(entry[SchemaFields.label]) ?? Phrase(zh: declaration.key, en: declaration.key)
    return RecordType(
      declaration.key,
      folder: folder,
      label: label,
      plural: Self.label(entry[SchemaFields.plural]) ?? label,
      confidentiality: entry[SchemaFields.confidentiality] ?? .internal,
      source: "schema",
      fields: fields(entry, beside: Shape(Header.fields), known: known),
      isOwn: true
    )
  }

  private mutating func rejectExtension(_ declaration: Stated, types: [RecordType]) {
    let nearest = NearMiss.nearest(to: declaration.key, in: types.map(\.key))
    reject(
      at: declaration.entry.span(of: SchemaFields.extends),
      Phrase(
        zh: "没有名为“\(declaration.key.shortened)”的类型",
        en: "there is no type \"\(declaration.key.shortened)\""
      ),
      help: nearest.map { Phrase(zh: "是否应为 \($0)？", en: "did you mean \($0)?") }
    )
  }

  private mutating func fields(
    _ entry: Entry,
    beside shape: Shape,
    known: Set<String>
  ) -> [FieldDeclaration] {
    var fields: [FieldDeclaration] = []
    for stated in entry[all: SchemaFields.fields] {
      var maker = SchemaField(entry: stated, known: known)
      let field = maker.declaration()
      findings += maker.findings
      guard let field else { continue }
      let spellings = [field.name, field.label.zh] + field.aliases
      let taken = spellings.first { spelling in
        shape.field(spelled: spelling) != nil
          || fields.contains { ([$0.name, $0.label.zh] + $0.aliases).contains(spelling) }
      }
      if let taken {
        reject(
          at: stated.span(of: SchemaFields.FieldFields.key),
          Phrase(
            zh: "“\(taken.shortened)”已是这个类型的字段",
            en: "\"\(taken.shortened)\" is a field of this type already"
          )
        )
      } else {
        fields.append(field)
      }
    }
    return fields
  }

  private mutating func reject(at span: SourceSpan, _ message: Phrase, help: Phrase? = nil) {
    findings.append(
      Finding(
        ReadingRule.schemaInvalid,
        .error,
        at: span,
        message,
        help: help
          ?? Phrase(
            zh: "声明的写法见手册“自定义类型和字段”",
            en: "the manual tells how types and fields are declared"
          )
      )
    )
  }

  /// Whether `text` may be the key of a type or field: small Latin letters, digits, `_` and `-`.
  static func isKey(_ text: String) -> Bool {
    guard let first = text.utf8.first, (0x61...0x7A).contains(first), text.utf8.count <= 60 else {
      return false
    }
    return text.utf8.allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F || $0 == 0x2D
    }
  }

  /// What is said of a key that cannot be one.
  static func keyForm(_ key: String) -> Phrase {
    Phrase(
      zh: "“\(key.shortened)”不能作键：只用小写字母、数字、“_”和“-”，以字母开头",
      en: "\"\(key.shortened)\" cannot be a key: use small letters, digits, _ and -, a letter first"
    )
  }

  /// The label that a map of both languages states; one language stands for both.
  static func label(_ entry: Entry?) -> Phrase? {
    guard let entry else { return nil }
    let zh = entry[SchemaFields.LabelFields.zh]
    let en = entry[SchemaFields.LabelFields.en]
    guard let first = zh ?? en else { return nil }
    return Phrase(zh: zh ?? first, en: en ?? first)
  }
}
