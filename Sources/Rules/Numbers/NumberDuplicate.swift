package import Diagnostics
package import Linking
import Records

/// No two records carry one patent, publication or standard number (R128).
///
/// Spellings count as one number; the versions of a standard count as one record.
package enum NumberDuplicate: Rule {
  package static let id: RuleID = "number-duplicate"
  package static let number: Int? = 128
  package static let severity = Severity.error
  package static let title = Phrase(
    zh: "同一专利号、公开号或标准编号只属于一条记录",
    en: "a patent, publication or standard number belongs to one record"
  )
  package static let why = Phrase(
    zh: "同一专利或标准写成两条记录，统计会算两次，链接会分散",
    en: "one patent or standard in two records is counted twice, and its links are divided"
  )
  package static let mend = Phrase(
    zh: "合并两条记录；标准的另一版本写成 编号@版本；或改正号码",
    en: "merge the records; another version of a standard is ID@VERSION; or mend the number"
  )
  package static let source = "additions, R128"
  package static let example = RuleExample(
    "patents/lid-latch-twin.yaml",
    bad: twin.replacing("202110000002.0", with: "ZL 2021 1 0000001.6"),
    good: twin,
    with: [
      ExampleSite.technologyPath: ExampleSite.technology.replacing(
        "[lid-latch]",
        with: "[lid-latch, lid-latch-twin]"
      )
    ]
  )

  private static let twin = ExampleSite.patent
    .replacing("202110000001.6", with: "202110000002.0")
    .replacing("sep_status: potential", with: "sep_status: none")

  package static func check(_ graph: Graph) -> [Finding] {
    var findings: [Finding] = []
    var first: [String: (record: RecordIndex, number: WrittenNumber)] = [:]
    for (place, record) in graph.records.enumerated() {
      let index = RecordIndex(place)
      var reported: Set<RecordIndex> = []
      for (key, number) in keys(of: record) {
        guard let earlier = first[key] else {
          first[key] = (index, number)
          continue
        }
        // Two records of one id are R1's; two numbers shared by two records are one fault.
        guard earlier.record != index,
          RecordID.key(for: graph[earlier.record].id) != RecordID.key(for: record.id),
          reported.insert(earlier.record).inserted
        else { continue }
        findings.append(finding(number, in: record, first: earlier, graph))
      }
    }
    return findings
  }

  private static func keys(of record: Record) -> [(String, WrittenNumber)] {
    if record.is(Standard.type), !record.id.contains("@") {
      return WrittenNumber.all(Standard.number, of: record.entry).compactMap { number in
        guard let parsed = StandardNumber(number.text), !parsed.isPlaceholder else { return nil }
        return ("S" + parsed.editionKey, number)
      }
    }
    guard record.is(Patent.type) else { return [] }
    let numbers =
      WrittenNumber.all(Patent.applicationNo, of: record.entry)
      + WrittenNumber.all(Patent.patentNo, of: record.entry)
      + WrittenNumber.all(Patent.publicationNo, of: record.entry)
    return numbers.compactMap { number in
      PatentNumber(number.text, office: record[Patent.office]).map { ("P" + $0.key, number) }
    }
  }

  private static func finding(
    _ number: WrittenNumber,
    in record: Record,
    first: (record: RecordIndex, number: WrittenNumber),
    _ graph: Graph
  ) -> Finding {
    let other = graph[first.record].id
    return Finding(
      id,
      severity,
      at: number.span,
      record: record.id,
      field: number.field,
      Phrase(
        zh: "号码“\(number.text)”已经属于记录 \(other)",
        en: "the number \"\(number.text)\" belongs to \(other) already"
      ),
      help: mend,
      notes: [
        .init(at: first.number.span, Phrase(zh: "先写在这里", en: "first stated here"))
      ]
    )
  }
}
