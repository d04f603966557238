package import Diagnostics
package import Linking
import Records

/// R28: the novelty of a cultivated scheme was searched before it was filed.
///
/// A scheme is cultivated where its patent is of high value or a reserve item of the kind
/// `cultivated`. A search that is stated is judged for every scheme.
package enum NoveltySearchDate: Rule {
  package static let id: RuleID = "novelty-search"
  package static let number: Int? = 28
  package static let severity = Severity.warning
  package static let title = Phrase(
    zh: "培育的专利在申请前做过新颖性检索",
    en: "For a cultivated patent, novelty was searched before filing"
  )
  package static let why = Phrase(
    zh: "优质专利培育要求申请前检索：检索在后，权利要求已经写定，发现对比文件也来不及改。",
    en: "After filing, what the search finds comes too late: the claims are written."
  )
  package static let mend = Phrase(
    zh: "在方案中写 novelty_search: {date: 日期, result: 结果}，日期在申请之前；没有检索过的，请知识产权人员补做并说明。",
    en:
      "State novelty_search: {date: DATE, result: RESULT} in the scheme, dated before filing; where there was none, have IP staff search now and note it."
  )
  package static let source = "R28; 002 L867"
  package static let example = RuleExample(
    ExampleSite.schemePath,
    bad: ExampleSite.scheme + "novelty_search: {result: 未见相同方案。}\n",
    good: ExampleSite.scheme + "novelty_search: {date: 2023-06-01, result: 未见相同方案。}\n"
  )

  package static func check(_ graph: Graph) -> [Finding] {
    graph.indices(of: PatentScheme.type).compactMap { finding($0, in: graph) }
  }

  private static func finding(_ scheme: RecordIndex, in graph: Graph) -> Finding? {
    let record = graph[scheme]
    if record.isUnknown(PatentScheme.noveltySearch) { return nil }
    let patent =
      graph.targets(of: PatentScheme.resultPatent, from: scheme).first?.record
      ?? graph.sources(of: Patent.schemes, in: Patent.type, to: scheme).first
    guard let search = record[PatentScheme.noveltySearch] else {
      guard let patent, isCultivated(patent, in: graph) else { return nil }
      return report(
        record,
        Phrase(
          zh: "方案形成了培育的专利“\(graph[patent].id)”，却没有新颖性检索",
          en:
            "the scheme became the cultivated patent \(graph[patent].id), but has no novelty search"
        ),
        Phrase(
          zh: "补上 novelty_search: {date: 日期, result: 结果}",
          en: "add novelty_search: {date: DATE, result: RESULT}"
        )
      )
    }
    if search.isUnknown(PatentScheme.NoveltySearch.date) { return nil }
    guard let searched = search[PatentScheme.NoveltySearch.date] else {
      guard !search.has(PatentScheme.NoveltySearch.date) else { return nil }
      return report(
        record,
        Phrase(zh: "新颖性检索没有日期", en: "the novelty search has no date"),
        Phrase(zh: "在 novelty_search 中补上 date: 检索日期", en: "add date: DATE to novelty_search")
      )
    }
    let filed =
      patent.flatMap { graph[$0][Patent.filingDate] }
      ?? record[PatentScheme.plannedFiling]
    guard let filed, searched >= filed else { return nil }
    return report(
      record,
      Phrase(
        zh: "新颖性检索 \(searched) 不在申请 \(filed) 之前",
        en: "the novelty search of \(searched) is not before filing on \(filed)"
      ),
      Phrase(
        zh: "核对两个日期；申请前做过检索的，写那一次",
        en: "check both dates; if there was an earlier search, state that one"
      )
    )
  }

  private static func isCultivated(_ patent: RecordIndex, in graph: Graph) -> Bool {
    graph[patent][Patent.highValue] == true
      || graph.links(to: patent).contains { link in
        let source = graph[link.source]
        return source.type.key == "reserve-item"
          && source.item(FieldKey("reserve_kind"))?.datum == .choice("cultivated")
      }
  }

  private static func report(_ record: Record, _ message: Phrase, _ help: Phrase) -> Finding {
    finding(
      in: record,
      at: record.span(of: PatentScheme.noveltySearch),
      field: PatentScheme.noveltySearch.name,
      message,
      help: help
    )
  }
}
