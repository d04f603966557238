import Diagnostics

/// `person` 人员 (B4).
package enum Person {
  package static let organization = Field<Reference>(
    "organization",
    "单位",
    "Organization",
    .mandatory,
    kind: .reference(["organization"]),
    source: "000 §6.1"
  )
  package static let department = Field<String>(
    "department",
    "部门",
    "Department",
    .mandatory,
    source: "000 §6.1"
  )
  package static let position = Field<String>(
    "position",
    "职务职级",
    "Position",
    source: "004 form"
  )
  package static let roles = Field<[String]>(
    "roles",
    "角色",
    "Roles",
    kind: .list(.choice(roleChoices)),
    source: "000 §8.2, §8.4, A.1"
  )
  package static let talentKind = Field<[String]>(
    "talent_kind",
    "人才类型",
    "Expertise",
    kind: .choiceList(
      ("patent-analysis", "专利分析人才", "patent analysis"),
      ("patent-valuation", "专利价值分析人才", "patent valuation"),
      ("ip-management-consulting", "企业知识产权管理咨询服务人才", "IP management consulting"),
      ("patent-legal", "专利法律服务人才", "patent law"),
      ("patent-operation", "专利运营人才", "patent operation"),
      ("business", "商务人才", "business"),
      ("attorney", "专利代理人才", "patent prosecution"),
      ("litigation", "专利诉讼人才", "litigation"),
      ("patent-consulting", "专利咨询服务人才", "patent consulting"),
      ("patent-attorney", "专利代理师", "patent attorney"),
      ("ip-lawyer", "知识产权律师", "IP lawyer"),
      ("valuer", "专利评估师", "valuer"),
      ("search-analyst", "专利检索分析师", "search analyst"),
      ("operation-expert", "运营专家", "operation expert")
    ),
    source: "002 L1030–1058, 003 §5.1"
  )
  package static let fullTimeIP = Field<Bool>(
    "full_time_ip",
    "专职",
    "Full-time IP staff",
    source: "002 P4"
  )
  package static let expertPool = Field<[String]>(
    "expert_pool",
    "专家库",
    "Expert pools",
    kind: .choiceList(
      ("enterprise-executive", "企业高管", "enterprise executive"),
      ("ip", "知识产权专家", "IP expert"),
      ("industry", "产业专家", "industry expert"),
      ("venture", "风险投资机构", "venture capital"),
      ("technical", "技术专家", "technical expert"),
      ("examination", "专利审查", "patent examination"),
      ("law-policy", "法律和政策", "law and policy"),
      ("information", "信息处理和应用", "information processing"),
      ("patent-intelligence", "专利情报分析", "patent intelligence"),
      ("project-management", "项目管理", "project management")
    ),
    source: "002 L728, L8"
  )
  package static let contact = Field<String>(
    "contact",
    "联系方式",
    "Contact",
    confidentiality: .restricted,
    source: "004 form; 003 A"
  )

  /// The five roles of a team, and what else people are in the chain.
  private static let roleChoices = ChoiceList(
    TeamRole.choices.options + [
      .init("inventor", zh: "发明人", en: "inventor"),
      .init("drafter", zh: "起草人", en: "drafter", aliases: ["撰写人"]),
      .init("attendee", zh: "参会人员", en: "attendee"),
      .init("expert-technical", zh: "技术专家", en: "technical expert"),
      .init("expert-ip", zh: "知识产权专家", en: "IP expert"),
      .init("expert-standards", zh: "标准化专家", en: "standards expert"),
      .init("reviewer", zh: "评审人员", en: "reviewer"),
    ]
  )

  /// The type.
  package static let type = RecordType(
    "person",
    folder: "people",
    label: Phrase(zh: "人员", en: "Person"),
    plural: Phrase(zh: "人员", en: "People"),
    confidentiality: .internal,
    source: "B4",
    fields: [
      organization.declaration, department.declaration, position.declaration, roles.declaration,
      talentKind.declaration, fullTimeIP.declaration, expertPool.declaration, contact.declaration,
    ]
  )
}
