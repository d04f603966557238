package import Diagnostics
package import Linking
import Records

/// R8: the chain from technology over patent to standard has no loose ends.
package enum RecordIsolated: Rule {
  package static let id: RuleID = "record-isolated"
  package static let number: Int? = 8
  package static let severity = Severity.info
  package static let title = Phrase(
    zh: "本单位专利有来源技术，目标标准有对照表或提案，技术有成果",
    en: "Own patents have a technology, target standards a chart or proposal, technologies a result"
  )
  package static let why = Phrase(
    zh: "联动就是这条链；孤立的记录不进入任何转化率。",
    en: "The chain is the linkage; a record outside it counts in no conversion rate."
  )
  package static let mend = Phrase(
    zh: "补上缺少的联系；确实没有的，可以不理会。",
    en: "Add the missing link; where there is none, nothing needs doing."
  )
  package static let source = "R8; 000 §3.7"
  package static let example = RuleExample(
    "technologies/hinge.yaml",
    bad: technology(route: "patent"),
    good: technology(route: "publication")
  )

  package static func check(_ graph: Graph) -> [Finding] {
    patents(graph) + standards(graph) + technologies(graph)
  }

  private static func patents(_ graph: Graph) -> [Finding] {
    graph.indices(of: Patent.type).compactMap { index in
      let record = graph[index]
      guard graph.isOwn(patent: index), !record.has(Patent.technologies),
        graph.technologies(ofPatent: index).isEmpty
      else { return nil }
      return finding(
        in: record,
        at: record.span,
        field: Patent.technologies.name,
        Phrase(
          zh: "本单位的专利没有来源技术",
          en: "an own patent comes out of no technology"
        ),
        help: Phrase(
          zh: "补上 technologies: [技术编号]",
          en: "add technologies: [TECHNOLOGY-ID]"
        )
      )
    }
  }

  private static func standards(_ graph: Graph) -> [Finding] {
    let charted = Set(graph.charts.compactMap(\.basis).compactMap { graph.line(of: $0)?.base })
    let proposed = Set(
      graph.indices(of: StandardProposal.type).flatMap {
        graph.targets(of: StandardProposal.standard, from: $0)
      }.compactMap { graph.line(of: $0.record)?.base }
    )
    return graph.standards.compactMap { line in
      let record = graph[line.base]
      guard record[Standard.use] == .target, !charted.contains(line.base),
        !proposed.contains(line.base)
      else { return nil }
      return finding(
        in: record,
        at: record.span(of: Standard.use),
        field: Standard.use.name,
        Phrase(
          zh: "目标标准既没有对照表，也没有提案",
          en: "a target standard has neither a chart nor a proposal"
        )
      )
    }
  }

  private static func technologies(_ graph: Graph) -> [Finding] {
    graph.indices(of: Technology.type).compactMap { index in
      let record = graph[index]
      switch record[Technology.protectionRoute] {
      // A secret or a publication is a result in itself; a missing route is told by R3.
      case nil, .tradeSecret, .publication: return nil
      case .patent, .bothSplit, .undecided: break
      }
      guard graph.patents(ofTechnology: index).isEmpty,
        graph.schemes(ofTechnology: index).isEmpty,
        graph.sources(of: StandardProposal.technologies, in: StandardProposal.type, to: index)
          .isEmpty
      else { return nil }
      return finding(
        in: record,
        at: record.span(of: Technology.protectionRoute),
        field: Technology.protectionRoute.name,
        Phrase(
          zh: "这项技术还没有形成方案、专利或提案",
          en: "the technology has led to no scheme, patent or proposal yet"
        )
      )
    }
  }

  private static func technology(route: String) -> String {
    """
    title: 盖体铰接技术
    rd_form: own
    protection_route: \(route)
    route_decided_by: example-works
    route_date: 2022-03-01
    route_reason: 改进较小。

    """
  }
}
