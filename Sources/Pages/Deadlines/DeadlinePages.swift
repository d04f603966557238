import Deadlines
import Diagnostics
import Linking
import Records
import Templates

/// What falls due, when, and who must act: what is near first, the rest on a page a year.
enum DeadlinePages: PageKind {
  static func pages(_ facts: SiteFacts) -> [Page] {
    guard DeadlineList.isShown(facts) else { return [] }
    let list = DeadlineList(facts)
    let lede = lede(list, facts)
    let present = Set(list.near.map(\.kind))
    let near = list.nearPages.pages { paged, number in
      Page(
        paged.path(number),
        kind: "deadlines",
        title: DeadlineList.crumb.title,
        parents: number == 1 ? [.home] : [.home, DeadlineList.crumb],
        form: paged.form
      ) { language in
        nearModel(facts, list, paged, number, lede, present, language)
      }
    }
    return near + list.years.flatMap { year, deadlines in pages(of: year, deadlines, list, facts) }
  }

  private static func pages(
    of year: Int,
    _ deadlines: [Deadline],
    _ list: DeadlineList,
    _ facts: SiteFacts
  ) -> [Page] {
    let paged = list.pages(ofYear: year)
    let present = Set(deadlines.map(\.kind))
    return paged.pages { paged, number in
      Page(
        paged.path(number),
        kind: "deadlines",
        title: Phrase(zh: "\(year) 年的期限", en: "Deadlines of \(year)"),
        parents: [.home, DeadlineList.crumb],
        form: paged.form
      ) { language in
        let models = DeadlineModels(facts: facts, language: language)
        return frame(list, facts, current: year, language)
          .adding([
            "lede": .none,
            "rows": .list(paged.rows(number).map { models.row(deadlines[$0]) }),
            "tools": .map(tools(present, language)),
            "months": [],
          ])
          .adding(paged.model(number))
      }
    }
  }

  private static func nearModel(
    _ facts: SiteFacts,
    _ list: DeadlineList,
    _ paged: PagedList,
    _ page: Int,
    _ lede: Phrase,
    _ present: Set<DeadlineKind>,
    _ language: Language
  ) -> Model {
    let models = DeadlineModels(facts: facts, language: language)
    var shown: Deadline.State?
    let rows = paged.rows(page).map { number -> Model in
      let state = list.near[number].state(on: list.today)
      defer { shown = state }
      guard state != shown else { return models.row(list.near[number]) }
      let title = DeadlineModels.title(state)
      let head = Phrase(
        zh: "\(title.zh)（\(list.count(state))）",
        en: "\(title.en) (\(list.count(state)))"
      )
      return models.row(list.near[number], head: head[language], group: state.rawValue)
    }
    return frame(list, facts, current: nil, language)
      .adding([
        "lede": .text(lede[language]),
        "rows": .list(rows),
        "tools": .map(tools(present, language)),
        "months": .list(page == 1 && paged.form == .document ? months(list, models) : []),
      ])
      .adding(paged.model(page))
  }

  /// The calendars of the first page.
  private static func months(_ list: DeadlineList, _ models: DeadlineModels) -> [Model] {
    MonthModels(
      today: list.today,
      language: models.language,
      deadlines: Dictionary(grouping: list.near) { $0.date },
      paths: list.dayPaths(models.anchor)
    ).models
  }

  /// What every page of deadlines has: the calendar file, the states and the years.
  private static func frame(
    _ list: DeadlineList,
    _ facts: SiteFacts,
    current: Int?,
    _ language: Language
  ) -> Model {
    let states = [Deadline.State.overdue, .thisMonth, .soon].map { state -> Model in
      [
        "label": .text(DeadlineModels.title(state)[language]),
        "href": ModelValue(list.path(state)),
        "count": .number(list.count(state)),
        "current": false,
      ]
    }
    let years = list.years.map { year, deadlines -> Model in
      [
        "label": .text(Phrase(zh: "\(year) 年", en: "\(year)")[language]),
        "href": .text(list.pages(ofYear: year).path(1)),
        "count": .number(deadlines.count),
        "current": .flag(year == current),
      ]
    }
    return [
      "calendar": "calendar.ics",
      "annuities": .text(AnnuityPages.crumb.path),
      "states": ["caption": .text(near[language]), "rows": .list(states)],
      "years": years.isEmpty
        ? .none
        : [
          "caption": .text(DeadlineModels.title(.later)[language]), "rows": .list(years),
        ],
    ]
  }

  private static let near = Phrase(zh: "近期", en: "Near")

  private static func tools(_ present: Set<DeadlineKind>, _ language: Language) -> Model {
    TableTools.model(
      "dl",
      [
        TableTools.Facet(
          key: DeadlineModels.kindKey,
          label: Phrase(zh: "类型", en: "Type"),
          options: DeadlineKind.allCases.filter { present.contains($0) }.map {
            ($0.rawValue, $0.label[language])
          }
        )
      ],
      language
    )
  }

  private static func lede(_ list: DeadlineList, _ facts: SiteFacts) -> Phrase {
    let counts = [Deadline.State.overdue, .thisMonth, .soon].map { list.count($0) }
    let later = list.years.reduce(0) { $0 + $1.deadlines.count }
    let fees = fees(list.near)
    return Phrase(
      zh: "逾期 \(counts[0]) 项，本月 \(counts[1]) 项，此后 \(Deadline.soonDays) 天内 \(counts[2]) 项，"
        + "更晚 \(later) 项。" + (fees.isEmpty ? "" : "更晚的不计，费用合计 \(fees)。"),
      en: "Overdue \(counts[0]), this month \(counts[1]), in the next \(Deadline.soonDays) days "
        + "\(counts[2]), later \(later)."
        + (fees.isEmpty ? "" : " Fees without the later ones: \(fees).")
    )
  }

  /// The sums of what is to be paid, a currency each.
  private static func fees(_ deadlines: [Deadline]) -> String {
    var sums: [Currency: Money] = [:]
    // The last day of a grace period is not a second payment.
    for deadline in deadlines where deadline.kind != .grace {
      guard let amount = deadline.fee?.payable else { continue }
      sums[amount.currency] = sums[amount.currency].map { $0.adding(amount) ?? $0 } ?? amount
    }
    return sums.sorted { $0.key < $1.key }.map(\.value.formatted).joined(separator: " + ")
  }
}
