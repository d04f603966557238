package import Diagnostics
package import Linking
package import Records

/// R11: no text names a record of a higher class than its own.
///
/// Fields are searched here; bodies by `Publishing`, which has their documents.
package enum NameWithheld: Rule {
  package static let id: RuleID = "name-withheld"
  package static let number: Int? = 11
  package static let severity = Severity.error
  package static let title = Phrase(
    zh: "文字中不写密级更高的记录的名称或编号",
    en: "No text names a record of a higher class than its own"
  )
  package static let why = Phrase(
    zh: "引用会随读者隐去，文字不会：写进公开记录的一个名称，公开的网站上就看得到。",
    en:
      "A reference is left out for those who may not see its target; plain words stay, and a name in a public record is public."
  )
  package static let mend = Phrase(
    zh: "改成引用 [[编号]]（看不到那条记录的人会看到“内部记录”），或去掉名称，或提高这条记录的密级。",
    en:
      "Write a reference, [[ID]], which is replaced for those who may not see it; or leave the name out, or raise the class of this record."
  )
  package static let source = "R11; 000 §4.2; 003 A-art.4; readings, Confidentiality"
  package static let example = ExampleSite.example(
    ExampleSite.technologyPath,
    bad: "route_reason: 与“止退锁扣方案”配合，不适合保密。\n",
    good: "route_reason: 从产品外观即可看出，不适合保密。\n",
    with: [ExampleSite.schemePath: ExampleSite.scheme]
  )

  package static func check(_ graph: Graph) -> [Finding] {
    let names = WithheldNames(graph)
    return graph.records.prefix(graph.readCount).flatMap { record -> [Finding] in
      let confidentiality = record.confidentiality
      guard confidentiality < .secret else { return [] }
      var findings: [Finding] = []
      visit(record.entry, record.type.shape, confidentiality, at: record, path: "") {
        text,
        confidentiality,
        span,
        field in
        findings += self.findings(
          in: withoutLinks(text),
          of: confidentiality,
          at: span,
          field: field(),
          in: record,
          names,
          graph
        )
      }
      return findings
    }
  }

  /// The findings over a text of `record` whose links have been taken out.
  package static func findings(
    in text: String,
    of confidentiality: Confidentiality,
    at span: SourceSpan,
    field: String,
    in record: Record,
    _ names: WithheldNames,
    _ graph: Graph
  ) -> [Finding] {
    names.records(namedIn: text, of: confidentiality).map { index in
      let named = graph[index]
      return finding(
        in: record,
        at: span,
        field: field,
        Phrase(
          zh:
            "这段文字的密级是“\(confidentiality.label.zh)”，却写了“\(named.confidentiality.label.zh)”的\(named.type.label.zh)“\(named.id)”的名称或编号",
          en:
            "this text is \(confidentiality.rawValue), but names \(named.id), a \(named.confidentiality.rawValue) record"
        ),
        help: Phrase(
          zh: "改成引用 [[\(named.id)]]，或去掉名称，或提高这条记录的密级",
          en: "write [[\(named.id)]], or leave the name out, or raise the class of this record"
        )
      )
    }
  }

  /// Shows `body` the free texts of an entry, each with the class that its fields give it.
  private static func visit(
    _ entry: Entry,
    _ shape: Shape,
    _ confidentiality: Confidentiality,
    at record: Record,
    path: String,
    _ body: (String, Confidentiality, SourceSpan, () -> String) -> Void
  ) {
    for member in entry.members {
      guard !official.contains(member.key), let field = shape.field(member.key) else { continue }
      let inner = max(confidentiality, field.confidentiality ?? confidentiality)
      guard inner < .secret else { continue }
      func visit(_ item: Item, _ position: Int?) {
        switch item.datum {
        case .text(let text):
          body(text, inner, item.span) { path + field.name }
        case .prose(let prose):
          body(prose.source, inner, item.span) { path + field.name }
        case .map(let map):
          guard let shape = field.innerShape else { return }
          let number = position.map { "[\($0 + 1)]" } ?? ""
          self.visit(map, shape, inner, at: record, path: path + field.name + number + ".", body)
        case .list(let items) where position == nil:
          for (position, item) in items.enumerated() { visit(item, position) }
        default: return
        }
      }
      visit(member.item, nil)
    }
  }

  /// What is no free text: names that make themselves known, and the texts of others.
  private static let official: Set<FieldKey> = [
    Header.id.key, Header.title.key, Header.titleEN.key, Header.tags.key, Patent.claims.key,
    Standard.clauses.key, Header.lint.key,
  ]

  /// The text without what its links lead to and, where they name a record, show.
  private static func withoutLinks(_ text: String) -> String {
    guard text.utf8.contains(0x5B) else { return text }
    let scalars = Array(text.unicodeScalars)
    var kept = String.UnicodeScalarView()
    var place = 0
    while place < scalars.count {
      if let end = endOfLink(at: place, in: scalars) {
        kept.append(" ")
        place = end
      } else {
        kept.append(scalars[place])
        place += 1
      }
    }
    return String(kept)
  }

  /// Where `[[…]]` or the `](…)` of a link that starts here ends; nil where none does.
  private static func endOfLink(at place: Int, in scalars: [Unicode.Scalar]) -> Int? {
    guard place + 1 < scalars.count else { return nil }
    let isReference = scalars[place] == "[" && scalars[place + 1] == "["
    guard isReference || scalars[place] == "]" && scalars[place + 1] == "(" else { return nil }
    // A link stands on one line; the bound is for a text full of brackets that nobody closes.
    let last = min(scalars.count, place + 400)
    var end = place + 2
    while end < last {
      defer { end += 1 }
      if scalars[end] == "\n" { return nil }
      if !isReference, scalars[end] == ")" { return end + 1 }
      if isReference, scalars[end] == "]", end + 1 < scalars.count, scalars[end + 1] == "]" {
        return end + 2
      }
    }
    return nil
  }
}
