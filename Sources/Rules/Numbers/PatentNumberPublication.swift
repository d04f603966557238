package import Diagnostics
package import Linking
import Records

/// Publication numbers fit their office, day and kind code; EP application numbers their check
/// digit (R129).
package enum PatentNumberPublication: Rule {
  package static let id: RuleID = "patent-number-publication"
  package static let number: Int? = 129
  package static let severity = Severity.warning
  package static let title = Phrase(
    zh: "公开（公告）号与受理局、日期和文献种类代码相符",
    en: "publication numbers fit their office, their date and their kind code"
  )
  package static let why = Phrase(
    zh: "种类代码说明是申请公布还是授权公告，写错就混淆了两份文本",
    en: "the kind code tells a published application from a grant; with a wrong one two texts are "
      + "mixed up"
  )
  package static let mend = Phrase(
    zh: "与公开文本的扉页核对",
    en: "check it against the front page of the publication"
  )
  package static let source = "additions, R129"
  package static let example = ExampleSite.example(
    "patents/lid-latch.yaml",
    bad: "publication_no: CN 219900017 A\nlegal_status: published",
    good: "legal_status: published"
  )

  package static func check(_ graph: Graph) -> [Finding] {
    graph.indices(of: Patent.type).flatMap { index in
      let patent = graph[index]
      return publications(of: patent) + foreignApplications(of: patent)
    }
  }

  private static func publications(of patent: Record) -> [Finding] {
    let own = WrittenNumber.all(Patent.publicationNo, of: patent.entry).map { ($0, true) }
    let family = WrittenNumber.ofFamily(Patent.FamilyMember.publicationNo, of: patent)
      .map { ($0, false) }
    return (own + family).flatMap { number, isOwn -> [Finding] in
      guard !number.isRounded else { return [] }
      let office = isOwn ? patent[Patent.office] : nil
      switch PatentNumber.parse(number.text, office: office) {
      case .failure(let fault): return [number.finding(Self.self, fault, in: patent)]
      case .success(let parsed) where parsed.kind == .application:
        return [misplaced(parsed, at: number, in: patent)]
      case .success(let parsed):
        var faults = parsed.faults
        let date = parsed.kind == .grant ? patent[Patent.grantDate] : patent[Patent.publicationDate]
        if isOwn, let date { faults += parsed.faults(published: date) }
        return faults.map { number.finding(Self.self, $0, in: patent) }
      }
    }
  }

  /// The application numbers of other offices; those of China are R127's.
  private static func foreignApplications(of patent: Record) -> [Finding] {
    let numbers =
      WrittenNumber.all(Patent.applicationNo, of: patent.entry)
      + WrittenNumber.all(Patent.patentNo, of: patent.entry)
      + WrittenNumber.all(Patent.priorityNo, of: patent.entry)
      + WrittenNumber.ofFamily(Patent.FamilyMember.applicationNo, of: patent)
    return numbers.flatMap { number -> [Finding] in
      let office = number.field == Patent.applicationNo.name ? patent[Patent.office] : nil
      guard let parsed = PatentNumber(number.text, office: office), parsed.office != "CN" else {
        return []
      }
      return parsed.faults.map { number.finding(Self.self, $0, in: patent) }
    }
  }

  private static func misplaced(
    _ found: PatentNumber,
    at number: WrittenNumber,
    in patent: Record
  ) -> Finding {
    Finding(
      id,
      severity,
      at: number.span,
      record: patent.id,
      field: number.field,
      Phrase(
        zh: "\(found) 是申请号，不是公开（公告）号",
        en: "\(found) is an application number, not a publication number"
      ),
      help: Phrase(
        zh: "公开（公告）号带文献种类代码，如 CN 108123456 A",
        en: "a publication number has a kind code, as in CN 108123456 A"
      )
    )
  }
}
