package import Diagnostics
package import Linking
import Records

/// R22: a basic-leading patent is filed no later than the demand stage of the standard it targets.
///
/// The demand stage of a standard ends when its project is approved (`standard-project`).
package enum BasicFilingEarly: Rule {
  package static let id: RuleID = "basic-filing-early"
  package static let number: Int? = 22
  package static let severity = Severity.warning
  package static let title = Phrase(
    zh: "基础先导型专利在目标标准立项之前申请",
    en: "A basic-leading patent is filed before the project of its target standard is approved"
  )
  package static let why = Phrase(
    zh: "基础先导型的专利应当及早申请；标准立项后各方都会围绕同一问题申请，先申请的优势就没有了。",
    en:
      "Basic patents have to come early: once a project is approved, everybody files on the same problem."
  )
  package static let mend = Phrase(
    zh: "核对申请日、优先权日和立项日期；确实较晚的，把 strategy 改为 standard-improving，或在正文中说明。",
    en:
      "Check the filing, priority and approval dates. Where it is late indeed, the strategy is rather standard-improving."
  )
  package static let source = "R22; 000 §7.2.2 a; readings, Patents"
  package static let example = RuleExample(
    "standard-projects/latch-project.yaml",
    bad: project(approved: "2021-04-20"),
    good: project(approved: "2021-07-20"),
    with: [
      ExampleSite.patentPath: ExampleSite.patent + "strategy: basic-leading\n"
    ]
  )

  package static func check(_ graph: Graph) -> [Finding] {
    // The first approval of a project for each standard.
    var approvals: [RecordIndex: (day: CalendarDate, project: RecordIndex)] = [:]
    for project in graph.indices(of: StandardProject.type) {
      guard let day = graph[project][StandardProject.approvalDate] else { continue }
      for target in graph.targets(of: StandardProject.standard, from: project) {
        guard let base = graph.line(of: target.record)?.base else { continue }
        if let known = approvals[base], known.day <= day { continue }
        approvals[base] = (day, project)
      }
    }
    guard !approvals.isEmpty else { return [] }
    return graph.indices(of: Patent.type).flatMap { patent -> [Finding] in
      guard graph[patent][Patent.strategy] == .basicLeading, !graph.isForeign(patent: patent),
        let earliest = EarliestDate(of: graph[patent])
      else { return [] }
      return targets(of: patent, in: graph).compactMap { standard in
        guard let approval = approvals[standard], earliest.date > approval.day else { return nil }
        return report(patent, earliest, standard, approval, in: graph)
      }
    }
  }

  /// The standards that a patent was charted against or that proposals with it are for.
  private static func targets(of patent: RecordIndex, in graph: Graph) -> [RecordIndex] {
    let charted = graph.charts(ofPatent: patent).compactMap(\.basis)
    let proposed = graph.proposals(ofPatent: patent).flatMap {
      graph.targets(of: StandardProposal.standard, from: $0).map(\.record)
    }
    return Set((charted + proposed).compactMap { graph.line(of: $0)?.base }).sorted()
  }

  private static func report(
    _ patent: RecordIndex,
    _ earliest: EarliestDate,
    _ standard: RecordIndex,
    _ approval: (day: CalendarDate, project: RecordIndex),
    in graph: Graph
  ) -> Finding {
    let record = graph[patent]
    let days = approval.day.days(until: earliest.date)
    return finding(
      in: record,
      at: record.span(of: earliest.field),
      field: earliest.field.name,
      Phrase(
        zh:
          "基础先导型专利的\(earliest.label.zh) \(earliest.date) 比标准“\(graph[standard].id)”的立项日期 \(approval.day) 晚 \(days) 天",
        en:
          "the \(earliest.label.en.lowercased()) of this basic-leading patent, \(earliest.date), is \(days) days after the project of \(graph[standard].id) was approved on \(approval.day)"
      ),
      help: Phrase(
        zh: "核对日期；需求阶段之后才申请的，改为 strategy: standard-improving",
        en:
          "check the dates; if it was filed after the demand stage, the strategy is standard-improving"
      ),
      notes: [
        .init(
          at: graph[approval.project].span(of: StandardProject.approvalDate),
          StandardProject.approvalDate.declaration.label
        )
      ]
    )
  }

  private static func project(approved date: String) -> String {
    """
    title: 盖体锁扣标准制定项目
    approval_no: 示例立项〔2021〕3号
    approval_date: \(date)
    planned_completion: 2022-12
    bodies: [CCSA]
    standard: latch-standard
    milestones:
      - {date: 2021-09-01, kind: kick-off}
      - {date: 2022-10-01, kind: publication}
    vote: {attending: 20, in_favour: 18}

    """
  }
}
