package import Diagnostics

/// A number under `thresholds` of `site.yaml` that the program goes by (B48).
package struct SiteThreshold: Sendable {
  /// The name.
  package let name: String
  /// What it decides.
  package let meaning: Phrase

  private init(_ name: String, _ zh: String, _ en: String) {
    self.name = name
    meaning = Phrase(zh: zh, en: en)
  }

  /// Every threshold by name, targets first; a new one is a line here.
  package static let all: [SiteThreshold] = [
    .init("technology_patenting", "技术专利化率的目标，%", "target of D1 in per cent"),
    .init("patent_standardization", "专利标准化率的目标，%", "target of D2 in per cent"),
    .init("standard_industrialization", "标准产业化率的目标，%", "target of D3 in per cent"),
    .init("end_to_end_conversion", "全链转化率的目标，%", "target of D4 in per cent"),
    .init("workflow_completion", "工作流程完成度的目标，%", "target of D5 in per cent"),
    .init("clause_coverage", "条款覆盖的目标，%", "target of D9 in per cent"),
    .init("chart_freshness", "对应关系表时效的目标，%", "target of D10 in per cent"),
    .init("proposal_adoption", "提案采纳率的目标，%", "target of D12 in per cent"),
    .init("pool_in_force", "池内专利有效率的目标，%", "target of D34 in per cent"),
    .init("portfolio_coverage", "专利组合覆盖的目标，%", "target of D35 in per cent"),
    .init("excerpt_max_chars", "摘录标准文字的最多字数", "most characters of an excerpt"),
    .init(
      "excerpt_max_share",
      "只许摘录的标准，显示文字的条款最多占多少，%",
      "most clauses shown in words, in per cent"
    ),
    .init("freshness_days", "对照表核对后有效的天数", "days for which a check of a chart holds"),
    .init("exchange_max_days", "两次沟通之间的最多天数", "most days between two exchanges"),
    .init("training_max_months", "两次培训之间的最多月数", "most months between two trainings"),
    .init("status_sync_max_days", "池内状态同步的最多天数", "most days to bring a pool up to date"),
    .init("annuity_reminder_days", "年费到期前提醒的天数", "days of notice before an annuity"),
    .init("amendment_reminder_days", "修改期限前提醒的天数", "days of notice before an amendment"),
    .init("technology_life_field", "技术寿命（按领域），年", "life of a technology by field, in years"),
    .init("technology_life_problem", "技术寿命（按问题），年", "life of a technology by problem, in years"),
    .init("route_undecided_days", "保护方式未定的最多天数", "most days without a protection route"),
  ]

  /// The beginning of names that state the term of patents of an office and kind in years:
  /// `patent_term_us_design`.
  package static let termPrefix = "patent_term_"

  /// Whether the program goes by a threshold of this name.
  package static func isKnown(_ name: String) -> Bool {
    if let rest = name.hasPrefix(termPrefix) ? name.dropFirst(termPrefix.count) : nil {
      let parts = rest.split(separator: "_", maxSplits: 1)
      return parts.count == 2 && Patent.Kind(rawValue: String(parts[1])) != nil
    }
    // The life of a technology may be stated for one field or problem: `technology_life_field.桶`.
    let bare = name.hasPrefix("technology_life_") ? name.prefix { $0 != "." } : name[...]
    return all.contains { $0.name == bare }
  }
}
