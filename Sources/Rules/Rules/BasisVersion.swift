package import Diagnostics
package import Linking
import Records

/// R39: a chart names the very text it was made against: a proposal, or a standard and its version.
package enum BasisVersion: Rule {
  package static let id: RuleID = "basis-version"
  package static let number: Int? = 39
  package static let severity = Severity.error
  package static let title = Phrase(
    zh: "对照表写明所依据的提案，或标准及其版本",
    en: "A chart names its proposal, or its standard with the version"
  )
  package static let why = Phrase(
    zh: "标准会改版；不写版本，就不知道比对的是哪个文本，改版后也不知道要不要重做。",
    en:
      "Standards change; without the version nobody knows which text was compared, or whether to compare again."
  )
  package static let mend = Phrase(
    zh: "写作 basis: 标准编号@版本，或 basis: {standard: …, version: …}。",
    en: "Write basis: STANDARD@VERSION, or basis: {standard: …, version: …}."
  )
  package static let source = "R39; A.1 rows 12, 18"
  package static let example = ExampleSite.example(
    ExampleSite.chartPath,
    bad: "basis: latch-standard\n",
    good: "basis: latch-standard@2022\n"
  )

  package static func check(_ graph: Graph) -> [Finding] {
    graph.charts.compactMap { chart in
      let record = graph[chart.record]
      guard let reference = record[Correspondence.basis] else {
        if record.isUnknown(Correspondence.basis) { return nil }
        return finding(
          in: record,
          at: record.span(of: Correspondence.basis),
          field: Correspondence.basis.name,
          Phrase(
            zh: "没有写明对照所依据的标准提案或标准文本",
            en: "the chart does not say which proposal or standard it was made against"
          ),
          help: Phrase(
            zh: "补上 basis: 标准编号@版本，或 basis: 提案编号",
            en: "add basis: STANDARD@VERSION, or basis: PROPOSAL-ID"
          )
        )
      }
      guard reference.version == nil, let basis = chart.basis,
        let target = graph.resolver.resolve(reference).place?.record,
        graph[target].is(Standard.type), let line = graph.line(of: basis)
      else { return nil }
      let id = graph[line.base].id
      let written = line.versions.map { "\(id)@\($0.slug)" }
      return finding(
        in: record,
        at: reference.span,
        field: Correspondence.basis.name,
        Phrase(
          zh: "写了标准“\(id)”，没有写版本",
          en: "the standard \"\(id)\" is named without its version"
        ),
        help: Phrase(
          zh: "写作 \(written.joined(separator: " 或 "))",
          en: "write \(written.joined(separator: " or "))"
        )
      )
    }
  }
}
