package import Diagnostics
package import Linking
import Records

/// R83: a sub-licence has the prior written consent of the licensor on record.
package enum SublicenceConsent: Rule {
  package static let id: RuleID = "sublicence-consent"
  package static let number: Int? = 83
  package static let severity = Severity.error
  package static let title = Phrase(
    zh: "分许可有许可方的事先书面同意",
    en: "A sub-licence has the licensor's prior written consent on record"
  )
  package static let why = Phrase(
    zh: "未经同意的分许可无效，且构成违约。",
    en:
      "A sub-licence without consent is void and a breach of contract."
  )
  package static let mend = Phrase(
    zh: "补上书面同意（consent、consented_on）；合同不允许分许可的，撤回分许可。",
    en: "Add consent and consented_on; withdraw the sub-licence where the contract forbids it."
  )
  package static let source = "R83; 003 A-art.2.5"
  package static let example = ExamplePool.example(
    ExamplePool.licencePath,
    bad: ExamplePool.sublicence("granted_on: 2023-04-01"),
    good: ExamplePool.sublicence(
      "granted_on: 2023-04-01, consented_on: 2023-03-20, consent: pool-agreement"
    ),
    with: [:],
    appending: true
  )

  package static func check(_ graph: Graph) -> [Finding] {
    graph.indices(of: Licence.type).flatMap { licence -> [Finding] in
      let record = graph[licence]
      guard let terms = record[Licence.sublicence], terms != .allowed else { return [] }
      return record[all: Licence.sublicences].enumerated().compactMap { position, entry in
        guard let fault = fault(entry, terms) else { return nil }
        return finding(
          in: record,
          at: entry.place(of: Licence.Sublicence.consentedOn) ?? entry.span,
          field: "\(Licence.sublicences.name)[\(position + 1)]",
          fault,
          help: mend
        )
      }
    }
  }

  private static func fault(_ entry: Entry, _ terms: Licence.Sublicensing) -> Phrase? {
    if terms == .notAllowed {
      return Phrase(zh: "合同不允许分许可", en: "the contract allows no sub-licence")
    }
    guard entry.has(Licence.Sublicence.consent), entry.has(Licence.Sublicence.consentedOn) else {
      return Phrase(
        zh: "分许可没有许可方的书面同意（consent、consented_on）",
        en: "the sub-licence has no written consent of the licensor (consent, consented_on)"
      )
    }
    guard let granted = entry[Licence.Sublicence.grantedOn],
      let consented = entry[Licence.Sublicence.consentedOn], granted < consented
    else { return nil }
    return Phrase(
      zh: "书面同意 \(consented) 晚于分许可 \(granted)",
      en: "the consent of \(consented) came after the sub-licence of \(granted)"
    )
  }
}
