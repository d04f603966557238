package import Diagnostics
package import Linking
import Records

/// R135, first half: what was declared has been charted.
package enum DeclarationUncharted: Rule {
  package static let id: RuleID = "declaration-uncharted"
  package static let number: Int? = 135
  package static let severity = Severity.info
  package static let title = Phrase(
    zh: "声明过的专利有对照表",
    en: "A declared patent has been charted"
  )
  package static let why = Phrase(
    zh: "声明只是权利人的说法；对照过权利要求和标准文字，才知道是否真的对应。",
    en:
      "A declaration is its maker's claim; only a chart of the claim against the text shows whether it holds."
  )
  package static let mend = Phrase(
    zh: "用 linkage new correspondence 编号 建立对照表；暂不需要的，可以不理会。",
    en:
      "Start a chart with linkage new correspondence ID; where none is needed, nothing needs doing."
  )
  package static let source = "R135"
  package static let example = RuleExample(
    "declarations/latch-statement.yaml",
    bad: declaration(patent: "hinge"),
    good: declaration(patent: "lid-latch"),
    with: [
      "patents/hinge.yaml": ExampleSite.patent
        .replacing("一种盖体锁扣", with: "一种盖体铰链")
        .replacing("202110000001.6", with: "202110000002.0")
        .replacing("sep_status: potential", with: "sep_status: candidate"),
      ExampleSite.technologyPath: ExampleSite.technology
        .replacing("[lid-latch]", with: "[lid-latch, hinge]"),
    ]
  )

  /// A patent declared for a standard, or for none in particular.
  private struct Pair: Hashable {
    let patent: RecordIndex
    let standard: RecordIndex?
  }

  package static func check(_ graph: Graph) -> [Finding] {
    var told: Set<Pair> = []
    return graph.declared.compactMap { item in
      guard let patent = item.patent else { return nil }
      let standard = item.standard.flatMap { graph.line(of: $0)?.base }
      let isCharted = graph.charts(ofPatent: patent).contains { chart in
        guard let standard, let basis = chart.basis else { return standard == nil }
        return graph.line(of: basis)?.base == standard
      }
      guard !isCharted, told.insert(Pair(patent: patent, standard: standard)).inserted else {
        return nil
      }
      let (id, against) = (graph[patent].id, standard.map { graph[$0].id })
      return finding(
        in: graph[item.declaration],
        at: item.entry.span(of: Declaration.Item.patent),
        field: Declaration.items.name,
        Phrase(
          zh: against.map { "专利“\(id)”声明与标准“\($0)”有关，还没有对照表" } ?? "声明的专利“\(id)”还没有对照表",
          en: "\(id) is declared" + (against.map { " for \($0)" } ?? "") + " but has no chart yet"
        ),
        help: Phrase(
          zh: "建立这件专利与该标准的对照表；暂不需要的，可以不理会",
          en: "chart the patent against the standard; where that is not needed, leave it"
        )
      )
    }
  }

  private static func declaration(patent: String) -> String {
    """
    title: 示例厂关于盖体锁扣的声明
    confidentiality: internal
    declarant: example-works
    reference: 声明 2023-1
    declared_on: 2023-03-10
    organization: CCSA
    licensing: frand
    items:
      - {patent: \(patent), standard: latch-standard@2022, clauses: ["5.1"]}

    """
  }
}
