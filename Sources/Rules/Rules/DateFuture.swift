package import Diagnostics
package import Linking
import Records

/// R5: what has happened did not happen after today.
package enum DateFuture: Rule {
  package static let id: RuleID = "date-future"
  package static let number: Int? = 5
  package static let severity = Severity.error
  package static let title = Phrase(
    zh: "已发生的事，日期不晚于生成日",
    en: "The date of something that has happened is not after the build date"
  )
  package static let why = Phrase(
    zh: "申请、授权、缴费等是已完成的事实；写成将来的日期，不是笔误就是计划。",
    en: "Filing, grant and payment are facts; with a date to come they are slips or plans."
  )
  package static let mend = Phrase(
    zh: "改正日期；尚未发生的事先不填。",
    en: "Correct the date; leave it out until it has happened."
  )
  package static let source = "R5"
  package static let example = ExampleSite.example(
    ExampleSite.technologyPath,
    bad: "route_date: 2031-05-20\n",
    good: "route_date: 2021-05-20\n"
  )

  package static func check(_ graph: Graph) -> [Finding] {
    var findings: [Finding] = []
    var plans = FieldPlans { isAccomplished($0) }
    for record in graph.records.prefix(graph.readCount) {
      FieldWalk.visit(record, plans.plan(record.type)) { map in
        map.each { field, stated in
          guard holds(stated, dateAfter: graph.asOf) else { return }
          for (item, path) in elements(stated, path: map.prefix + field.name) {
            guard case .date(let date) = item.datum, date > graph.asOf else { continue }
            findings.append(
              finding(
                in: record,
                at: item.span,
                field: path,
                Phrase(
                  zh: "“\(field.label.zh)”是已发生的事，\(date) 却晚于今天（\(graph.asOf)）",
                  en:
                    "\(field.name) is of something that has happened, but \(date) is after today, \(graph.asOf)"
                ),
                help: Phrase(
                  zh: "改正日期；若尚未发生，先去掉这个字段",
                  en: "correct the date, or leave the field out until it has happened"
                )
              )
            )
          }
        }
      }
    }
    return findings
  }

  /// Whether a field is of something that has happened; a freeze date to come is told by R29.
  private static func isAccomplished(_ field: FieldDeclaration) -> Bool {
    guard case .date(accomplished: true) = field.kind.element else { return false }
    return field.key != Standard.freezeDate.key
  }

  /// Whether a date after `day` stands here, alone or in a list.
  private static func holds(_ item: Item, dateAfter day: CalendarDate) -> Bool {
    switch item.datum {
    case .date(let date): date > day
    case .list(let items): items.contains { holds($0, dateAfter: day) }
    default: false
    }
  }

  private static func elements(_ item: Item, path: String) -> [(Item, String)] {
    guard case .list(let items) = item.datum else { return [(item, path)] }
    return items.enumerated().map { ($1, "\(path)[\($0 + 1)]") }
  }
}
