import Diagnostics

/// The maps of what becomes of the contract itself: its registration, its changes.
extension Licence {
  /// `technology_contract_registration`.
  package enum ContractRegistration {
    package static let no = Field<String>(
      "no",
      "登记号",
      "Number",
      .mandatory
    )
    package static let date = Field<CalendarDate>(
      "date",
      "登记日",
      "Date",
      kind: .date(accomplished: true)
    )
    package static let shape = Shape([
      no.declaration, date.declaration,
    ])
  }

  /// One of `amendments`: a change of the contract, in writing and signed by both.
  package enum Change {
    package static let date = Field<CalendarDate>(
      "date",
      "日期",
      "Date",
      .mandatory,
      kind: .date(accomplished: true)
    )
    package static let signedByBoth = Field<Bool>(
      "signed_by_both",
      "双方签署",
      "Signed by both",
      .mandatory
    )
    package static let text = Field<Prose>(
      "text",
      "内容",
      "Text",
      .mandatory
    )
    package static let shape = Shape([
      date.declaration, signedByBoth.declaration, text.declaration,
    ])
  }
}
