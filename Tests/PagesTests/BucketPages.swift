import TestSupport

/// The worked example grown by what the other pages of records show: a newer version of the standard,
/// a dependent claim, a proposal, a declaration, a pool.
enum BucketPages {
  static let files: [String: String] = {
    var files = BucketSite.files
    files["standards/gbt.md"] = """
      ---
      title: 冷藏桶
      number: GB/T 1
      version: 2026
      standard_type: national
      organization: {code: other, other_name: SAC}
      status: frozen
      freeze_date: 2026-05-01
      publication_date: 2026-05-01
      life_status: published
      use: target
      text_licence: full
      default_requirement_kind: mandatory
      ---

      # 前言

      见 [[p2]]。

      ## 5 要求

      ### 5.1 结构

      桶本体为圆柱状。

      盖体应盖合在开口上。

      ### 5.2 密封

      应设密封圈。

      """
    files["standards/gbt@2024.md"] = """
      ---
      version: 2024
      status: frozen
      freeze_date: 2024-05-01
      text_licence: full
      default_requirement_kind: mandatory
      ---

      ## 5 要求

      ### 5.1 结构

      桶本体为圆柱状。

      盖体盖合在开口上。

      """
    files["patents/p2.yaml"] = """
      title: 盖体
      filing_date: 2023-01-01
      inventors: [王某某]
      right_holders: [works]
      patent_type: invention
      legal_status: granted
      grant_date: 2024-01-01
      sep_status: none
      family: [{publication_no: WO 2023/1, country: WO}]
      events: [{date: 2025-01-01, kind: pledge, detail: 质押}]
      annuities: [{year_no: 3, due: 2025-01-01, amount: 900}]
      claims:
        - {claim_no: 1, independent: true, version: as-filed, text: "旧文字"}
        - claim_no: 1
          independent: true
          version: as-granted
          text: 一种盖体，盖合在开口上。
          features: [{no: 1, text: 一种盖体}, {no: 2, text: 盖合在开口上}]
        - claim_no: 2
          independent: false
          depends_on: [1]
          version: as-granted
          features: [{no: 3, text: 设有密封圈}]

      """
    files["correspondences/c2.yaml"] = """
      title: 盖体 × GB/T 1
      prepared_by: works
      submitted_on: 2025-01-01
      patent: p2
      basis: gbt@2024
      claim_no: 1
      rows:
        - feature: 1
          match: met
          strength: direct
          standard_ref: [5.1]
          excerpt: 桶本体为圆柱状
          analysis: 相同。
          conclusion: 对应。
        - feature: 2
          match: met
          strength: direct
          standard_ref: [5.1]
          excerpt: 盖体盖合在开口上
          marks: [{feature_text: 盖合, standard_text: 盖合}]
          analysis: 盖合相同。
          conclusion: 对应。
      result: not-corresponds
      prepared_ip: wang
      checked_on: 2025-02-01
      history: [{date: 2025-01-02, by: wang, change: 改正}]

      """
    files["standard-proposals/tc-1.yaml"] = """
      title: 盖体结构
      proposal_no: TC-1
      kind: technical-proposal
      organization: other
      standard: gbt
      authors: [wang]
      submission_date: 2022-01-01
      adopted_in: [gbt#5.1]
      stage: finalisation
      state: adopted
      patents: [p2]
      revisions: [{date: 2022-02-01, text: 改写}]

      """
    files["declarations/d1.yaml"] = """
      title: 声明
      declarant: works
      reference: D-1
      declared_on: 2026-01-01
      organization: other
      items:
        - {patent: p2, standard: gbt, version: "2024", clauses: ["5.1"], kind: basis}
        - {family: F-1, standard: gbt}

      """
    files["pools/pool.yaml"] = """
      title: 池
      technology_field: 冷链
      agency: works
      members: [works]
      patents: [p2, {patent: pat-cold-bucket, delisted_on: 2025-01-01, delisted_reason: 到期}]
      published_terms: 公平合理
      published_fees: unknown

      """
    return files
  }()
}
