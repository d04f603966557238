import Diagnostics
import Linking
import Pages
import Reading
import Records
import Workers

/// Finds out how a site stood at earlier days, from its commits (`--history`).
///
/// A commit never changes, so what was found out once is kept (`PastCache`) and only new days are
/// computed; nothing kept is used that the audience may not see any more.
struct Recall {
  /// How many days are looked back at unless the site says otherwise.
  static let usualCount = 8

  private let past: ContentPast
  private let site: String
  private let cache: PastCache?

  /// What came of it.
  struct Outcome: Sendable {
    /// The past and the present.
    let history: SiteHistory
    /// How many states were computed now, and how many were kept from earlier builds.
    let made: Int
    let kept: Int

    /// What whoever builds has to know; nil where all is well.
    var notice: Phrase? {
      if !history.isComplete {
        let begins = history.begins.map { "\($0)" } ?? "?"
        return Phrase(
          zh: """
            历史不完整：仓库是浅克隆，\(begins) 之前的提交没有取回；\
            运行 git fetch --unshallow 后再生成
            """,
          en: """
            the history is incomplete: the repository is a shallow clone without the commits before \
            \(begins); run git fetch --unshallow and build again
            """
        )
      }
      guard !history.missing.isEmpty else { return nil }
      let days = history.missing.map { "\($0)" }.joined(separator: ", ")
      return Phrase(
        zh: "历史不完整：git 给不出这些日子的内容：\(days)；运行 git fsck 可看到原因",
        en: """
          the history is incomplete: git cannot give the content of \(days); git fsck tells why
          """
      )
    }
  }

  /// - Parameters:
  ///   - site: The folder of the site.
  ///   - cache: Where an earlier build kept what it found; nil to compute everything.
  /// - Throws: `PastFailure` where there is no past.
  init(site: String, cache: PastCache?) throws(PastFailure) {
    past = try ContentPast(site: site)
    self.site = site
    self.cache = cache
  }

  /// Puts the past of `present` before it.
  ///
  /// - Parameters:
  ///   - present: What the audience sees now.
  ///   - now: How it stands now.
  ///   - declarations: What the site says of its types, as written: it decides who may see what.
  /// - Returns: The past with the present at its end, and what the next build may keep of it.
  func history(
    of present: VisibleSite,
    now: HistoryPoint,
    declarations: UInt64
  ) -> (outcome: Outcome, points: PastPoints) {
    let (step, days) = days(present.graph.site, before: present.graph.asOf)
    let view = PresentView(present)
    let key = PastPoints.key(present.audience, declarations)
    let known = cache?.points(key: key)
    var points: [PastPoints.Entry] = []
    var missing: [CalendarDate] = []
    var kept = 0
    for (day, commit) in days {
      if let entry = known?.entry(day, commit.id), entry.isRight(view) {
        points.append(entry)
        kept += 1
        continue
      }
      guard let content = PastContent(at: commit.id, of: site, workers: present.workers) else {
        missing.append(day)
        continue
      }
      let state = PastSite(content, as: day, at: commit, seenFrom: present)
      points.append(PastPoints.Entry(point: state.point, left: state.left))
    }
    let figures = Set(now.figures.map(\.id))
    let history = SiteHistory(
      points: points.map { $0.point.naming(view, figures) } + [now],
      step: step,
      isComplete: !past.isShallow || days.count == count(present.graph.site),
      missing: missing,
      begins: past.begins
    )
    return (
      Outcome(history: history, made: points.count - kept, kept: kept),
      PastPoints(key: key, entries: points)
    )
  }

  /// How many days are looked back at.
  private func count(_ site: SiteConfiguration) -> Int {
    site.record[Site.history]?[Site.History.points] ?? Self.usualCount
  }

  /// The days that are looked back at, with the commits that stood on them, the earliest first.
  private func days(
    _ site: SiteConfiguration,
    before today: CalendarDate
  ) -> (step: HistoryStep, days: [(CalendarDate, ContentPast.Commit)]) {
    let count = count(site)
    let steps = site.record[Site.history]?[Site.History.every].map { [$0] } ?? HistoryStep.allCases
    var found: (step: HistoryStep, days: [(CalendarDate, ContentPast.Commit)]) = (steps[0], [])
    // A line needs two days besides the present: a young site looks back in shorter steps.
    for step in steps where found.days.count < 2 {
      let days = step.ends(before: today, count: count).compactMap { day in
        past.commit(on: day).map { (day, $0) }
      }
      if days.count > found.days.count || found.days.isEmpty { found = (step, days) }
    }
    return found
  }
}

extension HistoryPoint {
  /// The same without the records that may not even be named any more, and without the figures that
  /// there are no more, whose ids may name them.
  fileprivate func naming(_ view: PresentView, _ present: Set<String>) -> HistoryPoint {
    HistoryPoint(
      day: day,
      commit: commit,
      commitDay: commitDay,
      unread: unread,
      figures: figures.filter { present.contains($0.id) },
      charts: charts,
      records: records.filter { view.mayName($0) }
    )
  }
}
