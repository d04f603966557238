import Deadlines
import Diagnostics
import Linking
import Records

/// The deadlines of a site cut into pages: what is near on the first ones, the rest by year.
struct DeadlineList: Sendable {
  /// The page that starts the near ones.
  static let path = "deadlines.html"
  /// The crumb of that page.
  static let crumb = Page.Crumb(Phrase(zh: "期限", en: "Deadlines"), path)
  /// How many deadlines a page shows.
  private static let size = 100

  /// The day that counts as today.
  let today: CalendarDate
  /// What is overdue, due this month, or soon; by date.
  let near: [Deadline]
  /// What is later, by year.
  let years: [(year: Int, deadlines: [Deadline])]
  /// How many of the near ones are in each state, and where those begin; asked for by every page.
  private let states: [Deadline.State: (first: Int, count: Int)]

  init(_ facts: SiteFacts) {
    today = facts.graph.asOf
    near = facts.deadlines.filter { $0.state(on: facts.graph.asOf) != .later }
    var years: [(year: Int, deadlines: [Deadline])] = []
    for deadline in facts.deadlines where deadline.state(on: facts.graph.asOf) == .later {
      if let last = years.indices.last, years[last].year == deadline.date.year {
        years[last].deadlines.append(deadline)
      } else {
        years.append((deadline.date.year, [deadline]))
      }
    }
    self.years = years
    var states: [Deadline.State: (first: Int, count: Int)] = [:]
    for (number, deadline) in near.enumerated() {
      states[deadline.state(on: today), default: (number, 0)].count += 1
    }
    self.states = states
  }

  /// Whether a site has pages of deadlines: something falls due, or there are patents to watch.
  static func isShown(_ facts: SiteFacts) -> Bool {
    !facts.deadlines.isEmpty || !TrackedPatents.all(facts.graph).isEmpty
  }

  /// The pages of the near ones.
  var nearPages: PagedList {
    PagedList(first: Self.path, count: near.count, size: Self.size)
  }

  /// The pages of a year.
  func pages(ofYear year: Int) -> PagedList {
    let count = years.first { $0.year == year }?.deadlines.count ?? 0
    return PagedList(first: "deadlines/\(year).html", count: count, size: Self.size)
  }

  /// How many of the near ones are in a state.
  func count(_ state: Deadline.State) -> Int { states[state]?.count ?? 0 }

  /// Where the near ones in a state begin; nil where there is none.
  func path(_ state: Deadline.State) -> String? {
    guard let first = states[state]?.first else { return nil }
    return "\(nearPages.path(first / Self.size + 1))#\(state.rawValue)"
  }

  /// The page and anchor of the first deadline of each near day.
  func dayPaths(_ anchor: (Deadline) -> String) -> [CalendarDate: String] {
    var paths: [CalendarDate: String] = [:]
    for (number, deadline) in near.enumerated() where paths[deadline.date] == nil {
      let page = nearPages.path(number / Self.size + 1)
      paths[deadline.date] = "\(page)#\(anchor(deadline))"
    }
    return paths
  }
}
