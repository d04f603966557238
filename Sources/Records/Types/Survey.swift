package import Diagnostics

/// `survey` 联动工作调研, what was found out before a project (B17).
package enum Survey {
  package static let subject = Field<Subject>(
    "subject",
    "调研内容",
    "Subject",
    .mandatory,
    source: "000 §8.1.1"
  )
  package static let date = Field<CalendarDate>(
    "date",
    "日期",
    "Date",
    .mandatory,
    kind: .date(accomplished: true),
    source: "000 §8.1.1"
  )
  package static let by = Field<[Reference]>(
    "by",
    "调研人",
    "By",
    .mandatory,
    kind: .list(.nameOrReference(["person", "organization"])),
    source: "000 §8.1.1"
  )
  package static let findings = Field<Prose>(
    "findings",
    "调研结果",
    "Findings",
    .mandatory,
    source: "000 §8.1.1",
    remark: Phrase(
      zh: "技术现状；法律、政策及其执行；市场需求、同业竞争者与产业趋势",
      en:
        "the state of the technology; laws, policies and their enforcement; market demand, competitors and trends"
    )
  )
  package static let riskAnalysis = Field<Prose>(
    "risk_analysis",
    "风险分析",
    "Risk analysis",
    .mandatory,
    source: "000 §8.1.1"
  )

  /// The type.
  package static let type = RecordType(
    "survey",
    folder: "surveys",
    label: Phrase(zh: "联动工作调研", en: "Survey"),
    plural: Phrase(zh: "联动工作调研", en: "Surveys"),
    confidentiality: .internal,
    source: "B17",
    fields: [
      subject.declaration, date.declaration, by.declaration, findings.declaration,
      riskAnalysis.declaration,
    ]
  )

  /// What is surveyed (000 §8.1.1).
  package enum Subject: String, Choice {
    case technology
    case ipLawPolicy = "ip-law-policy"
    case market

    package var label: Phrase {
      switch self {
      case .technology: Phrase(zh: "技术", en: "technology")
      case .ipLawPolicy: Phrase(zh: "知识产权法律和政策", en: "IP law and policy")
      case .market: Phrase(zh: "市场", en: "market")
      }
    }
  }
}
