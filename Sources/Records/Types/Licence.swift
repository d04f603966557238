import Diagnostics

/// `licence` 专利（池）许可合同 (B25).
///
/// Whoever may see the record sees who licenses what kind of right to whom, where and for how long;
/// all else in a contract is restricted, and the account is nobody's (readings, Confidentiality).
package enum Licence {
  package static let signedOn = Field<CalendarDate>(
    "signed_on",
    "签署日",
    "Signed on",
    .mandatory,
    kind: .date(accomplished: true),
    confidentiality: .restricted,
    source: "003 Annex A, preamble"
  )
  package static let signedAt = Field<String>(
    "signed_at",
    "签署地",
    "Signed at",
    .mandatory,
    confidentiality: .restricted,
    source: "003 Annex A, preamble"
  )
  package static let licensor = Field<Entry>(
    "licensor",
    "许可方",
    "Licensor",
    .mandatory,
    kind: .map(Party.shape, shorthand: "org"),
    source: "003 Annex A, preamble"
  )
  package static let licensee = Field<Entry>(
    "licensee",
    "被许可方",
    "Licensee",
    .mandatory,
    kind: .map(Party.shape, shorthand: "org"),
    source: "003 Annex A, preamble"
  )
  package static let pool = Field<Reference>(
    "pool",
    "专利池",
    "Patent pool",
    kind: .reference(["pool"]),
    source: "003 A-art.2.1"
  )
  package static let patentCounts = Field<Entry>(
    "patent_counts",
    "许可专利件数",
    "Number of patents",
    .mandatory,
    kind: .map(Counts.shape, shorthand: "total"),
    aliases: ["件数"],
    confidentiality: .restricted,
    source: "003 A-art.2.1"
  )
  package static let licensedPatents = Field<[Reference]>(
    "licensed_patents",
    "许可专利",
    "Licensed patents",
    .mandatory,
    kind: .list(.nameOrReference(["patent"])),
    confidentiality: .restricted,
    source: "003 A-art.2.2",
    remark: Phrase(zh: "all-of-pool（全部入池专利），或逐件列出专利", en: "all-of-pool, or the patents one by one")
  )
  package static let kind = Field<Kind>(
    "licence_type",
    "许可方式",
    "Kind of licence",
    .mandatory,
    source: "003 A-art.1.3, §3.4; 002 L962"
  )
  package static let mode = Field<Mode>(
    "mode",
    "许可模式",
    "Mode",
    .mandatory,
    confidentiality: .restricted,
    source: "003 §6.1.1, §6.2"
  )
  package static let termFrom = Field<CalendarDate>(
    "term_from",
    "许可期限起",
    "Term from",
    .mandatory,
    source: "003 A-art.2.3(1)"
  )
  package static let termTo = Field<CalendarDate>(
    "term_to",
    "许可期限止",
    "Term to",
    .mandatory,
    source: "003 A-art.2.3(1)"
  )
  package static let territory = Field<[String]>(
    "territory",
    "许可区域",
    "Territory",
    .mandatory,
    source: "003 A-art.2.3(2)",
    remark: Phrase(zh: "国家或地区代码，如 CN", en: "codes of countries or regions, such as CN")
  )
  package static let acts = Field<[String]>(
    "acts",
    "许可实施行为",
    "Licensed acts",
    .mandatory,
    kind: .choiceList(
      (
        "product-make-use-offer-sell-import", "产品：制造、使用、许诺销售、销售、进口",
        "products: making, using, offering, selling, importing"
      ),
      ("method-use", "使用许可专利方法", "using a licensed method"),
      (
        "direct-product-use-offer-sell-import", "依照许可专利方法直接获得的产品：使用、许诺销售、销售、进口",
        "products directly obtained by a licensed method: using, offering, selling, importing"
      ),
      (
        "design-make-offer-sell-import", "外观设计产品：制造、许诺销售、销售、进口",
        "products of a design: making, offering, selling, importing"
      )
    ),
    confidentiality: .restricted,
    source: "003 A-art.2.4"
  )
  package static let sublicence = Field<Sublicensing>(
    "sublicence",
    "分许可",
    "Sub-licensing",
    .mandatory,
    confidentiality: .restricted,
    source: "003 A-art.2.5"
  )
  package static let sublicences = Field<[Entry]>(
    "sublicences",
    "分许可记录",
    "Sub-licences granted",
    kind: .list(.map(Sublicence.shape, shorthand: nil)),
    confidentiality: .restricted,
    source: "003 A-art.2.5; R83"
  )
  package static let recordal = Field<Entry>(
    "recordal",
    "专利实施许可合同备案",
    "Recordal",
    kind: .map(Recordal.shape, shorthand: nil),
    aliases: ["备案"],
    confidentiality: .restricted,
    source: "003 A-art.2.6"
  )
  package static let state = Field<State>(
    "state",
    "状态",
    "State",
    .mandatory,
    confidentiality: .restricted,
    source: "B25"
  )

  /// The type.
  package static let type = RecordType(
    "licence",
    folder: "licences",
    label: Phrase(zh: "许可合同", en: "Licence"),
    plural: Phrase(zh: "许可合同", en: "Licences"),
    confidentiality: .restricted,
    source: "B25",
    fields: subject + fees + duties
  )

  /// Who, what, where and how long, and the state.
  private static let subject = [
    signedOn.declaration, signedAt.declaration, licensor.declaration, licensee.declaration,
    pool.declaration, patentCounts.declaration, licensedPatents.declaration, kind.declaration,
    mode.declaration, termFrom.declaration, termTo.declaration, territory.declaration,
    acts.declaration, sublicence.declaration, sublicences.declaration, recordal.declaration,
    state.declaration,
  ]

  /// What `licensed_patents` holds for every patent of the pool, besides a list of patents.
  package static let allOfPool = ChoiceList([
    .init("all-of-pool", zh: "全部入池专利", en: "all patents of the pool", aliases: ["全部"])
  ])
}
