package import Diagnostics
package import Linking
import Records

/// R51: a confirmed SEP has been assessed as essential, by the holder or a third party.
package enum SEPAssessment: Rule {
  package static let id: RuleID = "sep-assessment"
  package static let number: Int? = 51
  package static let severity = Severity.error
  package static let title = Phrase(
    zh: "写作“标准必要专利”的，有结论为必要的必要性评估",
    en: "A confirmed SEP has an essentiality assessment that found it essential"
  )
  package static let why = Phrase(
    zh: "自评对照只能说明“潜在”；“标准必要专利”要由必要性评估（自行或第三方）认定。",
    en:
      "A chart makes a potential SEP; a confirmed one takes an assessment, one's own or a third party's."
  )
  package static let mend = Phrase(
    zh: "补上评估记录，或改为 sep_status: potential。",
    en: "Add the assessment, or state sep_status: potential."
  )
  package static let source = "R51; 000 §7.5 a, §8.4"
  package static let example = ExampleSite.example(
    ExampleSite.patentPath,
    bad: "sep_status: confirmed\n",
    good: "sep_status: potential\n"
  )

  package static func check(_ graph: Graph) -> [Finding] {
    graph.indices(of: Patent.type).compactMap { index in
      let record = graph[index]
      guard record[Patent.sepStatus] == .confirmed,
        !graph.sources(of: Assessment.patent, in: Assessment.type, to: index)
          .contains(where: { isFoundEssential(graph[$0]) })
      else { return nil }
      return finding(
        in: record,
        at: record.span(of: Patent.sepStatus),
        field: Patent.sepStatus.name,
        Phrase(
          zh: "状态写作“标准必要专利”，却没有结论为必要的必要性评估",
          en:
            "the status is \"confirmed\", but no essentiality assessment found the patent essential"
        ),
        help: Phrase(
          zh: "补上评估记录，或改为 sep_status: potential",
          en: "add the assessment, or state sep_status: potential"
        )
      )
    }
  }

  private static func isFoundEssential(_ record: Record) -> Bool {
    record[Assessment.kind] == .essentiality && record[Assessment.result] == .essential
  }
}
