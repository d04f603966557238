/// Sites of many short records, for the worked examples of the rates (D.1, D.3).
enum PortfolioSite {
  /// The site and its organizations: `works` is own, `rival` is not.
  static let base: [String: String] = [
    "site.yaml": """
    title: 示例
    organization: works
    thresholds: {technology_patenting: 70, patent_standardization: 40, clause_coverage: 60}

    """,
    "organizations/works.yaml": "title: 示例厂\nkind: enterprise\n",
    "organizations/rival.yaml": "title: 别家\nkind: enterprise\n",
  ]

  /// A technology.
  static func technology(route: String) -> String {
    "title: 技术\nrd_form: own\nprotection_route: \(route)\n"
  }

  /// A patent, with one claim of two features.
  static func patent(
    status: String,
    holder: String = "works",
    technology: String? = nil,
    sep: String = "none"
  ) -> String {
    """
    title: 专利
    inventors: [王某某]
    patent_type: invention
    right_holders: [\(holder)]
    legal_status: \(status)
    sep_status: \(sep)
    technologies: [\(technology ?? "")]
    claims:
      - claim_no: 1
        independent: true
        version: as-filed
        features: [{no: 1, text: 甲}, {no: 2, text: 乙}]

    """
  }

  /// A proposal that names a patent.
  static func proposal(state: String, patent: String) -> String {
    """
    title: 提案
    kind: draft
    organization: ISO
    authors: [王某某]
    stage: discussion
    state: \(state)
    patents: [\(patent)]

    """
  }

  /// A target standard of as many clauses of a kind as given, numbered on.
  static func standard(mandatory: Int, optional: Int = 0, unstated: Int = 0) -> String {
    var clauses: [String] = []
    for number in 1...(mandatory + optional + unstated) {
      let kind =
        number <= mandatory
        ? ", requirement_kind: mandatory"
        : number <= mandatory + optional ? ", requirement_kind: optional" : ""
      clauses.append("  - {no: \"\(number)\"\(kind)}\n")
    }
    return """
      title: 标准
      version: "1"
      status: frozen
      freeze_date: 2020-01-01
      use: target
      clauses:

      """ + clauses.joined()
  }

  /// A chart with a row for each strength; `unmet` for a row that is not met.
  static func chart(
    patent: String,
    strengths: [String] = ["direct", "direct"],
    clauses: [String] = ["1", "1"],
    claim: Int = 1,
    standard: String = "std"
  ) -> String {
    var rows = ""
    for (position, strength) in strengths.enumerated() {
      let match = strength == "unmet" ? "match: unmet" : "match: met, strength: \(strength)"
      rows += "  - {feature: \(position + 1), standard_ref: [\"\(clauses[position])\"], \(match)}\n"
    }
    return """
      title: 对照表
      patent: \(patent)
      basis: \(standard)@1
      claim_no: \(claim)
      rows:

      """ + rows
  }

  /// A product that follows a standard.
  static func product(state: String, standard: String) -> String {
    """
    title: 产品
    kind: product
    industrialization_state: \(state)
    patented_product: true
    standards: [\(standard)]

    """
  }
}
