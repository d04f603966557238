import Diagnostics

/// `site` 站点: the configuration in `Content/site.yaml` (B48; readings, Site and folders).
package enum Site {
  package static let organization = Field<Reference>(
    "organization",
    "本单位",
    "Organization",
    kind: .reference(["organization"]),
    source: "B48"
  )
  package static let own = Field<[Reference]>(
    "own",
    "自有单位",
    "Own organizations",
    kind: .list(.reference(["organization"])),
    source: "readings",
    remark: Phrase(zh: "默认为本单位", en: "the organization unless stated")
  )
  package static let languages = Field<[String]>("languages", "语言", "Languages", source: "B48")
  package static let baseURL = Field<String>(
    "base_url",
    "网址",
    "Base URL",
    aliases: ["base_path"],
    source: "B48"
  )
  package static let defaultAudience = Field<String>(
    "default_audience",
    "默认受众",
    "Default audience",
    aliases: ["profile"],
    source: "readings"
  )
  package static let audiences = Field<FreeMap>(
    "audiences",
    "受众",
    "Audiences",
    kind: .dictionary(.list(.choice(Confidentiality.choices))),
    source: "readings"
  )
  package static let thresholds = Field<FreeMap>(
    "thresholds",
    "阈值",
    "Thresholds",
    kind: .dictionary(.decimal),
    source: "B48"
  )
  package static let severity = Field<FreeMap>(
    "severity",
    "规则级别",
    "Severities",
    kind: .dictionary(.choice(severities)),
    aliases: ["severity_overrides"],
    source: "readings"
  )
  package static let failOn = Field<String>(
    "fail_on",
    "失败级别",
    "Fail on",
    kind: .choices(
      ("error", "错误", "error"),
      ("warning", "警告", "warning"),
      ("never", "从不", "never")
    ),
    source: "B48"
  )
  package static let terms = Field<FreeMap>(
    "terms",
    "术语",
    "Terms",
    kind: .dictionary(.text),
    source: "readings"
  )
  package static let feeTables = Field<[Entry]>(
    "fee_tables",
    "年费表",
    "Fee tables",
    kind: .list(.map(FeeTable.shape, shorthand: nil)),
    source: "R137"
  )
  package static let rates = Field<[Entry]>(
    "rates",
    "利率表",
    "Rates",
    kind: .list(.map(LendingRate.shape, shorthand: nil)),
    source: "B48"
  )
  package static let limits = Field<Entry>(
    "limits",
    "限制",
    "Limits",
    kind: .map(Limits.shape, shorthand: nil),
    source: "readings, Values"
  )
  package static let navigation = Field<[Entry]>(
    "navigation",
    "导航",
    "Navigation",
    kind: .list(.map(NavigationItem.shape, shorthand: "to")),
    source: "readings"
  )
  package static let theme = Field<String>("theme", "主题", "Theme", source: "readings")
  package static let accentColor = Field<String>(
    "accent_color",
    "强调色",
    "Accent colour",
    source: "B48",
    remark: Phrase(
      zh: "链接、按钮、图形的颜色，如 \"#7a1f1f\"",
      en: "the colour of links, buttons and charts, such as \"#7a1f1f\""
    )
  )
  package static let accentColorDark = Field<String>(
    "accent_color_dark",
    "深色界面的强调色",
    "Accent colour in the dark",
    source: "B48",
    remark: Phrase(
      zh: "省略时由强调色调亮得出",
      en: "made from the accent colour unless stated"
    )
  )
  package static let logo = Field<String>(
    "logo",
    "标志",
    "Logo",
    source: "B48",
    remark: Phrase(
      zh: "图片，路径从 Content 算起",
      en: "a picture, by its path from Content"
    )
  )
  package static let examples = Field<FreeMap>(
    "examples",
    "示例",
    "Examples",
    kind: .dictionary(.flag),
    source: "readings",
    remark: Phrase(
      zh: "关闭后，名为该示例的子文件夹不再读取",
      en: "when off, sub-folders of that name are not read"
    )
  )
  package static let holidays = Field<[CalendarDate]>(
    "holidays",
    "节假日",
    "Holidays",
    source: "readings, Dates"
  )
  package static let currency = Field<String>("currency", "币种", "Currency", source: "B48")
  package static let buildDate = Field<CalendarDate>(
    "build_date",
    "数据日期",
    "Build date",
    source: "B48",
    remark: Phrase(
      zh: "未用 --as-of 指明日期时，以这一天为今天",
      en: "counts as today unless --as-of names a day"
    )
  )

  package static let history = Field<Entry>(
    "history",
    "历史",
    "History",
    kind: .map(History.shape, shorthand: nil),
    source: "additions, Time"
  )

  private static let severities = ChoiceList([
    .init("error", zh: "错误", en: "error"), .init("warning", zh: "警告", en: "warning"),
    .init("info", zh: "提示", en: "info"), .init("off", zh: "关闭", en: "off"),
  ])

  /// The type; the site has exactly one, `Content/site.yaml`.
  package static let type = RecordType(
    "site",
    folder: "",
    label: Phrase(zh: "站点", en: "Site"),
    plural: Phrase(zh: "站点", en: "Site"),
    confidentiality: .public,
    source: "B48",
    fields: [
      organization.declaration, own.declaration, languages.declaration, baseURL.declaration,
      defaultAudience.declaration, audiences.declaration, thresholds.declaration,
      severity.declaration, failOn.declaration, terms.declaration, feeTables.declaration,
      rates.declaration, limits.declaration, navigation.declaration, theme.declaration,
      accentColor.declaration, accentColorDark.declaration, logo.declaration,
      examples.declaration, holidays.declaration, currency.declaration, buildDate.declaration,
      history.declaration,
    ]
  )

  /// `limits` (R140).
  package enum Limits {
    package static let file = Field<Int>(
      "file",
      "文件字节数",
      "Bytes of a file",
      kind: .integer(1024...1_073_741_824)
    )
    package static let nesting = Field<Int>(
      "nesting",
      "嵌套层数",
      "Nesting",
      kind: .integer(4...256)
    )
    package static let list = Field<Int>(
      "list",
      "列表长度",
      "Length of a list",
      kind: .integer(10...10_000_000)
    )
    package static let columns = Field<Int>(
      "columns",
      "表格列数",
      "Columns of a table",
      kind: .integer(2...1000)
    )
    package static let shape = Shape([
      file.declaration, nesting.declaration, list.declaration, columns.declaration,
    ])
  }

  /// `history`: at which days a build with `--history` looks back (additions, Time).
  package enum History {
    package static let every = Field<HistoryStep>(
      "every",
      "间隔",
      "Every",
      remark: Phrase(
        zh: "默认取提交记录够用的最长间隔：季、月、周",
        en: "unless stated, the longest of quarter, month and week that the commits reach back for"
      )
    )
    package static let points = Field<Int>(
      "points",
      "点数",
      "Points",
      kind: .integer(1...40),
      remark: Phrase(zh: "默认 8 个", en: "8 unless stated")
    )
    package static let shape = Shape([every.declaration, points.declaration])
  }

  /// One of `fee_tables`: what each year costs from a date on (R137).
  package enum FeeTable {
    package static let from = Field<CalendarDate>("from", "自", "From", .mandatory)
    package static let patentType = Field<Patent.Kind>(
      "patent_type",
      "专利类型",
      "Patent type",
      .mandatory
    )
    package static let years = Field<FreeMap>(
      "years",
      "年度",
      "Years",
      .mandatory,
      kind: .dictionary(.money)
    )
    package static let shape = Shape([
      from.declaration, patentType.declaration, years.declaration,
    ])
  }

  /// One of `rates`: the loan prime rate from a date on.
  package enum LendingRate {
    package static let from = Field<CalendarDate>("from", "自", "From", .mandatory)
    package static let rate = Field<Percent>("rate", "利率", "Rate", .mandatory)
    package static let shape = Shape([from.declaration, rate.declaration])
  }
}
