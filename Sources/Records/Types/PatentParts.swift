import Diagnostics

extension Patent {
  /// One of `family`.
  package enum FamilyMember {
    package static let country = Field<String>("country", "国家或地区", "Country")
    package static let applicationNo = Field<String>("application_no", "申请号", "Application number")
    package static let publicationNo = Field<String>("publication_no", "公开号", "Publication number")
    package static let status = Field<String>("status", "状态", "Status")
    package static let filingDate = Field<CalendarDate>(
      "filing_date",
      "申请日",
      "Filing date",
      kind: .date(accomplished: true)
    )
    package static let shape = Shape([
      country.declaration, applicationNo.declaration, publicationNo.declaration,
      status.declaration, filingDate.declaration,
    ])
  }

  /// One of `events`.
  package enum Event {
    package static let date = Field<CalendarDate>(
      "date",
      "日期",
      "Date",
      .mandatory,
      kind: .date(accomplished: true)
    )
    package static let kind = Field<EventKind>("kind", "种类", "Kind", .mandatory)
    package static let detail = Field<Prose>("detail", "说明", "Detail")
    package static let evidence = Field<[Reference]>(
      "evidence",
      "证明材料",
      "Evidence",
      kind: .list(.reference(["document"]))
    )
    package static let shape = Shape([
      date.declaration, kind.declaration, detail.declaration, evidence.declaration,
    ])
  }

  /// `classification`: the class and, for `fundamental`, the reason.
  package enum Classification {
    package static let `class` = Field<Class>("class", "分类", "Class", .mandatory)
    package static let reason = Field<String>(
      "reason",
      "理由",
      "Reason",
      .conditional(.choice("class", oneOf: ["fundamental"])),
      kind: .choices(
        ("mandatory-standard", "强制性标准", "mandatory standard"),
        ("technically-unavoidable", "技术上不可规避", "technically unavoidable")
      )
    )
    package static let shape = Shape([`class`.declaration, reason.declaration])
  }

  /// One of `annuities`.
  package enum Annuity {
    package static let yearNo = Field<Int>(
      "year_no",
      "年度",
      "Year",
      .mandatory,
      kind: .integer(1...50)
    )
    package static let due = Field<CalendarDate>("due", "应缴日", "Due")
    package static let paidOn = Field<CalendarDate>(
      "paid_on",
      "缴纳日",
      "Paid on",
      kind: .date(accomplished: true)
    )
    package static let amount = Field<Money>("amount", "金额", "Amount")
    package static let currency = Field<String>("currency", "币种", "Currency")
    package static let payer = Field<Payer>("payer", "缴纳人", "Payer")
    package static let reminderSent = Field<CalendarDate>(
      "reminder_sent",
      "提醒日",
      "Reminder sent",
      kind: .date(accomplished: true)
    )
    package static let shape = Shape([
      yearNo.declaration, due.declaration, paidOn.declaration, amount.declaration,
      currency.declaration, payer.declaration, reminderSent.declaration,
    ])
  }
}
