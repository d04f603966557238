package import Diagnostics
package import Linking
package import Records

/// D5: how many of the twenty items of linkage work are done (000 §8).
///
/// Items that do not apply are outside. The headline weighs every item alike; the mean of the
/// stages' ratios is shown beside it, since the stages differ in their number of items.
package enum WorkflowCompletion: Measure {
  package static let id = "D5"
  package static let name = Phrase(zh: "联动工作流程完成度", en: "Workflow completion")
  package static let formula = Phrase(
    zh: "已完成的项 ÷（20 − 不适用的项）；阶段加权为四个阶段完成比例的平均",
    en:
      "items done ÷ (20 − items not applicable); stage-weighted: the mean of the four stages' ratios"
  )
  package static let source = "D5; 000 §8.1–8.4"
  package static let example: Phrase? = Phrase(
    zh: "8/8、4/6、1/3、0/3：13/20 = 65.0%；阶段加权 (1 + 0.6667 + 0.3333 + 0) ÷ 4 = 50.0%",
    en: "8/8, 4/6, 1/3, 0/3: 13/20 = 65.0%; stage-weighted (1 + 0.6667 + 0.3333 + 0) ÷ 4 = 50.0%"
  )

  /// All projects together (`D5`) and their stages (`D5/8.1`), then each project (`D5/ID`) and its
  /// stages (`D5/ID/8.1`).
  package static func figures(_ graph: Graph) -> [Indicator.Figure] {
    let workflows = graph.indices(of: Project.type).map { Workflow($0, in: graph) }
    let target = graph.site.threshold("workflow_completion")
    let all = figures(
      of: workflows,
      id: id,
      name: Phrase(zh: "全部项目", en: "all projects"),
      target: target
    )
    return all
      + workflows.flatMap { workflow in
        let record = graph[workflow.project]
        return figures(
          of: [workflow],
          id: "\(id)/\(record.id)",
          name: Phrase(zh: record.title(.chinese), en: record.title(.english)),
          target: target
        )
      }
  }

  /// The stage-weighted completion of each project.
  package static func readings(_ graph: Graph) -> [Indicator.Reading] {
    graph.indices(of: Project.type).map { project in
      let workflow = Workflow(project, in: graph)
      return Indicator.Reading(
        Place(project),
        stageWeighted([workflow]).map { .percent($0) },
        note: stages([workflow])
      )
    }
  }

  /// The id of a project's figure.
  package static func figure(of project: Record) -> String { "\(id)/\(project.id)" }

  /// The id of the figure of a stage of a project.
  package static func figure(of project: Record, _ stage: WorkflowStage) -> String {
    "\(id)/\(project.id)/\(stage.section)"
  }

  /// The mean of the ratios of the stages that have items; nil where none has.
  ///
  /// The ratios are added as fractions, so that the mean is rounded once.
  package static func stageWeighted(_ workflows: [Workflow]) -> Percent? {
    let rates = WorkflowStage.allCases.map { rate($0, workflows) }.filter { $0.denominator > 0 }
    guard !rates.isEmpty else { return nil }
    var sum = (numerator: 0, denominator: 1)
    for rate in rates {
      let (left, wide) = sum.numerator.multipliedReportingOverflow(by: rate.denominator)
      let (right, high) = rate.numerator.multipliedReportingOverflow(by: sum.denominator)
      let (total, full) = left.addingReportingOverflow(right)
      let (below, deep) = sum.denominator.multipliedReportingOverflow(by: rate.denominator)
      guard !wide, !high, !full, !deep else { return nil }
      let divisor = commonDivisor(total, below)
      sum = (total / divisor, below / divisor)
    }
    let (below, deep) = sum.denominator.multipliedReportingOverflow(by: rates.count)
    return deep ? nil : Rate(sum.numerator, of: below).percent
  }

  private static func commonDivisor(_ first: Int, _ second: Int) -> Int {
    var (larger, smaller) = (first, second)
    while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
    return max(1, larger)
  }

  private static func figures(
    of workflows: [Workflow],
    id: String,
    name: Phrase,
    target: ExactDecimal?
  ) -> [Indicator.Figure] {
    let weighted = stageWeighted(workflows)?.value.formatted(places: 1)
    let note = weighted.flatMap { percent in
      stages(workflows).map { parts in
        Phrase(
          zh: "阶段加权 \(percent)%（\(parts.zh)）",
          en: "stage-weighted \(percent)% (\(parts.en))"
        )
      }
    }
    let steps = workflows.flatMap(\.steps)
    let whole = figure(steps, id: id, name: name, target: target, note: note)
    return [whole]
      + WorkflowStage.allCases.map { stage in
        figure(
          steps.filter { $0.item.stage == stage },
          id: "\(id)/\(stage.section)",
          name: Phrase(
            zh: "\(name.zh) · \(stage.section) \(stage.label.zh)",
            en: "\(name.en) · \(stage.section) \(stage.label.en)"
          )
        )
      }
  }

  private static func figure(
    _ steps: [Workflow.Step],
    id: String,
    name: Phrase,
    target: ExactDecimal? = nil,
    note: Phrase? = nil
  ) -> Indicator.Figure {
    Indicator.Figure(
      id: id,
      name: name,
      counted: steps.filter { $0.state == .done }.map(\.place),
      total: steps.filter { $0.state != .na }.map(\.place),
      target: target,
      note: note
    )
  }

  private static func rate(_ stage: WorkflowStage, _ workflows: [Workflow]) -> Rate {
    let steps = workflows.flatMap { $0.steps(of: stage) }.filter { $0.state != .na }
    return Rate(steps.count { $0.state == .done }, of: steps.count)
  }

  /// `8/8、4/6、1/3、0/3`; nil where there is nothing to count.
  private static func stages(_ workflows: [Workflow]) -> Phrase? {
    guard !workflows.isEmpty else { return nil }
    let rates = WorkflowStage.allCases.map { rate($0, workflows).countText }
    return Phrase(zh: rates.joined(separator: "、"), en: rates.joined(separator: ", "))
  }
}
