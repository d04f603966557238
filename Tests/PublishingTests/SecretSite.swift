/// A site of which the public may see a part: every word beginning with `qzx` is to be withheld.
///
/// It has faults and is built all the same, so that what findings quote is looked through as well.
enum SecretSite {
  /// The distinctive words, which stand in titles, ids, notes, references, cells, claims, links
  /// and restricted fields.
  static let secrets: [String] = {
    let words = files.values.joined(separator: "\n") + files.keys.joined(separator: "\n")
    let found = words.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    return Set(found.filter { $0.hasPrefix("qzx") }.map(String.init)).sorted()
  }()

  /// The application number of a patent that is not public, in the forms in which it may show.
  static let numbers = ["202330000017", "CN202330000017"]

  /// The files by their path from `Content/`.
  static let files: [String: String] = [
    "site.yaml": "title: 示例\nlanguages: [zh-CN, en]\nfail_on: never\norganization: works\n",
    "organizations/works.md": """
    ---
    title: 示例厂
    kind: enterprise
    legal_representative: qzx01name
    address: qzx02street
    postcode: qzx03code
    phone: qzx04phone
    fax: qzx05fax
    email: qzx06mail@example.org
    owner: qzx07person
    ---

    见 [[qzx08tech]] 和 [配方](../technologies/qzx08tech.md) 以及 [[qzx09pat#1]]、[[202330000017.7]]。

    """,
    "organizations/partners.csv": """
    id,title,kind,phone,directory_status,owner
    partner-a,伙伴甲,enterprise,qzx10phone,listed,qzx07person
    partner-b,伙伴乙,university,qzx11phone,removed,

    """,
    "people/people.csv": """
    id,title,organization,department,position,contact
    qzx07person,qzx12name,works,qzx13dept,qzx14post,qzx15contact

    """,
    "technologies/qzx08tech.md": """
    ---
    title: qzx16title
    title_en: qzx17title
    rd_form: own
    protection_route: patent
    route_decided_by: works
    route_date: 2022-01-01
    route_reason: qzx18reason
    tags: [qzx19tag]
    field: [qzx20field]
    ---

    qzx21body ![图](qzx22picture.png)

    """,
    "technologies/qzx22picture.png": "no picture",
    "patents/open.yaml": """
    title: 公开的专利
    confidentiality: public
    application_no: 202120000001.1
    filing_date: 2021-06-01
    grant_date: 2021-12-07
    inventors: [qzx07person, 张三]
    right_holders: [works]
    technologies: [qzx08tech]
    operation: [pool]
    owner: qzx07person
    sep_status: potential
    patent_type: utility-model
    legal_status: granted
    events:
      - {date: 2022-01-01, kind: amendment, detail: "见 [[qzx23doc]]", evidence: [qzx23doc]}
    claims:
      - {claim_no: 1, independent: true, version: {kind: as-granted}, text: 一种桶。}

    """,
    "patents/qzx09pat.yaml": """
    title: qzx24title
    application_no: 202330000017.7
    filing_date: 2023-06-01
    inventors: [qzx07person]
    right_holders: [works]
    sep_status: candidate
    patent_type: design
    legal_status: filed
    ipc: [qzx25class]
    claims:
      - claim_no: 1
        independent: true
        version: {kind: as-filed}
        text: qzx26claim
        features:
          - {no: 1, text: qzx26claim}

    """,
    "documents/qzx23doc.md": """
    ---
    title: qzx27title
    kind: evidence
    external_ref: qzx28place
    ---

    qzx29body

    """,
    "standards/open-std.md": """
    ---
    title: 公开的标准
    number: T/XXX 1
    version: "1"
    standard_type: group
    organization: {code: other, other_name: XXX}
    status: frozen
    freeze_date: 2024-01-01
    use: target
    text_licence: full
    gaps:
      - {text: 空白, technology: qzx08tech}
    ---

    ## 4.1 结构

    桶。参见 [[qzx30inner#1]]。

    """,
    "standards/qzx30inner.md": """
    ---
    title: qzx31title
    confidentiality: internal
    version: qzx32version
    life_status: draft
    standard_type: enterprise
    organization: {code: other, other_name: qzx33org}
    status: not-frozen
    use: reference
    text_licence: none
    ---

    ## 1 qzx34clause

    qzx35text

    """,
    "standards/open-std@qzx47old.md": """
    ---
    title: 公开的标准
    confidentiality: internal
    version: qzx47old
    standard_type: group
    organization: {code: other, other_name: XXX}
    status: not-frozen
    use: target
    text_licence: full
    ---

    ## 4.1 qzx48clause

    """,
    "standard-proposals/stream.yaml": """
    id: qzx36prop
    title: qzx37title
    kind: draft
    organization: other
    standard: open-std
    authors: [qzx07person]
    stage: demand
    state: draft
    ---
    id: open-prop
    title: 公开的提案
    confidentiality: public
    kind: draft
    organization: other
    standard: open-std
    authors: [qzx07person, 李四]
    stage: demand
    state: draft
    patents: [open, qzx09pat]
    technologies: [qzx08tech]

    """,
    "correspondences/qzx38chart.yaml": chart(title: "qzx39title", patent: "qzx09pat"),
    "correspondences/open-chart.yaml": "confidentiality: public\n"
      + chart(title: "公开的对照表", patent: "qzx09pat"),
    "declarations/open-decl.yaml": """
    title: 公开的声明
    declarant: works
    reference: 声明 1
    declared_on: 2024-05-05
    organization: other
    items:
      - {patent: open, standard: open-std, version: "1", clauses: ["4.1"]}
      - {patent: qzx09pat, standard: open-std, version: "1", clauses: ["4.1"]}
      - {patent: CN202330000017.7, standard: open-std}

    """,
    "pools/pool.yaml": """
    title: 公开的专利池
    technology_field: 桶
    sep_scope: sep
    strategy: defensive
    agency: works
    experts:
      - {person: qzx41expert, kind: valuer}
    members:
      - {org: works, joined: 2030-01-01, financing_rights: qzx42rights, colour: c1, agreement: qzx23doc}
      - {org: partner-a, financing_rights: qzx43rights}
    agreement: qzx23doc
    patents:
      - {patent: open, contributor: works}
      - {patent: qzx09pat, contributor: works}
    grading_file: 档案
    annuity_mode: remind
    database: 数据库
    warning_mechanism: qzx44warning
    restricts_member_licensing: false
    dispute_mechanism: 协商
    published_terms: 见 [[qzx23doc]]
    published_fees: 无
    published_rules: 无
    modes: [inward-cross]
    payout_days: 10
    service_fee_rate: 5%
    cost_sharing: qzx45cost
    distribution_rule: prior-agreement
    shares:
      - {org: works, pct: 61.57%}
      - {org: partner-a, pct: 38.43%}

    """,
    "licences/open-licence.yaml": """
    title: 公开的许可
    confidentiality: public
    licensor: {org: works, contact: qzx49contact, phone: qzx50phone}
    licensee: partner-a
    pool: pool
    licensed_patents: [open, qzx09pat]
    licence_type: non-exclusive
    term_from: 2024-01-01
    term_to: 2028-12-31
    territory: [CN]
    signed_at: qzx51place
    account: {name: qzx52holder, bank: qzx53bank, number: qzx54number}
    grant_back: {improvements_owned_by: licensee, obligation: true}
    court: qzx55court
    amendments:
      - {date: 2025-01-01, signed_by_both: true, text: qzx56change}

    """,
    "pages/guide.md": """
    ---
    title: 说明
    ---

    见 [[open-std@qzx47old#4.1]]、[[qzx36prop]]、[[qzx38chart]]、[甲](../documents/qzx23doc.md#qzx46anchor)。

    """,
  ]

  private static func chart(title: String, patent: String) -> String {
    """
    title: \(title)
    prepared_by: works
    submitted_on: 2024-02-02
    patent: \(patent)
    basis: {standard: open-std, version: "1"}
    claim_no: 1
    rows:
      - {feature: 1, standard_ref: [4.1], match: met, strength: direct, evidence: [qzx23doc]}
    result: corresponds
    reviewed_rd: qzx07person
    checked_on: 2024-06-01

    """
  }
}
