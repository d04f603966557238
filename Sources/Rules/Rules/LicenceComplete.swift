package import Diagnostics
package import Linking
import Records

/// R80: a licence states its term, mode, scope, fees, grant-back, rights and duties.
package enum LicenceComplete: Rule {
  package static let id: RuleID = "licence-complete"
  package static let number: Int? = 80
  package static let severity = Severity.error
  package static let title = Phrase(
    zh: "许可合同写明期限、方式、范围、费用、回授和双方权利义务",
    en: "A licence states its term, mode, scope, fees, grant-back, rights and duties"
  )
  package static let why = Phrase(
    zh: "缺一项，履行时就要再谈一次；到期、付费和通知的提醒也由这些栏目得出。",
    en:
      "What is missing has to be negotiated again later; terms, payments and notices are reckoned from these fields."
  )
  package static let mend = Phrase(
    zh: "按合同补上；合同中确实没有约定的，写 unknown。",
    en: "Add it from the contract; write unknown where the contract is silent."
  )
  package static let source = "R80; 003 §6.3"
  package static let example = ExamplePool.example(
    ExamplePool.licencePath,
    bad: "",
    good: "grant_back: {improvements_owned_by: licensee, obligation: true}\n"
  )

  /// The fields that this rule asks for.
  static let fields: [FieldDeclaration] = [
    Licence.termFrom.declaration, Licence.termTo.declaration, Licence.kind.declaration,
    Licence.mode.declaration, Licence.licensedPatents.declaration, Licence.territory.declaration,
    Licence.acts.declaration, Licence.pricing.declaration, Licence.grantBack.declaration,
    Licence.warrantiesLicensor.declaration, Licence.warrantiesLicensee.declaration,
  ]

  package static func check(_ graph: Graph) -> [Finding] {
    graph.indices(of: Licence.type).flatMap { licence -> [Finding] in
      let record = graph[licence]
      var findings = fields.compactMap { absent($0, from: record) }
      for (position, written) in record[all: Licence.licensedPatents].enumerated() {
        if let fault = scopeFault(written, of: licence, in: graph) {
          findings.append(
            finding(
              in: record,
              at: written.span,
              field: "\(Licence.licensedPatents.name)[\(position + 1)]",
              fault,
              help: Phrase(
                zh: "写 all-of-pool（全部入池专利），或写专利的编号",
                en: "write all-of-pool, or the ids of patents"
              )
            )
          )
        }
      }
      return findings
    }
  }

  /// What is wrong with an entry of `licensed_patents`; nil where it says what is licensed.
  private static func scopeFault(
    _ written: Reference,
    of licence: RecordIndex,
    in graph: Graph
  ) -> Phrase? {
    if Licence.allOfPool.option(named: written.target) != nil {
      guard !graph[licence].has(Licence.pool) else { return nil }
      return Phrase(
        zh: "许可全部入池专利，却没有写明专利池（pool）",
        en: "all patents of the pool are licensed, but no pool is stated"
      )
    }
    let allowed = [Patent.type.key]
    switch graph.resolver.resolveNameOrReference(written, allowed: allowed) {
    case .place, .withheld: return nil
    default:
      return Phrase(
        zh: "没有编号为“\(written.written)”的专利",
        en: "there is no patent \"\(written.written)\""
      )
    }
  }
}
