package import Diagnostics
package import Linking
import Records

/// R84: a running royalty states rate, base, first sale and due day; a lump sum its amount.
package enum LicencePricing: Rule {
  package static let id: RuleID = "licence-pricing"
  package static let number: Int? = 84
  package static let severity = Severity.error
  package static let title = Phrase(
    zh: "提成许可写明费率、销售额口径、首次销售日和付款日；一次性收费写明金额",
    en: "A running royalty states rate, base, first sale and due day; a lump sum its amount"
  )
  package static let why = Phrase(
    zh: "缺一项就算不出应付金额和付款日，逾期也无从计算。",
    en:
      "Without one of them neither the amount nor the due day can be reckoned, nor what is late."
  )
  package static let mend = Phrase(
    zh: "按合同补上；付款日写作 --03-31（每年 3 月 31 日）。",
    en: "Add it from the contract; a due day is written --03-31 (31 March of each year)."
  )
  package static let source = "R84; 003 §6.4.2, A-art.3"
  package static let example = ExamplePool.example(
    ExamplePool.licencePath,
    bad: "due_day: 3月底",
    good: "due_day: --03-31"
  )

  /// The fields that this rule asks for.
  static let fields: [FieldDeclaration] = [
    Licence.royaltyRate.declaration, Licence.royaltyBase.declaration,
    Licence.firstSaleDate.declaration, Licence.dueDay.declaration, Licence.lumpSum.declaration,
  ]

  package static func check(_ graph: Graph) -> [Finding] {
    graph.indices(of: Licence.type).flatMap { licence -> [Finding] in
      let record = graph[licence]
      var findings = fields.compactMap { field -> Finding? in
        guard case .conditional(let condition) = field.requirement,
          condition.holds(in: record.entry)
        else { return nil }
        return absent(field, from: record)
      }
      if let written = record[Licence.dueDay], MonthDay(written) == nil {
        findings.append(
          finding(
            in: record,
            at: record.span(of: Licence.dueDay),
            field: Licence.dueDay.name,
            Phrase(zh: "“\(written)”不是月日", en: "\"\(written)\" is no month and day"),
            help: Phrase(zh: "写作 --03-31", en: "write it as --03-31")
          )
        )
      }
      return findings
    }
  }
}
