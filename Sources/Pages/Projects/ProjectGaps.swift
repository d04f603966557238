import Diagnostics
import Linking
import Records
import Templates

/// What a project still lacks, in words, each with the records it is about.
struct ProjectGaps {
  let facts: SiteFacts
  let workflow: Workflow
  let contents: ProjectContents
  /// The roles that nobody holds.
  let emptyRoles: [TeamRole]
  let language: Language

  private struct Gap {
    let words: Phrase
    var places: [Place] = []
  }

  private var graph: Graph { facts.graph }
  private var record: Record { graph[workflow.project] }
  private var isUnderWay: Bool { workflow.reached.map { $0 >= .implementation } ?? false }

  /// The gaps, those of the preparation first: `{words, refs}`.
  var models: [Model] {
    let references = ReferenceModels(facts: facts, language: language)
    return (preparation + team + chain + conversion + progress).map { gap in
      [
        "words": .text(gap.words[language]),
        "refs": .list(gap.places.map { references.ref($0, title: title($0)) }),
      ]
    }
  }

  /// The items of this project go without its name.
  private func title(_ place: Place) -> String? {
    guard case .entry(let name)? = place.part, let item = WorkflowItem(rawValue: name) else {
      return nil
    }
    return item.name(language)
  }

  /// Surveys and studies before the work, the proposal and its approval (000 §8.1, §8.2).
  private var preparation: [Gap] {
    var gaps: [Gap] = []
    let surveys = graph.targets(of: Project.surveys, from: workflow.project)
      .compactMap { graph[$0.record][Survey.subject] }
    let missing = Survey.Subject.allCases.filter { !surveys.contains($0) }.map(\.label)
    if !missing.isEmpty {
      gaps.append(
        Gap(
          words: Phrase(
            zh: "缺少调研：\(missing.map(\.zh).joined(separator: "、"))",
            en: "no survey of: \(missing.map(\.en).joined(separator: ", "))"
          )
        )
      )
    }
    let studies = graph.targets(of: Project.feasibility, from: workflow.project)
      .compactMap { graph[$0.record][Feasibility.kind] }
    let unstudied = Feasibility.Kind.allCases.filter { !studies.contains($0) }.map(\.label)
    if !unstudied.isEmpty {
      gaps.append(
        Gap(
          words: Phrase(
            zh: "缺少评估：\(unstudied.map(\.zh).joined(separator: "、"))",
            en: "no study of: \(unstudied.map(\.en).joined(separator: ", "))"
          )
        )
      )
    }
    guard isUnderWay else { return gaps }
    guard let proposal = graph.targets(of: Project.proposal, from: workflow.project).first else {
      gaps.append(Gap(words: Phrase(zh: "缺少联动工作建议书", en: "no linkage proposal")))
      return gaps
    }
    if let decision = graph[proposal.record][LinkageProposal.decision], decision != .approved {
      gaps.append(
        Gap(
          words: Phrase(
            zh: "建议书尚未审批通过（\(decision.label.zh)）",
            en: "the linkage proposal is not approved (\(decision.label.en))"
          ),
          places: [proposal]
        )
      )
    }
    return gaps
  }

  private var team: [Gap] {
    guard isUnderWay, !emptyRoles.isEmpty else { return [] }
    let labels = emptyRoles.map(\.label)
    return [
      Gap(
        words: Phrase(
          zh: "团队空缺：\(labels.map(\.zh).joined(separator: "、"))",
          en: "nobody in the team as: \(labels.map(\.en).joined(separator: ", "))"
        )
      )
    ]
  }

  /// Links of the chain that have no record at all.
  private var chain: [Gap] {
    let links: [(RecordType, [RecordIndex])] = [
      (Technology.type, contents.technologies), (Patent.type, contents.patents),
      (StandardProposal.type, contents.proposals), (Standard.type, contents.standards),
      (Product.type, contents.products),
    ]
    return links.filter { $1.isEmpty }.map { type, _ in
      Gap(
        words: Phrase(
          zh: "还没有关联的\(type.label.zh)",
          en: "nothing linked yet: \(type.plural.en)"
        )
      )
    }
  }

  /// Records of the project that have not gone on to the next link.
  private var conversion: [Gap] {
    var gaps: [Gap] = []
    let unprotected = contents.technologies.filter { technology in
      graph[technology][Technology.protectionRoute] != .tradeSecret
        && graph.patents(ofTechnology: technology).isEmpty
        && graph.schemes(ofTechnology: technology).isEmpty
    }
    if !unprotected.isEmpty {
      gaps.append(
        Gap(
          words: Phrase(zh: "没有方案和专利的技术", en: "technologies without scheme or patent"),
          places: unprotected.map { Place($0) }
        )
      )
    }
    let uncharted = contents.patents.filter { graph.charts(ofPatent: $0).isEmpty }
    if !uncharted.isEmpty {
      gaps.append(
        Gap(
          words: Phrase(zh: "没有对照表的专利", en: "patents without a claim chart"),
          places: uncharted.map { Place($0) }
        )
      )
    }
    let stale = contents.charts.filter { graph.chart(of: $0)?.state.needsCheck == true }
    if !stale.isEmpty {
      gaps.append(
        Gap(
          words: Phrase(zh: "待复核的对照表", en: "claim charts to check again"),
          places: stale.map { Place($0) }
        )
      )
    }
    return gaps
  }

  /// Items of earlier stages that are open, items done without evidence, a target that has passed.
  private var progress: [Gap] {
    var gaps: [Gap] = []
    let left = workflow.steps.filter { workflow.turn($0) == .leftBehind }
    if !left.isEmpty {
      gaps.append(
        Gap(
          words: Phrase(zh: "前面阶段遗留的事项", en: "items left behind in earlier stages"),
          places: left.map(\.place)
        )
      )
    }
    let bare = workflow.steps.filter { step in
      step.state == .done && (step.entry?[WorkflowItem.evidence] ?? []).isEmpty
    }
    if !bare.isEmpty {
      gaps.append(
        Gap(
          words: Phrase(zh: "完成但没有证明的事项", en: "items done without evidence"),
          places: bare.map(\.place)
        )
      )
    }
    if let end = record[Project.targetEnd], record[Project.actualEnd] == nil, end < graph.asOf {
      gaps.append(
        Gap(
          words: Phrase(
            zh: "计划 \(end) 结束，尚未结束",
            en: "was to end on \(end) and has not ended"
          )
        )
      )
    }
    return gaps
  }
}
