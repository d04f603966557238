package import Diagnostics
package import Linking
import Records

/// R133: the claim and the clauses of a chart still read as they did when it was last checked.
///
/// Judged by the fingerprints that `linkage review` stores. A chart or row that was never reviewed
/// so is an info.
package enum RowNotFresh: Rule {
  package static let id: RuleID = "row-not-fresh"
  package static let number: Int? = 133
  package static let severity = Severity.warning
  package static let title = Phrase(
    zh: "权利要求和标准条款与上次核对时相同",
    en: "Claim and clauses read as they did when the chart was checked"
  )
  package static let why = Phrase(
    zh: "任何一边的文字变了，这一行的结论就要重新判断；只改标题或备注不算。",
    en:
      "When the words of either side change, the row has to be judged again; a new title or note does not count."
  )
  package static let mend = Phrase(
    zh: "对照新旧文字，改正该行，再运行 linkage review。",
    en: "Compare the old and the new words, correct the row, then run linkage review."
  )
  package static let source = "R133; additions, Review state"
  package static let example = ExampleSite.example(
    ExampleSite.standardPath,
    bad: "扣钩应与扣座可靠扣合。\n",
    good: "扣钩应与扣座扣合。\n",
    with: [
      ExampleSite.chartPath: ExampleSite.chart.replacing(
        "excerpt: 扣钩应与扣座扣合。",
        with: "excerpt: 扣钩"
      )
    ]
  )

  package static func check(_ graph: Graph) -> [Finding] {
    graph.charts.flatMap { chart in
      let record = graph[chart.record]
      guard record[Correspondence.reviewed] != nil else {
        return chart.rows.isEmpty ? [] : [unreviewed(record)]
      }
      var findings: [Finding] = []
      for (position, row) in chart.rows.enumerated() {
        if row.state == .claimChanged {
          // One change of the claim is one fault, however many rows it touches.
          if !findings.contains(where: { $0.field == "reviewed.claim" }) {
            findings.append(claimChanged(chart, of: record))
          }
        } else if let found = changed(row, number: position + 1, of: record, in: graph) {
          findings.append(found)
        }
      }
      return findings
    }
  }

  private static func unreviewed(_ record: Record) -> Finding {
    finding(
      in: record,
      at: record.span(of: Correspondence.checkedOn),
      field: Correspondence.reviewed.name,
      severity: .info,
      Phrase(
        zh: "对照表还没有存下核对指纹，文字变了不会被发现",
        en: "no fingerprints are stored, so a change of the texts goes unnoticed"
      ),
      help: Phrase(
        zh: "核对后运行 linkage review \(record.id) --by 姓名",
        en: "check the chart, then run linkage review \(record.id) --by NAME"
      )
    )
  }

  private static func claimChanged(_ chart: Chart, of record: Record) -> Finding {
    let reviewed = record[Correspondence.reviewed]
    return finding(
      in: record,
      at: reviewed?.span(of: Correspondence.Review.claim)
        ?? record.span(of: Correspondence.reviewed),
      field: "reviewed.claim",
      Phrase(
        zh: "权利要求 \(chart.claimNumber.map(String.init) ?? "") 的文字在核对（\(day(reviewed))）后变了",
        en:
          "claim \(chart.claimNumber.map(String.init) ?? "") has changed since it was checked on \(day(reviewed))"
      ),
      help: help(record)
    )
  }

  private static func changed(
    _ row: ChartRow,
    number: Int,
    of record: Record,
    in graph: Graph
  ) -> Finding? {
    // A clause that was never there is told by R2.
    guard row.state != .fresh, !row.clauses.contains(where: { $0.place == nil }),
      let use = decisive(row)
    else { return nil }
    let clause = use.place.flatMap(graph.clause)?.number ?? use.reference.written
    let versions = versionNames(of: use, in: graph)
    let reviewed = record[Correspondence.reviewed]
    let message: Phrase
    switch row.state {
    case .fresh, .claimChanged:
      return nil
    case .unreviewed:
      message = Phrase(
        zh: "第 \(number) 行的条款 \(clause) 没有核对指纹",
        en: "row \(number): no fingerprint of clause \(clause) is stored"
      )
    case .superseded where use.place.flatMap(graph.clause)?.hasText != true:
      message = Phrase(
        zh: "第 \(number) 行：标准从 \(versions.old) 版到 \(versions.new) 版；站内没有条款 \(clause) 的文字，请对照原文",
        en:
          "row \(number): version \(versions.new) has followed \(versions.old); the site holds no text of clause \(clause), so compare the original"
      )
    case .superseded:
      message = Phrase(
        zh: "第 \(number) 行：标准从 \(versions.old) 版到 \(versions.new) 版，条款 \(clause) 文字未变，但还没有按新版本核对",
        en:
          "row \(number): version \(versions.new) has followed \(versions.old); clause \(clause) reads the same but was not checked there"
      )
    case .clauseMoved:
      let moved = use.current.flatMap(graph.clause)?.number ?? "?"
      message = Phrase(
        zh: "第 \(number) 行：从 \(versions.old) 版到 \(versions.new) 版，条款 \(clause) 移到了 \(moved)",
        en:
          "row \(number): clause \(clause) of version \(versions.old) is clause \(moved) in \(versions.new)"
      )
    case .clauseGone:
      message = Phrase(
        zh: "第 \(number) 行：\(versions.old) 版的条款 \(clause) 在 \(versions.new) 版中已删去",
        en:
          "row \(number): clause \(clause) of version \(versions.old) is gone from \(versions.new)"
      )
    case .clauseChanged:
      if case .changed? = use.fate {
        message = Phrase(
          zh: "第 \(number) 行：从 \(versions.old) 版到 \(versions.new) 版，条款 \(clause) 的文字变了",
          en:
            "row \(number): clause \(clause) has changed from version \(versions.old) to \(versions.new)"
        )
      } else {
        message = Phrase(
          zh: "第 \(number) 行：\(versions.old) 版条款 \(clause) 的文字在核对（\(day(reviewed))）后变了",
          en:
            "row \(number): the text of clause \(clause), version \(versions.old), has changed since it was checked on \(day(reviewed))"
        )
      }
    }
    return finding(
      in: record,
      at: use.reference.span,
      field: "rows[\(number)].\(ChartRowFields.standardRef.name)",
      severity: row.state == .unreviewed ? .info : severity,
      message,
      help: help(record)
    )
  }

  /// The clause that makes the row what it is.
  private static func decisive(_ row: ChartRow) -> ClauseUse? {
    let fitting = row.clauses.first { use in
      switch (row.state, use.fate) {
      case (.clauseGone, .gone?), (.clauseMoved, .moved?), (.clauseChanged, .changed?),
        (.superseded, .same?), (.superseded, .gone?):
        true
      default: false
      }
    }
    return fitting ?? row.clauses.first
  }

  private static func versionNames(
    of use: ClauseUse,
    in graph: Graph
  ) -> (old: String, new: String) {
    guard let place = use.place, let line = graph.line(of: place.record) else { return ("", "") }
    let successor = use.current?.record ?? line.successor(of: place.record)
    return (
      line.version(place.record)?.label ?? "",
      successor.flatMap { line.version($0)?.label } ?? ""
    )
  }

  private static func day(_ reviewed: Entry?) -> String {
    reviewed?[Correspondence.Review.on].map { "\($0)" } ?? "?"
  }

  private static func help(_ record: Record) -> Phrase {
    Phrase(
      zh: "对照新文字核对该行，再运行 linkage review \(record.id) --by 姓名",
      en: "compare with the present words, then run linkage review \(record.id) --by NAME"
    )
  }
}
