/// A site with a linkage project under way: a team with an empty role, workflow items as in the
/// worked example of D5, and a record of each kind that people have to act on.
package enum ProjectSite {
  /// The files, by their path from `Content/`.
  package static let files: [String: String] = [
    "site.yaml": "title: 示例\nlanguages: [zh-CN, en]\norganization: works\n",
    "organizations/works.yaml": "title: 示例厂\ntitle_en: Example Works\nkind: enterprise\n",
    "people/people.csv": """
    id,title,organization,department,roles,contact
    wang,王某某,works,研发部,technical,wang@example.invalid
    li,李某某,works,知识产权部,ip,
    zhao,赵某某,works,标准部,standards,
    qian,钱某某,works,办公室,manager,

    """,
    projectPath: project,
    "linkage-proposals/lp.yaml": """
    title: 建议书
    objectives: 目标
    technical_scope: 范围
    staffing: 人员
    schedule:
      - {milestone: 完成样机, due: 2026-05-31}
      - {milestone: 完成试验, due: 2026-03-31, done: 2026-03-20}
    resources: 资源
    rollout_plan: 计划
    submitted: 2025-02-01
    decision: approved
    decision_date: 2025-03-01

    """,
    "technologies/tech.yaml": """
    title: 盖体技术
    rd_form: own
    protection_route: patent
    route_decided_by: wang
    route_date: 2025-01-10
    route_reason: 易被反向工程
    team: [wang]

    """,
    "patent-schemes/scheme.yaml": """
    title: 盖体锁扣方案
    technology: tech
    subject: 锁扣
    patent_type: invention
    territories: [{code: CN, reason: [own-market]}, EP]
    planned_filing: 2026-07-15
    strategy: standard-improving
    addressed_problem: {text: 盖体易松动, standard: std, clause: "5.1"}
    linked_proposals: [prop]
    scheme_status: refined

    """,
    "portfolios/pf.yaml": """
    title: 盖体组合
    kind: core-peripheral
    chain_nodes: [密封, 锁扣]
    patents:
      - {patent: lid, role: core, node: 密封}

    """,
    "patents/lid.yaml": """
    title: 盖体
    application_no: 202510000001.4
    filing_date: 2025-04-01
    inventors: [wang]
    patent_type: invention
    right_holders: [works]
    legal_status: filed
    sep_status: potential
    technologies: [tech]
    owner: li
    claims:
      - claim_no: 1
        independent: true
        version: as-filed
        features: [{no: 1, text: 盖体}]

    """,
    "standards/std.yaml": """
    title: 冷藏桶
    number: GB/T 20001—2025
    version: "2025"
    standard_type: national
    organization: ISO
    status: frozen
    freeze_date: 2025-12-01
    use: target
    text_licence: full
    clauses: [{no: "5", title: 结构}, {no: "5.1", title: 盖体, requirement_kind: mandatory}]

    """,
    "correspondences/chart.yaml": """
    title: 盖体对照
    patent: lid
    basis: std@2025
    claim_no: 1
    prepared_by: works
    submitted_on: 2026-01-20
    result: corresponds
    nature: mandatory
    strength: direct
    prepared_ip: li
    checked_on: 2026-01-15
    rows:
      - feature: 1
        standard_ref: ["5.1"]
        excerpt: 盖体
        match: met
        strength: direct
        analysis: 相同
        conclusion: 对应

    """,
    "standard-proposals/prop.yaml": """
    title: 盖体提案
    proposal_no: P-1
    kind: technical-proposal
    organization: ISO
    standard: std
    authors: [zhao]
    attendees: [zhao]
    submission_date: 2025-06-01
    stage: discussion
    state: under-discussion
    patents: [lid]

    """,
    "meetings/m1.md": """
    ---
    title: 第一次沟通
    kind: linkage-exchange
    date: 2026-06-01
    participants: [{person: wang, role: technical}, {person: li, role: ip}]
    agenda: 进度
    minutes: 见附件
    actions:
      - {text: 补充试验数据, owner: wang, due: 2026-06-20}
      - {text: 已办的事, owner: wang, due: 2026-06-05, done: 2026-06-04}
      - {text: 没有人认领的事}
    relates_to: [proj]
    ---

    """,
  ]

  /// The path of the project.
  package static let projectPath = "projects/proj.md"

  /// Eight of eight, four of six, one of three and none of three items done.
  package static let project = """
    ---
    title: 冷藏桶项目
    title_en: Cold bucket project
    lead: works
    round: 1
    workflow_stage: implementation
    goals:
      - {head: innovation, text: 形成核心专利}
    expected_results: {rd_direction: 盖体密封, patent_layout: 核心加外围, standards_plan: 国家标准}
    team:
      - {person: wang, role: technical, duty: 负责研发, from: 2025-01-01}
      - {person: li, role: ip, duty: 负责专利}
      - {person: zhao, role: standards, duty: 负责标准, to: 2026-01-31}
      - {person: qian, role: manager}
    decision_layer: [qian]
    proposal: lp
    technologies: [tech]
    workflow_items:
      W1: {state: done, date: 2025-01-05, evidence: [tech]}
      W2: done
      W3: done
      W4: done
      W5: done
      W6: done
      W7: done
      W8: done
      W9: done
      W10: done
      W11: done
      W12: done
      W13: doing
      W15: done
    start: 2025-01-01
    target_end: 2026-06-01
    ---
    正文。

    """
}
