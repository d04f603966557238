import Deadlines
import Diagnostics
import Linking
import Records
import Templates

/// The annuity calendar: for each patent that is watched the years with due date, fee and state
/// (P33, S35).
enum AnnuityPages: PageKind {
  static let crumb = Page.Crumb(
    Phrase(zh: "年费日历", en: "Annuity calendar"),
    "annuities.html"
  )
  /// How many patents a page shows.
  private static let size = 25

  static func pages(_ facts: SiteFacts) -> [Page] {
    guard DeadlineList.isShown(facts) else { return [] }
    let reading = AnnuityReading(facts.graph)
    let annuities = TrackedPatents.all(facts.graph).map { reading.annuities(of: $0) }.filter {
      !$0.years.isEmpty && facts.addresses.path($0.patent) != nil
    }
    let list = PagedList(first: crumb.path, count: annuities.count, size: size)
    return list.numbers.map { number in
      Page(
        list.path(number),
        kind: "annuities",
        title: crumb.title,
        parents: [.home, DeadlineList.crumb]
      ) { language in
        let models = AnnuityModels(facts: facts, language: language)
        let model: Model = [
          "lede": .text(lede(annuities)[language]),
          "patents": .list(list.rows(number).map { models.patent(annuities[$0]) }),
        ]
        return model.adding(list.model(number))
      }
    }
  }

  private static func lede(_ annuities: [PatentAnnuities]) -> Phrase {
    func count(_ fits: (Annuity.State) -> Bool) -> Int {
      annuities.count { $0.years.contains { fits($0.state) } }
    }
    let late = count {
      if case .overdue = $0 { return true }
      return $0 == .lapsed
    }
    let soon = count {
      if case .soon = $0 { return true }
      return false
    }
    return Phrase(
      zh: "本单位、专利池内和已记录年费的专利 \(annuities.count) 件：逾期 \(late) 件，即将到期 \(soon) 件。",
      en: "Own patents, patents in pools and those with recorded annuities: \(annuities.count), "
        + "overdue \(late), due soon \(soon)."
    )
  }
}
