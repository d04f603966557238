package import Diagnostics
package import Linking
import Records

/// R35: an adopted proposal says when it was adopted, and into which clause of which version.
package enum AdoptionPlace: Rule {
  package static let id: RuleID = "adoption-place"
  package static let number: Int? = 35
  package static let severity = Severity.error
  package static let title = Phrase(
    zh: "被采纳的提案写明采纳日期、标准、版本和章节",
    en: "An adopted proposal names the date, standard, version and clause"
  )
  package static let why = Phrase(
    zh: "专利标准化率按采纳的提案计算，专利与章节的联系也从这里来；只说“已采纳”，查不到写进了哪里。",
    en:
      "The patent-standardization rate counts adopted proposals, and the link from patent to clause begins here; \"adopted\" alone leads nowhere."
  )
  package static let mend = Phrase(
    zh: "补上 adoption_date，并在 adopted_in 中写明 标准编号@版本#章节号；还没有采纳的，改正 state。",
    en:
      "Add adoption_date, and STANDARD@VERSION#CLAUSE in adopted_in; or correct state if it is not adopted yet."
  )
  package static let source = "R35; 000 §7.3; A.1"
  package static let example = RuleExample(
    "standard-proposals/latch-proposal.yaml",
    bad: proposal(adoptedIn: "latch-standard#5.1"),
    good: proposal(adoptedIn: "latch-standard@2022#5.1"),
    with: [ExampleSite.portfolioPath: ExampleSite.portfolio]
  )

  package static func check(_ graph: Graph) -> [Finding] {
    graph.indices(of: StandardProposal.type).flatMap { index -> [Finding] in
      let record = graph[index]
      guard record[StandardProposal.state]?.isAdopted == true else { return [] }
      var findings: [Finding] = []
      if !record.has(StandardProposal.adoptionDate) {
        findings.append(
          missing(StandardProposal.adoptionDate.declaration, "日期", "DATE", in: record)
        )
      }
      if !record.has(StandardProposal.adoptedIn) {
        findings.append(
          missing(
            StandardProposal.adoptedIn.declaration,
            "标准编号@版本#章节号",
            "STANDARD@VERSION#CLAUSE",
            in: record
          )
        )
      }
      let target = record[StandardProposal.standard]
      findings += record[all: StandardProposal.adoptedIn].compactMap { reference in
        gap(in: reference, target: target, index, graph)
      }
      return findings
    }
  }

  private static func missing(
    _ field: FieldDeclaration,
    _ zh: String,
    _ en: String,
    in record: Record
  ) -> Finding {
    finding(
      in: record,
      at: record.span(of: StandardProposal.state),
      field: field.name,
      Phrase(
        zh: "提案已采纳，却没有写“\(field.label.zh)”",
        en: "the proposal is adopted, but \(field.name) is missing"
      ),
      help: Phrase(zh: "补上 \(field.name): \(zh)", en: "add \(field.name): \(en)")
    )
  }

  /// What a place of adoption leaves open: the clause, or the version.
  private static func gap(
    in reference: Reference,
    target: Reference?,
    _ index: RecordIndex,
    _ graph: Graph
  ) -> Finding? {
    let basis = graph.targets(of: StandardProposal.standard, from: index).first?.record
    // What does not resolve is told by R2.
    guard let place = graph.resolver.resolveClause(reference, basis: basis).place else {
      return nil
    }
    let isOfTarget =
      basis.flatMap { graph.line(of: $0)?.base } == graph.line(of: place.record)?.base
    let lacksVersion = reference.version == nil && !(isOfTarget && target?.version != nil)
    let lacksClause = place.part == nil
    guard lacksVersion || lacksClause else { return nil }
    let what =
      switch (lacksVersion, lacksClause) {
      case (true, true): Phrase(zh: "版本和章节", en: "version and clause")
      case (true, false): Phrase(zh: "版本", en: "version")
      default: Phrase(zh: "章节", en: "clause")
      }
    let standard = graph[graph.line(of: place.record)?.base ?? place.record].id
    return finding(
      in: graph[index],
      at: reference.span,
      field: StandardProposal.adoptedIn.name,
      Phrase(
        zh: "没有写明提案被采纳进哪个\(what.zh)",
        en: "the \(what.en) that the proposal was adopted into is not named"
      ),
      help: Phrase(
        zh: "写 adopted_in: \(standard)@版本#章节号",
        en: "write adopted_in: \(standard)@VERSION#CLAUSE"
      )
    )
  }

  private static func proposal(adoptedIn place: String) -> String {
    """
    title: 盖体锁扣结构提案
    proposal_no: CCSA-2021-007
    kind: technical-proposal
    organization: CCSA
    standard: latch-standard
    authors: [张某某]
    attendees: [张某某]
    submission_date: 2021-07-12
    stage: finalisation
    state: adopted
    adoption_date: 2022-08-30
    adopted_in: \(place)
    patents: [lid-latch]

    """
  }
}
