import Diagnostics

/// `project` 联动项目, the work that links technology, patents and standards (B1).
package enum Project {
  package static let lead = Field<Reference>(
    "lead",
    "创新主体",
    "Lead",
    .mandatory,
    kind: .reference(["organization"]),
    source: "000 §3.8"
  )
  package static let partners = Field<[Reference]>(
    "partners",
    "合作单位",
    "Partners",
    kind: .list(.reference(["organization"])),
    source: "000 §6.1, §7.1"
  )
  package static let round = Field<Int>(
    "round",
    "轮次",
    "Round",
    .mandatory,
    kind: .integer(1...999),
    source: "000 §8.4",
    remark: Phrase(zh: "评价改进之后开始新一轮", en: "a new round begins after evaluation and improvement")
  )
  package static let workflowStage = Field<WorkflowStage>(
    "workflow_stage",
    "流程阶段",
    "Workflow stage",
    .mandatory,
    source: "000 §8.1–8.4"
  )
  package static let draftFlowStage = Field<String>(
    "draft_flow_stage",
    "编制说明流程",
    "Stage of the drafting explanation",
    kind: .choices(
      ("conception", "项目构思", "conception"),
      ("assessment", "项目评估", "assessment"),
      ("initiation", "项目立项", "initiation"),
      ("implementation", "项目实施", "implementation"),
      ("use-of-results", "项目成果运用", "use of results"),
      ("evaluation-improvement", "项目评价改进", "evaluation and improvement")
    ),
    source: "001 §二.2"
  )
  package static let synergyPhase = Field<SynergyPhase>(
    "synergy_phase",
    "协同阶段",
    "Synergy phase",
    source: "000 §7"
  )
  package static let standardStage = Field<StandardProposal.Stage>(
    "standard_stage",
    "标准研制阶段",
    "Stage of the standard",
    source: "000 §7.4"
  )
  package static let goals = Field<[Entry]>(
    "goals",
    "目标",
    "Goals",
    .mandatory,
    kind: .list(.map(Goal.shape, shorthand: "text")),
    source: "000 §5"
  )
  package static let expectedResults = Field<Entry>(
    "expected_results",
    "预期成果",
    "Expected results",
    .mandatory,
    kind: .map(ExpectedResults.shape, shorthand: nil),
    source: "000 §8.1.1"
  )
  package static let team = Field<[Entry]>(
    "team",
    "工作团队",
    "Team",
    .conditional(fromImplementation),
    kind: .list(.map(Member.shape, shorthand: "person")),
    source: "000 §8.2, §6.1"
  )
  package static let decisionLayer = Field<[Reference]>(
    "decision_layer",
    "决策层",
    "Decision layer",
    .conditional(fromImplementation),
    kind: .list(.reference(["person"])),
    source: "000 §8.2"
  )
  package static let proposal = Field<Reference>(
    "proposal",
    "联动工作建议书",
    "Linkage proposal",
    .conditional(fromImplementation),
    kind: .reference(["linkage-proposal"]),
    source: "000 §8.2"
  )
  package static let surveys = Field<[Reference]>(
    "surveys",
    "调研",
    "Surveys",
    .judged(Phrase(zh: "提交建议书之前（R56）", en: "before the proposal is submitted (R56)")),
    kind: .list(.reference(["survey"])),
    source: "000 §8.1"
  )
  package static let feasibility = Field<[Reference]>(
    "feasibility",
    "评估",
    "Feasibility studies",
    .judged(Phrase(zh: "立项评估（R57）", en: "before the work starts (R57)")),
    kind: .list(.reference(["feasibility"])),
    source: "000 §8.1"
  )
  package static let technologies = Field<[Reference]>(
    "technologies",
    "技术",
    "Technologies",
    kind: .list(.reference(["technology"])),
    source: "000 §7"
  )
  package static let patents = Field<[Reference]>(
    "patents",
    "专利",
    "Patents",
    kind: .list(.reference(["patent"])),
    source: "000 §7"
  )
  package static let standards = Field<[Reference]>(
    "standards",
    "标准",
    "Standards",
    kind: .list(.reference(["standard"])),
    source: "000 §7"
  )
  package static let standardProposals = Field<[Reference]>(
    "standard_proposals",
    "标准提案",
    "Standard proposals",
    kind: .list(.reference(["standard-proposal"])),
    source: "000 §7"
  )
  package static let products = Field<[Reference]>(
    "products",
    "产品",
    "Products",
    kind: .list(.reference(["product"])),
    source: "000 §7"
  )
  package static let pools = Field<[Reference]>(
    "pools",
    "专利池",
    "Patent pools",
    kind: .list(.reference(["pool"])),
    source: "000 §7"
  )
  package static let keyTechnology = Field<Bool>(
    "key_technology",
    "关键核心技术攻关",
    "Tackles a key core technology",
    source: "004 (1)",
    remark: Phrase(zh: "是则立项时须有专利布局策略", en: "if so, a patent layout strategy is due at the start")
  )
  package static let wholeProcessIp = Field<Bool>(
    "whole_process_ip",
    "全过程知识产权管理",
    "IP managed throughout",
    source: "004 (1)"
  )
  package static let workflowItems = Field<Entry>(
    "workflow_items",
    "流程清单",
    "Workflow items",
    .mandatory,
    kind: .map(WorkflowItem.shape, shorthand: nil),
    source: "000 §8",
    remark: Phrase(
      zh: "W1 至 W20 的状态；未写的按 todo 待办",
      en: "the state of W1 to W20; one that is not stated is to do"
    )
  )
  package static let start = Field<CalendarDate>(
    "start",
    "起始日期",
    "Start",
    .mandatory,
    source: "B1"
  )
  package static let targetEnd = Field<CalendarDate>(
    "target_end",
    "计划结束日期",
    "Target end",
    source: "B1"
  )
  package static let actualEnd = Field<CalendarDate>(
    "actual_end",
    "实际结束日期",
    "Actual end",
    kind: .date(accomplished: true),
    source: "B1"
  )

  private static let fromImplementation = Condition.choice(
    "workflow_stage",
    oneOf: ["implementation", "tracking", "evaluation-improvement"]
  )

  /// The type.
  package static let type = RecordType(
    "project",
    folder: "projects",
    label: Phrase(zh: "联动项目", en: "Linkage project"),
    plural: Phrase(zh: "联动项目", en: "Linkage projects"),
    confidentiality: .internal,
    source: "B1",
    fields: [
      lead.declaration, partners.declaration, round.declaration, workflowStage.declaration,
      draftFlowStage.declaration, synergyPhase.declaration, standardStage.declaration,
      goals.declaration, expectedResults.declaration, team.declaration, decisionLayer.declaration,
      proposal.declaration, surveys.declaration, feasibility.declaration, technologies.declaration,
      patents.declaration, standards.declaration, standardProposals.declaration,
      products.declaration, pools.declaration, keyTechnology.declaration,
      wholeProcessIp.declaration, workflowItems.declaration, start.declaration,
      targetEnd.declaration, actualEnd.declaration,
    ]
  )
}
