extension BuildProfile {
  /// The profile of a build that made `made`, files of `plan`.
  init(
    _ phases: [(phase: Phase, milliseconds: Int)],
    _ made: [PageMaking.Made],
    _ plan: OutputPlan?,
    written: Int,
    recalled: Recall.Outcome?
  ) {
    let pageCount = plan?.pageCount ?? 0
    let pages = made.filter { $0.number < pageCount }
    let others = made.filter { $0.number >= pageCount }
    func dearest(_ files: [PageMaking.Made]) -> [DearFile] {
      files.sorted { $0.nanoseconds > $1.nanoseconds }.prefix(10).map {
        DearFile(
          path: plan?.paths[$0.number] ?? "",
          microseconds: Int($0.nanoseconds / 1000),
          bytes: $0.size
        )
      }
    }
    self.init(
      phases: phases,
      pages: (pages.count, pages.reduce(0) { $0 + $1.size }),
      others: (others.count, others.reduce(0) { $0 + $1.size }),
      written: written,
      recalled: recalled.map { ($0.made, $0.kept) },
      dearest: dearest(pages),
      dearestOthers: dearest(others)
    )
  }
}
