package import Diagnostics
package import Linking
import Records

/// A name that nearly equals the id of a record is perhaps meant as a link (readings, Identity).
package enum NameNear: Rule {
  package static let id: RuleID = "name-near"
  package static let severity = Severity.info
  package static let title = Phrase(
    zh: "写成名字的人员或单位，不是某个编号的笔误",
    en: "What is written as a name is no misspelt id"
  )
  package static let why = Phrase(
    zh: "这里也可以只写名字，所以写错的编号不会报错，而是成为一个没有页面的名字。",
    en: "A plain name is allowed here, so that a misspelt id is no error but a name without a page."
  )
  package static let mend = Phrase(
    zh: "改为提示的编号；确实是另一个名字的，不必改动。",
    en: "Write the id that is offered; where it is another name, leave it."
  )
  package static let source = "readings, Identity and titles"
  package static let example = ExampleSite.example(
    ExampleSite.chartPath,
    bad: "prepared_ip: zhang-mumou\n",
    good: "prepared_ip: zhang-moumou\n"
  )

  /// For how many different names the nearest id is looked for.
  private static let mostNames = 2000

  package static func check(_ graph: Graph) -> [Finding] {
    var ids: [[String]: [String]] = [:]
    var known: [String: String?] = [:]
    var findings: [Finding] = []
    var plans = FieldPlans { types(of: $0) != nil }
    for record in graph.records.prefix(graph.readCount) {
      FieldWalk.visit(record, plans.plan(record.type)) { map in
        map.each { field, item in
          let types = types(of: field) ?? []
          for reference in references(in: item) {
            guard
              case .name(let name) = graph.resolver.resolveNameOrReference(
                reference,
                allowed: types
              )
            else { continue }
            let near: String?
            let key = types.joined(separator: "|") + "|" + name
            if let earlier = known[key] {
              near = earlier
            } else {
              guard known.count < mostNames else { continue }
              let candidates = ids[types] ?? graph.resolver.ids(allowed: types)
              ids[types] = candidates
              near = NearMiss.nearest(to: name, in: candidates)
              known[key] = near
            }
            guard let near else { continue }
            findings.append(report(name, near, reference.span, in: record, map.prefix + field.name))
          }
        }
      }
    }
    return findings
  }

  /// The types whose records a field takes beside mere names; nil where it takes no names.
  private static func types(of field: FieldDeclaration) -> [String]? {
    guard case .nameOrReference(let types) = field.kind.element else { return nil }
    return types
  }

  private static func references(in item: Item) -> [Reference] {
    switch item.datum {
    case .reference(let reference): [reference]
    case .list(let items): items.compactMap { Reference(datum: $0.datum) }
    default: []
    }
  }

  private static func report(
    _ name: String,
    _ near: String,
    _ span: SourceSpan,
    in record: Record,
    _ field: String
  ) -> Finding {
    finding(
      in: record,
      at: span,
      field: field,
      Phrase(
        zh: "“\(name)”当作名字，它与编号“\(near)”只差一点",
        en: "\"\(name)\" is taken for a name, and it nearly equals the id \"\(near)\""
      ),
      help: Phrase(
        zh: "是否应为 \(near)？确实是另一个名字的，不必改动",
        en: "did you mean \(near)? If it is another name, leave it"
      )
    )
  }
}
