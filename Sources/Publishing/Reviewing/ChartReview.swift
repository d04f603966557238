package import Diagnostics
import Fingerprints
import Linking
package import Records

/// Stores the fingerprints of both sides of a chart as checked, in the chart's own file (additions,
/// Review state).
package struct ChartReview: Sendable {
  /// The chart to review.
  package let chart: String
  /// Who checked it: the id of a person, or a name.
  package let by: String
  /// The day of the check.
  package let on: CalendarDate

  package init(chart: String, by: String, on: CalendarDate) {
    self.chart = chart
    self.by = by
    self.on = on
  }

  /// Why a chart could not be reviewed.
  package struct Refusal: Error, Hashable, Sendable {
    /// What is wrong and what to do, in words.
    package let message: Phrase
  }

  /// What was written.
  package struct Receipt: Hashable, Sendable {
    /// The file.
    package let path: String
    /// The fingerprint of the claim; nil where the claim has no text.
    package let claim: String?
    /// The clauses and their fingerprints, in order.
    package let clauses: [(reference: String, fingerprint: String)]

    package static func == (lhs: Receipt, rhs: Receipt) -> Bool {
      lhs.path == rhs.path && lhs.claim == rhs.claim
        && lhs.clauses.map(\.reference) == rhs.clauses.map(\.reference)
        && lhs.clauses.map(\.fingerprint) == rhs.clauses.map(\.fingerprint)
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(path) }
  }

  /// Writes the review into the chart's file, in one step.
  ///
  /// For a clause that a newer version still holds, the newer one is stored too: the check is of
  /// the text as it stands now. A clause that is gone or has moved has to be changed in the row
  /// first, because no check can make it hold.
  ///
  /// - Throws: `Refusal` where there is nothing that could be reviewed, `MachineFailure` where the
  ///   file cannot be read or written.
  package func apply(to site: CheckedSite, folder: String) throws -> Receipt {
    let graph = site.graph
    guard let index = graph.record(id: chart), let found = graph.chart(of: index) else {
      throw refusal(
        zh: "没有编号为“\(chart)”的对照表",
        en: "there is no chart called \(chart)"
      )
    }
    let record = graph[index]
    guard let patent = found.patent, let claim = found.claimNumber else {
      throw refusal(
        zh: "对照表“\(chart)”没有指明存在的专利和权利要求；请先运行 linkage check",
        en: "chart \(chart) names no existing patent and claim; run linkage check first"
      )
    }
    let clauses = try clauses(of: found, in: graph)
    let wording = ClaimTexts.wording(claim, of: graph[patent])
    let claimFingerprint = wording.isEmpty ? nil : Fingerprint.of(wording).digits
    let path = "\(folder)/\(record.path)"
    guard let bytes = try FolderFiles.read(path),
      let text = String(validating: bytes, as: UTF8.self)
    else { throw MachineFailure(.read, path, reason: "UTF-8") }
    var edit = try RecordEdit(text, path: record.path, line: Int(record.span.line))
    edit.set(
      "checked_on",
      alias: Correspondence.checkedOn.declaration.label.zh,
      to: [on.description]
    )
    var block = ["", "  by: \(RecordEdit.scalar(by))", "  on: \(on)"]
    if let claimFingerprint { block.append("  claim: \(claimFingerprint)") }
    if !clauses.isEmpty {
      block.append("  clauses:")
      block += clauses.map { "    \(RecordEdit.scalar($0.reference)): \($0.fingerprint)" }
    }
    edit.set("reviewed", alias: Correspondence.reviewed.declaration.label.zh, to: block)
    try FolderFiles.replace(path, with: Array(edit.text.utf8))
    return Receipt(path: record.path, claim: claimFingerprint, clauses: clauses)
  }

  private func clauses(
    of chart: Chart,
    in graph: Graph
  ) throws -> [(reference: String, fingerprint: String)] {
    var stored: [(reference: String, fingerprint: String)] = []
    for (number, row) in chart.rows.enumerated() {
      for use in row.clauses {
        guard let place = use.place else {
          throw refusal(
            zh: "第 \(number + 1) 行引用的条款“\(use.reference.written)”不存在；请先改正",
            en: "row \(number + 1) quotes clause \(use.reference.written), which does not exist"
          )
        }
        switch use.fate {
        case .moved?:
          let now = use.current.flatMap(graph.clause)?.number ?? ""
          throw refusal(
            zh: "第 \(number + 1) 行的条款在新版本中移到了 \(now)；请先把该行和 basis 改为新版本",
            en:
              "the clause of row \(number + 1) moved to \(now) in the newer version; change the row and basis first"
          )
        case .gone?:
          throw refusal(
            zh: "第 \(number + 1) 行的条款在新版本中已删除；请先改正该行和 basis",
            en:
              "the clause of row \(number + 1) is gone from the newer version; change the row and basis first"
          )
        case .same?, .changed?, nil: break
        }
        for place in [place, use.current].compactMap({ $0 }) {
          guard let clause = graph.clause(place), let line = graph.line(of: place.record),
            let version = line.version(place.record)
          else { continue }
          let reference = "\(graph[line.base].id)@\(version.slug)#\(clause.number)"
          if stored.contains(where: { $0.reference == reference }) { continue }
          // Of a text that is not held nobody can tell a change: the review says so.
          let digits =
            clause.hasText ? graph.fingerprint(of: clause).digits : ReviewMark.noText
          stored.append((reference, digits))
        }
      }
    }
    return stored
  }

  private func refusal(zh: String, en: String) -> Refusal {
    Refusal(message: Phrase(zh: zh, en: en))
  }
}
