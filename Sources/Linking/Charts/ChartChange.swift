package import Diagnostics
package import Records

/// A day on which one side of a chart changed, so that it has to be checked again (R49, R50).
package struct ChartChange: Sendable {
  /// The day.
  package let date: CalendarDate
  /// What happened, as the end of a sentence: `标准 X 发布了 2026 版`.
  package let name: Phrase
}

extension Graph {
  /// Each publication and freeze of the standard from the chart's version on, and each revision of
  /// the proposal (R49).
  package func standardChanges(of chart: Chart) -> [ChartChange] {
    var changes: [ChartChange] = []
    if let basis = chart.basis, let line = line(of: basis),
      let position = line.position(of: basis)
    {
      let id = self[line.base].id
      for version in line.versions[position...] where version.isBinding {
        let record = self[version.record]
        if let date = record[Standard.publicationDate] {
          let name = Phrase(
            zh: "标准 \(id) 发布了 \(version.label) 版",
            en: "version \(version.label) of \(id) was published"
          )
          changes.append(ChartChange(date: date, name: name))
        }
        if let date = record[Standard.freezeDate] {
          let name = Phrase(
            zh: "标准 \(id) 的 \(version.label) 版封版",
            en: "version \(version.label) of \(id) was frozen"
          )
          changes.append(ChartChange(date: date, name: name))
        }
      }
    }
    if let proposal = chart.proposal {
      for revision in self[proposal][all: StandardProposal.revisions] {
        guard let date = revision[StandardProposal.Revision.date] else { continue }
        let name = Phrase(
          zh: "提案 \(self[proposal].id) 作了修改",
          en: "the proposal \(self[proposal].id) was revised"
        )
        changes.append(ChartChange(date: date, name: name))
      }
    }
    return changes
  }

  /// The grant and each amendment, division and invalidation of the chart's patent, and each text of
  /// its claim (R50).
  package func claimChanges(of chart: Chart) -> [ChartChange] {
    guard let index = chart.patent, let number = chart.claimNumber else { return [] }
    let patent = self[index]
    var changes: [ChartChange] = []
    if let date = patent[Patent.grantDate] {
      changes.append(ChartChange(date: date, name: Patent.grantDate.declaration.label))
    }
    for event in patent[all: Patent.events] {
      guard let date = event[Patent.Event.date], let kind = event[Patent.Event.kind],
        [.amendment, .divisional, .invalidation].contains(kind)
      else { continue }
      changes.append(ChartChange(date: date, name: kind.label))
    }
    for claim in patent[all: Patent.claims] where claim[Claim.claimNo] == number {
      guard let date = ClaimTexts.date(of: claim), let kind = ClaimTexts.kind(of: claim) else {
        continue
      }
      changes.append(ChartChange(date: date, name: kind.label))
    }
    return changes
  }

  /// The newest of `changes` that a check on `checked` came before; nil where it came after all that
  /// have happened so far.
  package func newest(_ changes: [ChartChange], after checked: CalendarDate) -> ChartChange? {
    let change = changes.filter { $0.date <= asOf }.max { $0.date < $1.date }
    return change.flatMap { checked < $0.date ? $0 : nil }
  }

  /// The newer text of the claim than the one that the chart names; nil where it names none or the
  /// newest (R50).
  package func newerClaimText(than chart: Chart) -> Entry? {
    guard let patent = chart.patent, let claim = chart.claim, let number = chart.claimNumber,
      self[chart.record].has(Correspondence.claimVersion),
      let newest = ClaimTexts.text(number, of: self[patent], by: asOf), newest.span != claim.span
    else { return nil }
    return newest
  }

  /// Whether a chart was checked after the last change of either side (R49 and R50, D10).
  package func isUpToDate(_ chart: Chart) -> Bool {
    guard let checked = self[chart.record][Correspondence.checkedOn] else { return false }
    return newest(standardChanges(of: chart), after: checked) == nil
      && newest(claimChanges(of: chart), after: checked) == nil
      && newerClaimText(than: chart) == nil
  }
}
