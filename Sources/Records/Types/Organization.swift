import Diagnostics

/// `organization` 单位 (B3).
package enum Organization {
  package static let kind = Field<String>(
    "kind",
    "类别",
    "Kind",
    .mandatory,
    kind: .choices(
      ("enterprise", "企业", "enterprise"),
      ("research-institute", "科研机构", "research institute"),
      ("university", "高校", "university"),
      ("association", "行业协会", "industry association"),
      ("park", "产业园区", "industrial park"),
      ("government", "政府部门", "government body"),
      ("ip-service", "知识产权服务机构", "IP service provider"),
      ("standards-body", "标准化机构", "standards body"),
      ("analysis-service", "专利分析服务机构", "patent analysis provider"),
      ("review-service", "知识产权分析评议服务机构", "IP review provider"),
      ("finance", "金融机构", "financial institution"),
      ("pool-agency", "专利池管理机构", "pool administrator"),
      ("operation-company", "专利运营公司", "patent operating company"),
      ("third-party-evaluator", "第三方机构", "third-party evaluator")
    ),
    source: "B3, 000 §3.8"
  )
  package static let enterpriseRole = Field<String>(
    "enterprise_role",
    "企业定位",
    "Market role",
    kind: .choices(
      ("technology-leader", "技术引领者", "technology leader"),
      ("market-leader", "市场主导者", "market leader"),
      ("follower", "产业跟随者", "follower"),
      ("newcomer", "新进入者", "newcomer")
    ),
    source: "002 L509"
  )
  package static let departments = Field<[Entry]>(
    "departments",
    "部门",
    "Departments",
    kind: .list(.map(Department.shape, shorthand: "name")),
    source: "000 §6.1"
  )
  package static let legalRepresentative = Field<String>(
    "legal_representative",
    "法定代表人",
    "Legal representative",
    confidentiality: .restricted,
    source: "003 A"
  )
  package static let address = Field<String>(
    "address",
    "通讯地址",
    "Address",
    confidentiality: .restricted,
    source: "003 A"
  )
  package static let postcode = Field<String>(
    "postcode",
    "邮编",
    "Postcode",
    confidentiality: .restricted,
    source: "003 A"
  )
  package static let phone = Field<String>(
    "phone",
    "电话",
    "Phone",
    confidentiality: .restricted,
    source: "003 A"
  )
  package static let fax = Field<String>(
    "fax",
    "传真",
    "Fax",
    confidentiality: .restricted,
    source: "003 A"
  )
  package static let email = Field<String>(
    "email",
    "邮箱",
    "E-mail",
    confidentiality: .restricted,
    source: "003 A"
  )
  package static let website = Field<String>("website", "网址", "Website", source: "003 A")
  package static let aliases = Field<[String]>(
    "aliases",
    "别名",
    "Also known as",
    source: "B3, H29"
  )
  package static let directory = Field<[String]>(
    "directory",
    "名录",
    "Directories",
    kind: .choiceList(
      ("review-agency-directory", "知识产权评议服务机构名录", "directory of IP review agencies"),
      ("review-demo", "知识产权分析评议示范创建机构", "IP review demonstration body")
    ),
    source: "002 L650, L731"
  )
  package static let directoryStatus = Field<String>(
    "directory_status",
    "名录状态",
    "Directory status",
    kind: .choices(("listed", "在册", "listed"), ("removed", "已移出", "removed")),
    source: "B3"
  )

  /// The type.
  package static let type = RecordType(
    "organization",
    folder: "organizations",
    label: Phrase(zh: "单位", en: "Organization"),
    plural: Phrase(zh: "单位", en: "Organizations"),
    confidentiality: .public,
    source: "B3",
    fields: [
      kind.declaration, enterpriseRole.declaration, departments.declaration,
      legalRepresentative.declaration, address.declaration, postcode.declaration,
      phone.declaration, fax.declaration, email.declaration, website.declaration,
      aliases.declaration, directory.declaration, directoryStatus.declaration,
    ]
  )

  /// One of `departments`.
  package enum Department {
    package static let name = Field<String>("name", "名称", "Name", .mandatory)
    package static let function = Field<String>(
      "function",
      "职能",
      "Function",
      kind: .choices(
        ("rd", "技术研发部门", "R&D"),
        ("ip", "知识产权部门", "intellectual property"),
        ("standards", "标准化部门", "standards"),
        ("linkage", "联动工作管理部门", "linkage management"),
        ("decision", "决策层", "decision layer")
      )
    )
    package static let shape = Shape([name.declaration, function.declaration])
  }
}
