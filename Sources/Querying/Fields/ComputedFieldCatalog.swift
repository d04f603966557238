import Diagnostics
import Linking
import Records

/// The computed fields of each type.
enum ComputedFieldCatalog {
  /// Those of a type, its own first; a declared field of the same name stands before them.
  static func fields(of type: RecordType) -> [ComputedField] {
    (own[type.key] ?? []) + [asOf]
  }

  private static let own: [String: [ComputedField]] = [
    Patent.type.key: [
      .init("own", "本单位", "Own", .flag) { graph, patent in
        [.flag(graph.isOwn(patent: patent))]
      },
      .init("charts", "对照表", "Claim charts", .list(.reference(["correspondence"]))) {
        graph,
        patent in
        graph.charts(ofPatent: patent).map { .place(Place($0.record)) }
      },
      .init("sep_potential", "潜在标准必要专利", "Potential SEP", .flag) { graph, patent in
        [.flag(graph.charts(ofPatent: patent).contains { $0.makesPotentialSEP })]
      },
      .init("pools", "专利池", "Patent pools", .list(.reference(["pool"]))) { graph, patent in
        graph.pools(ofPatent: patent).map { .place(Place($0)) }
      },
      .init("proposals", "标准提案", "Proposals", .list(.reference(["standard-proposal"]))) {
        graph,
        patent in
        graph.proposals(ofPatent: patent).map { .place(Place($0)) }
      },
    ],
    Correspondence.type.key: [
      .init("verdict", "结论", "Verdict", .choice(results)) { graph, record in
        guard let chart = graph.chart(of: record) else { return [] }
        return [.choice(chart.result.rawValue, results)]
      },
      .init("state", "核对状态", "State", .choice(states)) { graph, record in
        guard let chart = graph.chart(of: record) else { return [] }
        return [.choice(chart.state.rawValue, states)]
      },
      .init("coverage", "特征对应率", "Features met", .percent) { graph, record in
        guard let percent = graph.chart(of: record)?.coverage.percent else { return [] }
        return [.percent(percent)]
      },
      .init("own", "本单位", "Own", .flag) { graph, record in
        guard let patent = graph.chart(of: record)?.patent else { return [] }
        return [.flag(graph.isOwn(patent: patent))]
      },
      .init("sep_potential", "构成潜在标准必要专利", "Makes a potential SEP", .flag) { graph, record in
        guard let chart = graph.chart(of: record) else { return [] }
        return [.flag(chart.makesPotentialSEP)]
      },
    ],
    Standard.type.key: [
      .init("charts", "对照表", "Claim charts", .list(.reference(["correspondence"]))) {
        graph,
        standard in
        RecordLinks.sources(in: Correspondence.type, to: standard, of: graph) {
          $0 == Correspondence.basis.key
        }.map { .place(Place($0)) }
      },
      .init("versions", "各版本", "Versions", .list(.reference(["standard"]))) { graph, standard in
        graph.line(of: standard)?.versions.map { .place(Place($0.record)) } ?? []
      },
      .init("clause_count", "条款数", "Number of clauses", .integer(0...Int.max)) { graph, standard in
        [.number(ExactDecimal(graph[standard].clauses.count))]
      },
    ],
    Organization.type.key: [
      .init("own", "本单位", "Own", .flag) { graph, organization in
        [.flag(graph.isOwn(organization: organization))]
      }
    ],
  ]

  private static let asOf = ComputedField("as_of", "计算日", "As of", .date(accomplished: false)) {
    graph,
    _ in
    [.date(graph.asOf)]
  }

  private static let results = Correspondence.Result.choices

  private static let states = ChoiceList(
    RowState.allCases.map { .init($0.rawValue, zh: $0.label.zh, en: $0.label.en) }
  )
}
