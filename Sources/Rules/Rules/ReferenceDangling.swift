package import Diagnostics
package import Linking
import Records

/// R2: every reference points at a record of the type asked for, and at a part that it has.
package enum ReferenceDangling: Rule {
  package static let id: RuleID = "reference-dangling"
  package static let number: Int? = 2
  package static let severity = Severity.error
  package static let title = Phrase(
    zh: "引用的记录、版本、条款、权利要求和技术特征都存在",
    en: "What a reference names exists: record, version, clause, claim, feature"
  )
  package static let why = Phrase(
    zh: "技术、专利与标准的联动由引用连成；指空的引用会让页面和统计悄悄漏掉一环。",
    en:
      "References are the linkage of technology, patents and standards; one that points nowhere silently breaks the chain."
  )
  package static let mend = Phrase(
    zh: "改正编号或条款号；若目标还没有记录，先建立它。",
    en: "Correct the id or number; where the target has no record yet, write it first."
  )
  package static let source = "R2"
  package static let example = ExampleSite.example(
    ExampleSite.chartPath,
    bad: "prepared_by: example-work\n",
    good: "prepared_by: example-works\n"
  )

  /// For how many faults the nearest existing name is looked for.
  private static let mostSuggestions = 1000

  package static func check(_ graph: Graph) -> [Finding] {
    let wording = ReferenceWording(graph)
    let briefly = ReferenceWording(graph, offersNearest: false)
    let faults = graph.unresolved.filter { !isOfLostBasis($0, in: graph) }
    var findings = faults.enumerated().map { position, unresolved in
      let (message, help) = (position < mostSuggestions ? wording : briefly).words(
        for: unresolved.resolution,
        of: unresolved.reference,
        allowed: unresolved.allowed
      )
      return finding(
        in: graph[unresolved.source],
        at: unresolved.reference.span,
        field: unresolved.field,
        message,
        help: help
      )
    }
    for chart in graph.charts {
      if let found = claimFinding(chart, wording: wording, in: graph) { findings.append(found) }
    }
    return findings + siteFindings(wording, in: graph) + loneVersions(graph)
  }

  /// An id `ID@VERSION` refers to the standard that it is a version of.
  private static func loneVersions(_ graph: Graph) -> [Finding] {
    var standards: [String]?
    return graph.standards.compactMap { line in
      let record = graph[line.base]
      guard let base = LoneVersion.standard(of: line.base, in: graph) else { return nil }
      // Looked up once, and only where something is wrong.
      let known =
        standards ?? graph.standards.map { graph[$0.base].id }.filter { !$0.contains("@") }
      standards = known
      let near = NearMiss.nearest(to: base, in: known)
      return finding(
        in: record,
        at: record.place(of: Header.id) ?? record.span,
        field: Header.id.name,
        Phrase(
          zh: "这是标准“\(base)”的一个版本，但没有编号为“\(base)”的标准",
          en: "this is a version of the standard \"\(base)\", and there is no standard of that id"
        ),
        help: near.map {
          Phrase(
            zh: "是否应为“\($0)”？改正文件名或 id 中“@”之前的部分",
            en: "did you mean \"\($0)\"? Correct what stands before @ in the file name or id"
          )
        }
          ?? Phrase(
            zh: "先建立编号为“\(base)”的标准，或去掉“@”及其后的部分",
            en: "write the standard \"\(base)\" first, or drop the part from @ on"
          )
      )
    }
  }

  /// A bare clause number whose chart has no basis: what is wrong is the basis (here or R39).
  private static func isOfLostBasis(_ unresolved: UnresolvedReference, in graph: Graph) -> Bool {
    guard unresolved.reference.target.isEmpty, let chart = graph.chart(of: unresolved.source) else {
      return false
    }
    return chart.basis == nil && chart.proposal == nil
  }

  /// A chart names its claim by a number and a version, not by a reference.
  private static func claimFinding(
    _ chart: Chart,
    wording: ReferenceWording,
    in graph: Graph
  ) -> Finding? {
    guard let patent = chart.patent, let number = chart.claimNumber, chart.claim == nil else {
      return nil
    }
    let record = graph[chart.record]
    if ClaimTexts.text(number, of: graph[patent]) == nil {
      let (message, help) = wording.claim("\(number)", of: patent)
      return finding(
        in: record,
        at: record.span(of: Correspondence.claimNo),
        field: Correspondence.claimNo.name,
        message,
        help: help
      )
    }
    let kinds = graph[patent][all: Patent.claims]
      .filter { $0[Claim.claimNo] == number }
      .compactMap { claim in
        ClaimTexts.kind(of: claim).map { kind in
          kind.rawValue + (ClaimTexts.date(of: claim).map { " \($0)" } ?? "")
        }
      }
    return finding(
      in: record,
      at: record.span(of: Correspondence.claimVersion),
      field: Correspondence.claimVersion.name,
      Phrase(
        zh: "专利 \(graph[patent].id) 的权利要求 \(number) 没有这个版本的文本",
        en: "claim \(number) of \(graph[patent].id) has no text of this version"
      ),
      help: kinds.isEmpty
        ? nil
        : Phrase(
          zh: "已有的版本：\(kinds.joined(separator: "、"))",
          en: "it has: \(kinds.joined(separator: ", "))"
        )
    )
  }

  /// The organizations that `site.yaml` names decide which patents are own.
  private static func siteFindings(_ wording: ReferenceWording, in graph: Graph) -> [Finding] {
    let allowed = [Organization.type.key]
    let entry = graph.site.record.entry
    // The organization counts beside the own ones too: pages and reports name it.
    let main = entry.has(Site.own) ? [graph.site.record[Site.organization]].compactMap { $0 } : []
    return (graph.site.own + main).compactMap { reference in
      let resolution = graph.resolver.resolve(reference, allowed: allowed)
      if resolution.place != nil || resolution == .withheld { return nil }
      let (message, help) = wording.words(for: resolution, of: reference, allowed: allowed)
      let isListed = entry.place(of: Site.organization) != reference.span
      return finding(
        in: graph.site.record,
        at: reference.span,
        field: isListed ? Site.own.name : Site.organization.name,
        message,
        help: help
      )
    }
  }
}
