package import Linking
package import Records

/// How a site stood on a day: its rates, the verdicts of its charts and its records, as far as the
/// audience may see them now and might then (additions, Time).
package struct HistoryPoint: Sendable {
  /// The day that counted as today.
  package let day: CalendarDate
  /// The commit that the content stood at; nil outside git.
  package let commit: String?
  /// The day of that commit.
  package let commitDay: String?
  /// How many records that are there now could not be read then and are in no count.
  package let unread: Int
  /// The rates of all figures, in the order of the indicators.
  package let figures: [Figure]
  /// The charts, sorted by the keys of their ids.
  package let charts: [Chart]
  /// The records, sorted by the keys of their types and ids.
  package let records: [Record]

  /// The rate of a figure.
  package struct Figure: Hashable, Sendable {
    /// The indicator: `D1`.
    package let indicator: String
    /// The figure: `D1g`.
    package let id: String
    /// How many of how many.
    package let rate: Rate

    package init(indicator: String, id: String, rate: Rate) {
      self.indicator = indicator
      self.id = id
      self.rate = rate
    }
  }

  /// What a chart came to.
  package struct Chart: Hashable, Sendable {
    /// The key of its record's id.
    package let key: String
    /// The verdict.
    package let result: Correspondence.Result
    /// The worst state of its rows.
    package let state: RowState

    package init(key: String, result: Correspondence.Result, state: RowState) {
      self.key = key
      self.result = result
      self.state = state
    }
  }

  /// What a record was: enough to tell whether and where it changed, and to name one that is gone.
  package struct Record: Hashable, Sendable {
    /// What tells it from others.
    package let identity: Identity
    /// Its id as written.
    package let id: String
    /// Its title in Chinese and in English, as pages call it.
    package let title: String
    package let titleEN: String
    /// A number for each of its parts: which part in the upper half, its value in the lower; sorted.
    package let parts: [UInt64]

    package init(
      identity: Identity,
      id: String,
      title: String,
      titleEN: String,
      parts: [UInt64]
    ) {
      self.identity = identity
      self.id = id
      self.title = title
      self.titleEN = titleEN
      self.parts = parts
    }
  }

  /// What tells a record from all others, in one state of the site and in another.
  package struct Identity: Hashable, Comparable, Sendable {
    /// The key of its type.
    package let type: String
    /// The key of its id.
    package let key: String

    package init(type: String, key: String) {
      self.type = type
      self.key = key
    }

    package static func < (left: Identity, right: Identity) -> Bool {
      left.type == right.type ? left.key < right.key : left.type < right.type
    }
  }

  package init(
    day: CalendarDate,
    commit: String?,
    commitDay: String?,
    unread: Int,
    figures: [Figure],
    charts: [Chart],
    records: [Record]
  ) {
    self.day = day
    self.commit = commit
    self.commitDay = commitDay
    self.unread = unread
    self.figures = figures
    self.charts = charts
    self.records = records
  }
}
