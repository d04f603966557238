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
    all(graph, WithheldNames(graph)).filter { $0.rule == id }
  }

  /// The findings over the fields of a whole site, those of `ContactTyped` among them.
  package static func all(_ graph: Graph, _ names: WithheldNames) -> [Finding] {
    var plans = FieldPlans(where: isFree, open: isFree)
    return graph.records.prefix(graph.readCount).flatMap { record -> [Finding] in
      let confidentiality = record.confidentiality
      guard names.mayStand(in: confidentiality) else { return [] }
      var findings: [Finding] = []
      FieldWalk.visit(record, plans.plan(record.type)) { map in
        let confidentiality = map.confidentiality(in: confidentiality)
        guard names.mayStand(in: confidentiality) else { return }
        map.each { field, item in
          let confidentiality = max(confidentiality, field.confidentiality ?? confidentiality)
          eachText(of: item) { text, span in
            for found in names.found(in: withoutLinks(text), of: confidentiality) {
              let field = map.prefix + field.name
              findings.append(
                finding(
                  naming: found,
                  of: confidentiality,
                  at: span,
                  field: field,
                  in: record,
                  graph
                )
              )
            }
          }
        }
      }
      return findings
    }
  }

  /// The finding over a text of `record` that says something of another one.
  package static func finding(
    naming found: WithheldNames.Found,
    of confidentiality: Confidentiality,
    at span: SourceSpan,
    field: String,
    in record: Record,
    _ graph: Graph
  ) -> Finding {
    let named = graph[found.record]
    if found.isContact {
      return ContactTyped.finding(naming: named, at: span, field: field, in: record)
    }
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

  /// Shows `body` the texts that a field holds, alone or in a list, each with its place.
  private static func eachText(of item: Item, _ body: (String, SourceSpan) -> Void) {
    switch item.datum {
    case .text(let text): body(text, item.span)
    case .prose(let prose): body(prose.source, item.span)
    case .list(let items):
      for item in items {
        if case .list = item.datum { continue }
        eachText(of: item, body)
      }
    default: break
    }
  }

  private static func isFree(_ field: FieldDeclaration) -> Bool { !official.contains(field.key) }

  /// What is no free text: names that make themselves known, and the texts of others.
  private static let official: Set<FieldKey> = [
    Header.id.key, Header.title.key, Header.titleEN.key, Patent.claims.key, Standard.clauses.key,
    Header.lint.key,
  ]

  /// The text without what its links lead to and, where they name a record, show.
  package static func withoutLinks(_ text: String) -> String {
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
