import TestSupport

/// The bucket of the requirements with a record of every other kind around it, in two languages.
enum SampleContent {
  static let files = BucketSite.files.merging(more) { _, mine in mine }

  private static let more: [String: String] = [
    "site.yaml": """
    title: 示例 <站点>
    title_en: Example & more
    organization: works
    languages: [zh-CN, en]
    thresholds: {technology_patenting: 70, patent_standardization: 40}

    """,
    "organizations/works.yaml": """
    title: 示例厂
    kind: enterprise
    departments:
      - {name: 研发部, function: rd}
      - 办公室

    """,
    "people/wang.yaml": """
    title: 王某某
    organization: works
    department: 知识产权部
    roles: [ip, coordinator]
    created: 2026-01-05
    updated: 2026-03-01

    """,
    "technologies/idea.yaml": """
    title: 尚未决定的成果
    rd_form: own
    protection_route: undecided
    updated: 2026-02-01
    created: 2026-02-01

    """,
    "documents/dictionary.yaml": "title: 词典\nkind: other-contribution\nfil: a.pdf\n",
    "pages/guide.md": """
    ---
    title: 指南
    title_en: Guide
    section: manual
    order: 1
    ---

    导言 [[works]]。

    ## 第一节

    见[自己](guide.md#第二节)。

    ### 细节

    ## 第二节

    | 甲 | 乙 |
    | --- | --- |
    | 1 | 2 |

    """,
    "pages/alone.md": "---\ntitle: 没有正文\n---\n",
    "declarations/statement.yaml": """
    title: 声明
    declarant: works
    reference: D-1
    declared_on: 2025-05-05
    organization: ISO
    items:
      - {patent: pat-cold-bucket, standard: std-gbt-20xxx}

    """,
    "pools/pool.yaml": "title: 专利池\ntechnology_field: 冷链\n",
    "standard-proposals/proposal.yaml": "title: 提案\nstandard: std-gbt-20xxx\n",
  ]
}
