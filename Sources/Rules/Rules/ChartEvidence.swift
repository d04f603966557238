package import Diagnostics
package import Linking
import Records

/// R43: a row that is met says how directly, and one that needs explaining explains and proves.
package enum ChartEvidence: Rule {
  package static let id: RuleID = "chart-evidence"
  package static let number: Int? = 43
  package static let severity = Severity.error
  package static let title = Phrase(
    zh: "“对应”的行写明对应方式；“解释后对应”的既有解释也有证明材料",
    en:
      "A row that is met states its strength; an \"explained\" one has an explanation and evidence"
  )
  package static let why = Phrase(
    zh: "用词不同而主张对应，要说明理由并拿出材料（其他文稿、现有技术、词典等），否则经不起质疑。",
    en:
      "To claim correspondence in spite of different words takes a reason and a document that bears it out."
  )
  package static let mend = Phrase(
    zh: "补上 explanation 和 evidence: [文件编号]；用词相同的，改为 strength: direct。",
    en:
      "Add explanation and evidence: [DOCUMENT-ID]; where the words are the same, state strength: direct."
  )
  package static let source = "R43; A.2 col. 3"
  package static let example = ExampleSite.example(
    ExampleSite.chartPath,
    bad: "",
    good: "    evidence: [handbook]\n"
  )

  package static func check(_ graph: Graph) -> [Finding] {
    graph.charts.flatMap { chart in
      chart.rows.enumerated().compactMap { position, row in
        check(row, number: position + 1, of: graph[chart.record])
      }
    }
  }

  private static func check(_ row: ChartRow, number: Int, of record: Record) -> Finding? {
    guard row.match == .met else { return nil }
    let entry = row.entry
    let message: Phrase
    let help: Phrase
    if !entry.has(ChartRowFields.strength) {
      message = Phrase(
        zh: "第 \(number) 行写作“对应”，却没有写对应方式",
        en: "row \(number) is \"met\" but does not say how directly"
      )
      help = Phrase(
        zh: "补上 strength: direct、indirect 或 explained",
        en: "add strength: direct, indirect or explained"
      )
    } else if row.strength == .explained {
      let isExplained = StatedFields.states(ChartRowFields.explanation.declaration, in: entry)
      let isProved = StatedFields.states(ChartRowFields.evidence.declaration, in: entry)
      switch (isExplained, isProved) {
      case (true, true):
        return nil
      case (true, false):
        message = Phrase(
          zh: "第 \(number) 行写作“解释后对应”，却没有证明材料",
          en: "row \(number) is \"explained\" but cites no evidence"
        )
        help = Phrase(
          zh: "补上 evidence: [文件编号]，或改为 strength: direct",
          en: "add evidence: [DOCUMENT-ID], or state strength: direct"
        )
      case (false, true):
        message = Phrase(
          zh: "第 \(number) 行写作“解释后对应”，却没有解释说明",
          en: "row \(number) is \"explained\" but gives no explanation"
        )
        help = Phrase(
          zh: "补上 explanation: …，或改为 strength: direct",
          en: "add explanation: …, or state strength: direct"
        )
      case (false, false):
        message = Phrase(
          zh: "第 \(number) 行写作“解释后对应”，却既无解释说明也无证明材料",
          en: "row \(number) is \"explained\" but has neither an explanation nor evidence"
        )
        help = Phrase(
          zh: "补上 explanation: … 和 evidence: [文件编号]，或改为 strength: direct",
          en: "add explanation: … and evidence: [DOCUMENT-ID], or state strength: direct"
        )
      }
    } else {
      return nil
    }
    return finding(
      in: record,
      at: entry.place(of: ChartRowFields.strength) ?? entry.span(of: ChartRowFields.match),
      field: "rows[\(number)].\(ChartRowFields.strength.name)",
      message,
      help: help
    )
  }
}
