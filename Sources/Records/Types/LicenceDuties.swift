import Diagnostics

/// Rights, duties and days of grace of a licence (art. 4–14).
extension Licence {
  package static let confidentialityClause = Field<Entry>(
    "confidentiality_clause",
    "保密条款",
    "Confidentiality clause",
    .mandatory,
    kind: .map(Secrecy.shape, shorthand: "definition"),
    aliases: ["保密"],
    confidentiality: .restricted,
    source: "003 A-art.4"
  )
  package static let grantBack = Field<Entry>(
    "grant_back",
    "回授",
    "Grant-back",
    .mandatory,
    kind: .map(GrantBack.shape, shorthand: nil),
    confidentiality: .restricted,
    source: "003 A-art.5"
  )
  package static let warrantiesLicensor = Field<[String]>(
    "warranties_licensor",
    "许可方陈述与保证",
    "Warranties of the licensor",
    .mandatory,
    kind: .choiceList(
      ("full-right", "拥有许可和披露的完整权利", "full right to license and disclose"),
      ("no-encumbrance", "无权利负担和冲突合同", "no encumbrance or conflicting contract"),
      ("no-known-claim", "未知悉无效、驳回或侵权的主张", "no known claim of invalidity, refusal or infringement"),
      ("assist-defence", "协助应诉和抗辩", "assists in the defence"),
      ("pay-annuities", "按时缴纳年费", "pays the annuities"),
      ("no-liability-third-party", "不对第三方指控承担责任", "no liability for claims of third parties")
    ),
    confidentiality: .restricted,
    source: "003 A-art.6.1"
  )
  package static let warrantiesLicensee = Field<[String]>(
    "warranties_licensee",
    "被许可方陈述与保证",
    "Warranties of the licensee",
    .mandatory,
    kind: .choiceList(
      ("active-exploitation", "积极实施", "exploits actively"),
      ("help-recordal", "配合备案", "helps with the recordal")
    ),
    confidentiality: .restricted,
    source: "003 A-art.6.2"
  )
  package static let noticeDaysAccused = Field<Int>(
    "notice_days_accused",
    "被控侵权通知天数",
    "Days of notice when accused",
    .mandatory,
    kind: .integer(0...3650),
    confidentiality: .restricted,
    source: "003 A-art.7.1"
  )
  package static let noticeDaysInfringer = Field<Int>(
    "notice_days_infringer",
    "发现侵权通知天数",
    "Days of notice of an infringer",
    .mandatory,
    kind: .integer(0...3650),
    confidentiality: .restricted,
    source: "003 A-art.7.2"
  )
  package static let enforcement = Field<Entry>(
    "enforcement",
    "维权",
    "Enforcement",
    .mandatory,
    kind: .map(Enforcement.shape, shorthand: nil),
    confidentiality: .restricted,
    source: "003 A-art.7.2–7.3"
  )
  package static let invalidity = Field<Entry>(
    "invalidity",
    "无效处理",
    "Invalidity",
    .mandatory,
    kind: .map(Invalidity.shape, shorthand: nil),
    confidentiality: .restricted,
    source: "003 A-art.8.1"
  )
  package static let applicationFailure = Field<Entry>(
    "application_failure",
    "申请视撤或驳回的处理",
    "Failure of an application",
    .judged(Phrase(zh: "许可专利申请时", en: "where applications are licensed")),
    kind: .map(ApplicationFailure.shape, shorthand: nil),
    confidentiality: .restricted,
    source: "003 A-art.8.2"
  )
  package static let forceMajeureDays = Field<Int>(
    "force_majeure_days",
    "不可抗力天数",
    "Days of force majeure",
    .mandatory,
    kind: .integer(0...3650),
    confidentiality: .restricted,
    source: "003 A-art.9.2(4)"
  )
  package static let contactChangeDays = Field<Int>(
    "contact_change_days",
    "联系信息变更提前天数",
    "Days before a change of contact",
    .mandatory,
    kind: .integer(0...3650),
    confidentiality: .restricted,
    source: "003 A-art.10"
  )
  package static let breach = Field<Entry>(
    "breach",
    "违约",
    "Breach",
    .mandatory,
    kind: .map(Breach.shape, shorthand: nil),
    confidentiality: .restricted,
    source: "003 A-art.11"
  )
  package static let governingLaw = Field<String>(
    "governing_law",
    "适用法律",
    "Governing law",
    .mandatory,
    confidentiality: .restricted,
    source: "003 A-art.13"
  )
  package static let court = Field<String>(
    "court",
    "管辖法院",
    "Court",
    .mandatory,
    confidentiality: .restricted,
    source: "003 A-art.13"
  )
  package static let effectiveOn = Field<CalendarDate>(
    "effective_on",
    "生效日",
    "Effective on",
    .mandatory,
    aliases: ["生效"],
    confidentiality: .restricted,
    source: "003 A-art.14.1"
  )
  package static let copies = Field<Entry>(
    "copies",
    "份数",
    "Copies",
    kind: .map(Copies.shape, shorthand: "number"),
    confidentiality: .restricted,
    source: "003 A-art.14.1"
  )
  package static let technologyContractRegistration = Field<Entry>(
    "technology_contract_registration",
    "技术合同认定登记",
    "Technology contract registration",
    kind: .map(ContractRegistration.shape, shorthand: "no"),
    confidentiality: .restricted,
    source: "003 A-art.14.1"
  )
  package static let cureDays = Field<Int>(
    "cure_days",
    "补救期",
    "Days to cure a breach",
    .mandatory,
    kind: .integer(0...3650),
    confidentiality: .restricted,
    source: "003 A-art.14.3"
  )
  package static let entireAgreement = Field<Bool>(
    "entire_agreement",
    "完整合同",
    "Entire agreement",
    confidentiality: .restricted,
    source: "003 A-art.14.4"
  )
  package static let amendments = Field<[Entry]>(
    "amendments",
    "变更",
    "Changes of the contract",
    kind: .list(.map(Change.shape, shorthand: "text")),
    confidentiality: .restricted,
    source: "003 A-art.14.2"
  )

  /// The fields of this file, in the order of the source.
  package static let duties = [
    confidentialityClause.declaration, grantBack.declaration, warrantiesLicensor.declaration,
    warrantiesLicensee.declaration, noticeDaysAccused.declaration, noticeDaysInfringer.declaration,
    enforcement.declaration, invalidity.declaration, applicationFailure.declaration,
    forceMajeureDays.declaration, contactChangeDays.declaration, breach.declaration,
    governingLaw.declaration, court.declaration, effectiveOn.declaration, copies.declaration,
    technologyContractRegistration.declaration, cureDays.declaration, entireAgreement.declaration,
    amendments.declaration,
  ]
}
