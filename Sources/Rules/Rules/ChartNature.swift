package import Diagnostics
package import Linking
import Records

/// R48: the nature is stated, and is that of the clauses used: any optional one makes it optional.
///
/// Where the kind of a clause is not stated, nothing can be compared, and an info says so.
package enum ChartNature: Rule {
  package static let id: RuleID = "chart-nature"
  package static let number: Int? = 48
  package static let severity = Severity.warning
  package static let title = Phrase(
    zh: "对应性质（必选项、可选项）已写明，并与所用条款一致",
    en: "The nature of a chart is stated and is that of its clauses"
  )
  package static let why = Phrase(
    zh: "与可选项对应的专利，实施标准时可以避开；两种对应分开统计。",
    en:
      "A patent on an option can be avoided by those who follow the standard; the two are counted apart."
  )
  package static let mend = Phrase(
    zh: "改正 nature，或在标准中改正条款的 requirement_kind。",
    en: "Correct nature, or the clause's requirement_kind in the standard."
  )
  package static let source = "R48; A.2 foot"
  package static let example = ExampleSite.example(
    ExampleSite.chartPath,
    bad: "nature: optional\n",
    good: "nature: mandatory\n"
  )

  package static func check(_ graph: Graph) -> [Finding] {
    graph.charts.compactMap { chart in
      let record = graph[chart.record]
      let met = chart.rows.filter { $0.match == .met }
      guard !met.isEmpty else { return nil }
      func report(_ span: SourceSpan, _ severity: Severity, _ message: Phrase, _ help: Phrase)
        -> Finding
      {
        finding(
          in: record,
          at: span,
          field: Correspondence.nature.name,
          severity: severity,
          message,
          help: help
        )
      }
      guard record.has(Correspondence.nature) else {
        let nature = chart.nature?.rawValue ?? "mandatory | optional"
        return report(
          record.span(of: Correspondence.result),
          severity,
          Phrase(zh: "没有写对应性质", en: "the nature of the correspondence is not stated"),
          Phrase(zh: "补上 nature: \(nature)", en: "add nature: \(nature)")
        )
      }
      guard let stated = record[Correspondence.nature] else { return nil }
      let span = record.span(of: Correspondence.nature)
      guard let computed = chart.nature else {
        let clauses = met.flatMap(\.clauses).compactMap(\.place).compactMap(graph.clause)
        guard let clause = clauses.first(where: { $0.kind == nil }) else { return nil }
        return report(
          span,
          .info,
          Phrase(
            zh: "条款 \(clause.number) 的性质没有写明，无法核对对应性质",
            en: "the kind of clause \(clause.number) is not stated, so the nature cannot be checked"
          ),
          Phrase(
            zh: "在标准中写 requirement_kind，或 default_requirement_kind",
            en: "state requirement_kind or default_requirement_kind in the standard"
          )
        )
      }
      guard stated != computed else { return nil }
      let reason =
        computed == .optional
        ? Phrase(zh: "所用条款中有可选项", en: "a clause it uses is optional")
        : Phrase(zh: "所用条款都是必选项", en: "all clauses it uses are mandatory")
      return report(
        span,
        severity,
        Phrase(
          zh: "对应性质写作“\(stated.label.zh)”，但\(reason.zh)",
          en: "the nature is stated as \"\(stated.rawValue)\", but \(reason.en)"
        ),
        Phrase(
          zh: "改为 nature: \(computed.rawValue)",
          en: "state nature: \(computed.rawValue)"
        )
      )
    }
  }
}
