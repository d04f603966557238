import Diagnostics
import Linking
import Records

/// Looks up the names of a path, type by type.
struct PathResolver {
  let types: [RecordType]
  let fields: OpenFields

  /// What the next step starts from.
  private struct Subject {
    var types: [RecordType]
    var kinds: [FieldKind] = []
  }

  /// The type that goes by `name`: folder, key or label.
  func type(_ name: QuerySyntax.Name) throws(QueryFault) -> RecordType {
    if let type = types.first(where: { $0.answers(to: name.text) }) { return type }
    let spellings = types.flatMap { [$0.folder, $0.key, $0.label.zh, $0.plural.zh] }
    let folders = types.map(\.folder).joined(separator: ", ")
    let labels = types.map(\.label.zh).joined(separator: "、")
    // A part of a name, such as 许可 of 许可合同, is too short to be near it.
    let near =
      NearMiss.nearest(to: name.text, in: spellings)
      ?? spellings.first { $0.contains(name.text) }
    throw QueryFault(
      name.range,
      Phrase(
        zh: "没有记录类型“\(Self.short(name.text))”",
        en: "there is no record type \(Self.short(name.text))"
      ),
      help: QueryFault.didYouMean(near)
        ?? Phrase(zh: "可用的有：\(labels)", en: "there are: \(folders)")
    )
  }

  /// The path that `operand` writes, from records of `type`.
  func path(
    _ operand: QuerySyntax.Operand,
    from type: RecordType
  ) throws(QueryFault) -> FieldPath {
    var subject = Subject(types: [type])
    var steps: [FieldPath.Step] = []
    var keys: [String] = []
    var labels: [Phrase] = []
    var isList = false
    for step in operand.steps {
      switch step {
      case .field(let name):
        let found = try field(name, of: subject)
        steps.append(found.step)
        keys.append(found.name)
        labels.append(found.label)
        subject = Subject(types: found.targets, kinds: found.kinds)
        isList = isList || found.isList
      case .linkedBy(let typeName, let fieldName, let range):
        try requireRecords(subject, at: range)
        let source = try self.type(typeName)
        let field = try fieldName.map { name throws(QueryFault) in
          try referenceField(name, of: source)
        }
        steps.append(.linkedBy(source, field?.key))
        let inner = field.map { "\(source.folder).\($0.name)" } ?? source.folder
        keys.append("linked_by(\(inner))")
        labels.append(
          Phrase(zh: "引用它的\(source.plural.zh)", en: "\(source.plural.en) that refer to it")
        )
        subject = Subject(types: [source], kinds: [.reference([source.key])])
        isList = true
      case .linkedTo(let typeName, let range):
        try requireRecords(subject, at: range)
        let target = try self.type(typeName)
        steps.append(.linkedTo(target))
        keys.append("linked_to(\(target.folder))")
        labels.append(Phrase(zh: "引用的\(target.plural.zh)", en: "\(target.plural.en) it refers to"))
        subject = Subject(types: [target], kinds: [.reference([target.key])])
        isList = true
      }
    }
    let key = keys.joined(separator: ".")
    let label = Phrase(
      zh: labels.map(\.zh).joined(separator: "."),
      en: labels.map(\.en).joined(separator: ".")
    )
    return FieldPath(
      key: operand.isCount ? "count(\(key))" : key,
      label: operand.isCount ? Phrase(zh: "\(label.zh)数", en: "Number of \(label.en)") : label,
      steps: steps,
      kinds: operand.isCount ? [.integer(0...Int.max)] : subject.kinds,
      isList: isList && !operand.isCount,
      isCount: operand.isCount,
      range: operand.range
    )
  }

  // MARK: Steps

  private struct Found {
    let step: FieldPath.Step
    let name: String
    let label: Phrase
    let kinds: [FieldKind]
    let targets: [RecordType]
    let isList: Bool
  }

  private func field(_ name: QuerySyntax.Name, of subject: Subject) throws(QueryFault) -> Found {
    var byType: [String: FieldAccess] = [:]
    var inMaps: [FieldDeclaration] = []
    var hits: [(name: String, label: Phrase, kind: FieldKind)] = []
    for type in subject.types {
      guard let access = access(name.text, of: type) else { continue }
      byType[type.key] = access
      hits.append((access.name, access.label, access.kind))
    }
    for kind in subject.kinds {
      if case .dictionary(let element) = kind.element {
        hits.append((name.text, Phrase(zh: name.text, en: name.text), element))
      }
      guard let field = kind.shape?.field(spelled: name.text), fields.mayShow(field) else {
        continue
      }
      inMaps.append(field)
      hits.append((field.name, field.label, field.kind))
    }
    guard let first = hits.first else { throw unknown(name, in: subject) }
    var targets: [RecordType] = []
    for hit in hits {
      for type in self.targets(of: hit.kind) where !targets.contains(where: { $0.key == type.key })
      {
        targets.append(type)
      }
    }
    return Found(
      step: .field(name: name.text, ofTypes: byType, inMaps: inMaps),
      name: first.name,
      label: first.label,
      kinds: hits.map(\.kind.element),
      targets: targets,
      isList: hits.contains { hit in
        switch hit.kind {
        case .list, .dictionary: true
        default: false
        }
      }
    )
  }

  private func access(_ spelling: String, of type: RecordType) -> FieldAccess? {
    let lower = spelling.lowercased()
    if let field = type.shape.field(spelled: spelling) ?? type.shape.field(spelled: lower),
      fields.mayShow(field, of: type)
    {
      return .declared(field)
    }
    return ComputedFieldCatalog.fields(of: type)
      .first { $0.answers(to: spelling) || $0.name == lower }.map { .computed($0) }
  }

  /// The types of the records that a field can lead to.
  private func targets(of kind: FieldKind) -> [RecordType] {
    switch kind.element {
    case .reference(let allowed), .nameOrReference(let allowed):
      types.filter { allowed.isEmpty || allowed.contains($0.key) }
    case .clause: types.filter { $0.key == Standard.type.key }
    default: []
    }
  }

  private func referenceField(
    _ name: QuerySyntax.Name,
    of type: RecordType
  ) throws(QueryFault) -> FieldDeclaration {
    if let field = type.shape.field(spelled: name.text), fields.mayShow(field, of: type),
      field.mayHoldReferences
    {
      return field
    }
    let references = type.shape.fields.filter {
      $0.mayHoldReferences && fields.mayShow($0, of: type)
    }
    let near = NearMiss.nearest(to: name.text, in: references.flatMap { [$0.name, $0.label.zh] })
    let names = references.map(\.name).joined(separator: ", ")
    throw QueryFault(
      name.range,
      Phrase(
        zh: "\(type.label.zh)没有名为“\(Self.short(name.text))”的引用字段",
        en: "a \(type.key) has no field \(Self.short(name.text)) that refers to records"
      ),
      help: QueryFault.didYouMean(near) ?? Phrase(zh: "可用的有：\(names)", en: "there are: \(names)")
    )
  }

  private func requireRecords(_ subject: Subject, at range: Range<Int>) throws(QueryFault) {
    guard subject.types.isEmpty else { return }
    throw QueryFault(
      range,
      Phrase(
        zh: "前面的字段不是对记录的引用，后面不能再接这一步",
        en: "what stands before does not lead to records, so this step cannot follow"
      )
    )
  }

  // MARK: Faults

  private func unknown(_ name: QuerySyntax.Name, in subject: Subject) -> QueryFault {
    let shapes = subject.kinds.compactMap(\.shape)
    guard !subject.types.isEmpty || !shapes.isEmpty else {
      return QueryFault(
        name.range,
        Phrase(
          zh: "前面的字段只有一个值，后面不能再接“\(Self.short(name.text))”",
          en: "the field before holds a plain value; \(Self.short(name.text)) cannot follow"
        )
      )
    }
    let place = Phrase(
      zh: subject.types.first?.label.zh ?? "这里",
      en: subject.types.first.map { "a \($0.key)" } ?? "what stands before"
    )
    let withheld =
      subject.types.contains { type in
        guard let field = type.shape.field(spelled: name.text) else { return false }
        return !fields.mayShow(field, of: type)
      } || shapes.contains { $0.field(spelled: name.text).map { !fields.mayShow($0) } ?? false }
    if withheld {
      return QueryFault(
        name.range,
        Phrase(
          zh: "字段“\(Self.short(name.text))”不在查询之列",
          en: "the field \(Self.short(name.text)) is not open to questions"
        ),
        help: Phrase(
          zh: "受限字段要用有权查看的受众，如 --audience restricted；正文和标准原文请看网页",
          en:
            "a restricted field needs an audience that may see it, such as --audience restricted; for texts of records and standards see the pages"
        )
      )
    }
    var spellings: [String] = []
    for type in subject.types {
      spellings += type.shape.fields.filter { fields.mayShow($0, of: type) }
        .flatMap { [$0.name, $0.label.zh] + $0.aliases }
      spellings += ComputedFieldCatalog.fields(of: type).flatMap { [$0.name, $0.label.zh] }
    }
    for shape in shapes {
      spellings += shape.fields.filter { fields.mayShow($0) }.flatMap { [$0.name, $0.label.zh] }
    }
    let near = NearMiss.nearest(to: name.text, in: spellings)
    return QueryFault(
      name.range,
      Phrase(
        zh: "\(place.zh)没有字段“\(Self.short(name.text))”",
        en: "\(place.en) has no field \(Self.short(name.text))"
      ),
      help: QueryFault.didYouMean(near)
        ?? Phrase(
          zh: "字段名见网站的“字段参考”；含空格或括号的名称要加引号",
          en:
            "the record reference of the site lists the fields; put names with blanks or brackets in quotes"
        )
    )
  }

  static func short(_ text: String) -> String {
    text.unicodeScalars.count <= 40 ? text : String(text.prefix(39)) + "…"
  }
}
