import Diagnostics

/// `patent` 专利 (B7).
package enum Patent {
  /// The title, under the name that Table A.1 prints; the other names stay good.
  package static let title = Field<String>(
    "title",
    "专利名称",
    "Title",
    .conditional(.absent("title_en")),
    aliases: ["title_zh", "name", "名称", "标题"],
    source: "A.1"
  )
  package static let applicationNo = Field<String>(
    "application_no",
    "专利申请号",
    "Application number",
    .conditional(filed),
    source: "A.1"
  )
  package static let filingDate = Field<CalendarDate>(
    "filing_date",
    "申请日",
    "Filing date",
    .conditional(filed),
    kind: .date(accomplished: true),
    source: "A.1"
  )
  package static let inventors = Field<[Reference]>(
    "inventors",
    "发明人",
    "Inventors",
    .mandatory,
    kind: .list(.nameOrReference(["person"])),
    source: "A.1"
  )
  package static let priorityDate = Field<CalendarDate>(
    "priority_date",
    "优先权日",
    "Priority date",
    kind: .date(accomplished: true),
    source: "A.1"
  )
  package static let priorityNo = Field<[String]>(
    "priority_no",
    "优先权号",
    "Priority number",
    source: "A.1"
  )
  package static let publicationDate = Field<CalendarDate>(
    "publication_date",
    "公开日",
    "Publication date",
    kind: .date(accomplished: true),
    source: "A.1"
  )
  package static let publicationNo = Field<[String]>(
    "publication_no",
    "公开（公告）号",
    "Publication number",
    aliases: ["公开号", "公告号"],
    source: "readings, Patents"
  )
  package static let grantDate = Field<CalendarDate>(
    "grant_date",
    "授权日",
    "Grant date",
    .conditional(.choice("legal_status", oneOf: ["granted", "partially-invalid"])),
    kind: .date(accomplished: true),
    source: "A.1"
  )
  package static let patentNo = Field<String>("patent_no", "专利号", "Patent number", source: "B7")
  package static let patentType = Field<Kind>(
    "patent_type",
    "专利类型",
    "Patent type",
    .mandatory,
    source: "000 §3.1; 003 A-art.2.1"
  )
  package static let rightHolders = Field<[Reference]>(
    "right_holders",
    "专利权人",
    "Right holders",
    .mandatory,
    kind: .list(.reference(["organization", "person"])),
    source: "003 §3.1"
  )
  package static let family = Field<[Entry]>(
    "family",
    "同族信息",
    "Family",
    kind: .list(.map(FamilyMember.shape, shorthand: "publication_no")),
    source: "A.1; 002 多国申请"
  )
  package static let legalStatus = Field<LegalStatus>(
    "legal_status",
    "法律状态",
    "Legal status",
    .mandatory,
    source: "000 §7.2; 003 §5.2 c"
  )
  package static let events = Field<[Entry]>(
    "events",
    "事项",
    "Events",
    kind: .list(.map(Event.shape, shorthand: nil)),
    source: "003 §5.2 c; 000 §7.4"
  )
  package static let ipc = Field<[String]>("ipc", "国际分类号", "IPC", source: "002 L1145")
  package static let technologies = Field<[Reference]>(
    "technologies",
    "来源技术",
    "Source technologies",
    .judged(Phrase(zh: "本单位专利（R8）", en: "own patents (R8)")),
    kind: .list(.reference(["technology"])),
    source: "000 §3.4"
  )
  package static let schemes = Field<[Reference]>(
    "schemes",
    "方案",
    "Schemes",
    kind: .list(.reference(["patent-scheme"])),
    source: "B7"
  )
  package static let strategy = Field<FilingStrategy>(
    "strategy",
    "申请策略",
    "Filing strategy",
    source: "000 §7.2.2"
  )
  package static let examinationMode = Field<String>(
    "examination_mode",
    "审查模式",
    "Examination mode",
    kind: .choices(
      ("normal", "普通审查", "normal"),
      ("prioritised", "优先审查", "prioritised"),
      ("fast", "快速审查", "fast"),
      ("centralised", "集中审查", "centralised"),
      ("deferred", "延迟审查", "deferred")
    ),
    source: "004 (1)"
  )
  package static let classification = Field<Entry>(
    "classification",
    "专利分类",
    "Classification",
    kind: .map(Classification.shape, shorthand: "class"),
    source: "002 L903–909"
  )
  package static let grade = Field<Grade>(
    "grade",
    "专利评级",
    "Grade",
    aliases: ["评级"],
    source: "002 L922"
  )
  package static let layoutRole = Field<Portfolio.Role>(
    "layout_role",
    "布局角色",
    "Role in the layout",
    source: "000 §7.4 b–c; 002 L871"
  )
  package static let highValue = Field<Bool>(
    "high_value",
    "高价值专利",
    "High-value patent",
    source: "004 (1)"
  )
  package static let sepStatus = Field<SEPStatus>(
    "sep_status",
    "标准必要性状态",
    "SEP status",
    .mandatory,
    source: "000 §7.4, §7.5 a"
  )
  package static let operation = Field<[Reference]>(
    "operation",
    "运营情况",
    "Operation",
    kind: .list(.reference(["operation-deal", "licence", "pool"])),
    source: "000 §7.2.3"
  )
  package static let operationStrategy = Field<[String]>(
    "operation_strategy",
    "运营策略",
    "Operation strategy",
    kind: .choiceList(
      ("exploit", "实施", "exploit"),
      ("license", "许可", "license"),
      ("assign", "转让", "assign"),
      ("terminate", "终止", "terminate")
    ),
    source: "000 §7.2.3"
  )
  package static let annuities = Field<[Entry]>(
    "annuities",
    "年费",
    "Annuities",
    kind: .list(.map(Annuity.shape, shorthand: nil)),
    source: "003 §5.2 b"
  )
  package static let expiryDate = Field<CalendarDate>(
    "expiry_date",
    "届满日",
    "Expiry date",
    .computed,
    source: "D13"
  )
  package static let ownershipClear = Field<Bool>(
    "ownership_clear",
    "归属明确",
    "Ownership clear",
    source: "003 §6.5 b"
  )
  package static let trademark = Field<[String]>(
    "trademark",
    "商标组合",
    "Trademarks",
    source: "004 (5)"
  )
  package static let office = Field<String>(
    "office",
    "受理局",
    "Office",
    .computed,
    source: "readings, Patents",
    remark: Phrase(zh: "默认由号码得出", en: "from the number unless stated")
  )
  package static let divisionalOf = Field<Reference>(
    "divisional_of",
    "母案",
    "Divisional of",
    kind: .nameOrReference(["patent"]),
    source: "readings, Patents"
  )
  package static let familyID = Field<String>(
    "family_id",
    "专利族号",
    "Family ID",
    source: "readings, Patents"
  )
  package static let familyKind = Field<String>(
    "family_kind",
    "专利族类型",
    "Kind of family",
    kind: .choices(
      ("simple", "简单同族", "simple"),
      ("extended", "扩展同族", "extended"),
      ("etsi", "ETSI 专利族", "ETSI")
    ),
    source: "readings, Patents"
  )
  package static let claims = Field<[Entry]>(
    "claims",
    "权利要求",
    "Claims",
    kind: .list(.map(Claim.shape, shorthand: nil)),
    source: "B7.2, A.2"
  )

  private static let filed = Condition.choice(
    "legal_status",
    oneOf: [
      "filed", "published", "examination", "granted", "deemed-withdrawn", "rejected",
      "re-examination", "expired", "abandoned", "invalidated", "partially-invalid", "terminated",
    ]
  )

  /// The type.
  ///
  /// A patent is public once published, else restricted (B7).
  package static let type = RecordType(
    "patent",
    folder: "patents",
    label: Phrase(zh: "专利", en: "Patent"),
    plural: Phrase(zh: "专利", en: "Patents"),
    confidentiality: .restricted,
    source: "B7",
    fields: [
      title.declaration,
      applicationNo.declaration, filingDate.declaration, inventors.declaration,
      priorityDate.declaration, priorityNo.declaration, publicationDate.declaration,
      publicationNo.declaration, grantDate.declaration, patentNo.declaration,
      patentType.declaration, rightHolders.declaration, family.declaration,
      familyID.declaration, familyKind.declaration, divisionalOf.declaration, office.declaration,
      legalStatus.declaration, events.declaration, ipc.declaration, technologies.declaration,
      schemes.declaration, strategy.declaration, examinationMode.declaration,
      classification.declaration, grade.declaration, layoutRole.declaration,
      highValue.declaration, sepStatus.declaration, operation.declaration,
      operationStrategy.declaration, annuities.declaration,
      expiryDate.declaration, ownershipClear.declaration, trademark.declaration,
      claims.declaration,
    ]
  )
}
