package import Diagnostics
package import Linking
import Records

/// R81: the term of a licence runs forward, in some territory, over patents in force.
package enum LicenceTerm: Rule {
  package static let id: RuleID = "licence-term"
  package static let number: Int? = 81
  package static let severity = Severity.warning
  package static let title = Phrase(
    zh: "许可期限起止有序、许可区域不为空、许可专利有效",
    en: "The term of a licence runs forward, its territory is named, its patents are in force"
  )
  package static let why = Phrase(
    zh: "对已失效的专利收费没有依据；起止日写反，到期提醒就不会出现。",
    en:
      "A dead patent earns no fee; with start and end swapped no reminder ever comes."
  )
  package static let mend = Phrase(
    zh: "改正日期；已失效的专利从许可或专利池中移出，并通知被许可方。",
    en: "Correct the dates; take dead patents out of the licence or the pool and tell the licensee."
  )
  package static let source = "R81; 003 A-art.2.3, art.6"
  package static let example = ExamplePool.example(
    ExamplePool.licencePath,
    bad: "term_to: 2022-01-09",
    good: "term_to: 2028-01-09"
  )

  package static func check(_ graph: Graph) -> [Finding] {
    graph.indices(of: Licence.type).flatMap { licence -> [Finding] in
      [order(licence, graph), territory(licence, graph)].compactMap { $0 } + dead(licence, graph)
    }
  }

  private static func order(_ licence: RecordIndex, _ graph: Graph) -> Finding? {
    let record = graph[licence]
    guard let from = record[Licence.termFrom], let to = record[Licence.termTo], to < from else {
      return nil
    }
    return finding(
      in: record,
      at: record.span(of: Licence.termTo),
      field: Licence.termTo.name,
      Phrase(
        zh: "许可期限止 \(to) 早于许可期限起 \(from)",
        en: "term_to \(to) is before term_from \(from)"
      ),
      help: Phrase(zh: "核对两个日期", en: "check both dates"),
      notes: [
        .init(at: record.span(of: Licence.termFrom), Licence.termFrom.declaration.label)
      ]
    )
  }

  private static func territory(_ licence: RecordIndex, _ graph: Graph) -> Finding? {
    let record = graph[licence]
    guard record[Licence.territory]?.isEmpty == true else { return nil }
    return finding(
      in: record,
      at: record.span(of: Licence.territory),
      field: Licence.territory.name,
      Phrase(zh: "许可区域是空的", en: "the territory is empty"),
      help: Phrase(zh: "写国家或地区，如 territory: [CN]", en: "name it, such as territory: [CN]")
    )
  }

  /// Patents that are dead while the licence binds.
  private static func dead(_ licence: RecordIndex, _ graph: Graph) -> [Finding] {
    let record = graph[licence]
    guard record[Licence.state]?.isBinding == true else { return [] }
    return graph.licensedPatents(of: licence).compactMap { patent in
      guard let status = graph[patent][Patent.legalStatus], !status.isAlive, status != .planned
      else { return nil }
      let name = RecordName.of(graph[patent])
      return finding(
        in: record,
        at: record.span(of: Licence.licensedPatents),
        field: Licence.licensedPatents.name,
        Phrase(
          zh: "许可专利\(name.zh)已失效（\(status.label.zh)）",
          en: "the licensed patent \(name.en) is no longer in force (\(status.label.en))"
        ),
        help: mend,
        notes: [
          .init(
            at: graph[patent].span(of: Patent.legalStatus),
            Patent.legalStatus.declaration.label
          )
        ]
      )
    }
  }
}
