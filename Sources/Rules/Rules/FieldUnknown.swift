package import Diagnostics
package import Linking
import Records

/// R3: how many mandatory fields of a record say that nobody knows.
package enum FieldUnknown: Rule {
  package static let id: RuleID = "field-unknown"
  package static let number: Int? = 3
  package static let severity = Severity.info
  package static let title = Phrase(
    zh: "必填字段中写“不详”的个数",
    en: "Mandatory fields that are stated as unknown are counted"
  )
  package static let why = Phrase(
    zh: "“不详”是允许的回答，但由它得出的日期和联系都无法计算，值得以后补齐。",
    en:
      "Unknown is an answer, but dates and links derived from it cannot be computed; it is worth asking again."
  )
  package static let mend = Phrase(
    zh: "查到后以实际的值代替“不详”。",
    en: "Replace unknown with the value once it is found."
  )
  package static let source = "readings, Identity and titles"
  package static let example = ExampleSite.example(
    ExampleSite.technologyPath,
    bad: "rd_form: unknown\n",
    good: "rd_form: own\n"
  )

  package static func check(_ graph: Graph) -> [Finding] {
    var plans = FieldPlans { isMandatory($0) }
    return graph.records.prefix(graph.readCount).compactMap { record in
      var unknown: [(path: String, label: Phrase, item: Item)] = []
      FieldWalk.visit(record, plans.plan(record.type)) { map in
        map.each { field, item in
          guard case .unknown = item.datum else { return }
          unknown.append((map.prefix + field.name, field.label, item))
        }
      }
      guard let first = unknown.first else { return nil }
      return finding(
        in: record,
        at: first.item.span,
        field: first.path,
        Phrase(
          zh: "\(unknown.count) 个必填字段写作“不详”：\(unknown.map(\.label.zh).joined(separator: "、"))",
          en:
            "\(unknown.count) mandatory field\(unknown.count == 1 ? " is" : "s are") unknown: \(unknown.map(\.path).joined(separator: ", "))"
        )
      )
    }
  }

  private static func isMandatory(_ field: FieldDeclaration) -> Bool {
    switch field.requirement {
    case .mandatory, .conditional, .judged: true
    case .optional, .computed: false
    }
  }
}
