import Deadlines
import Diagnostics
import Indicators
import Linking
import Records
import Templates

/// What somebody has to do, the most pressing first, at most six: what `partials/todo` asks for.
struct ActionList {
  let facts: SiteFacts
  let groups: FindingGroups
  let language: Language

  /// How many fit the strip.
  private static let most = 6

  var models: [Model] { Array(actions.prefix(Self.most)) }

  private var actions: [Model] {
    [
      errors, overdue, due, leads, listings, recheck, undetermined, undecided, uncharted,
      unreviewed, warnings,
    ].compactMap { $0 }
  }

  private var errors: Model? {
    findings(.error, Phrase(zh: "处数据错误", en: "Errors in the data"), icon: "bad", tone: "bad")
  }

  private var warnings: Model? {
    findings(.warning, Phrase(zh: "条警告", en: "Warnings"), icon: "warn", tone: "warn")
  }

  /// What should have been done before today.
  private var overdue: Model? {
    deadline(.overdue, Phrase(zh: "项期限已过", en: "Deadlines missed"), tone: "bad")
  }

  /// What is to be done before the month ends.
  private var due: Model? {
    deadline(.thisMonth, Phrase(zh: "项本月到期", en: "Due this month"), tone: "warn")
  }

  private func deadline(_ state: Deadline.State, _ words: Phrase, tone: String) -> Model? {
    let deadlines = DeadlineList(facts)
    guard let href = deadlines.path(state),
      let first = deadlines.near.first(where: { $0.state(on: deadlines.today) == state })
    else { return nil }
    let title = ReferenceModels(facts: facts, language: language).name(first.place)
    return action(
      deadlines.count(state),
      words,
      Phrase(zh: "\(title)：\(first.item.zh)", en: "\(title): \(first.item.en)"),
      href,
      icon: "clock",
      tone: tone
    )
  }

  /// Proposals handed in before, or on, the day of filing: what they tell may be lost to a patent.
  private var leads: Model? {
    guard let indicator = facts.indicator(FilingLead.id),
      let figure = indicator.figures.first, let first = indicator.readings.first
    else { return nil }
    let title = ReferenceModels(facts: facts, language: language).name(first.place)
    return action(
      figure.total.count - figure.counted.count,
      Phrase(zh: "件提案未先申请即提交", en: "Proposals handed in before filing"),
      Phrase(zh: title, en: title),
      "\(IndicatorPages.path(indicator, figure: 0))#\(IndicatorPages.missing(figure))",
      icon: "warn",
      tone: "bad"
    )
  }

  /// Charts that no longer stand on what was checked.
  private var recheck: Model? {
    let count = facts.graph.charts.count { $0.state.needsCheck }
    return action(
      count,
      Phrase(zh: "份对照表待复核", en: "Claim charts to check again"),
      Phrase(zh: "标准或权利要求的文字已变", en: "a standard or a claim has changed"),
      RecheckPages.path,
      icon: "redo"
    )
  }

  /// Listings of pools that lag behind their patents.
  private var listings: Model? {
    action(
      ListingPages.behind(facts).count,
      Phrase(zh: "条入池登记与专利不一致", en: "Pool listings that disagree"),
      Phrase(zh: "专利状态已变，池内登记未同步", en: "the patent changed, the listing did not"),
      ListingPages.path,
      icon: "redo"
    )
  }

  /// Charts without a verdict.
  private var undetermined: Model? {
    let count = facts.graph.charts.count { $0.result == .undetermined }
    return action(
      count,
      Phrase(zh: "份对照表待定", en: "Claim charts undetermined"),
      Phrase(zh: "有特征尚无结论", en: "some features have no answer yet"),
      ListFacet.path(
        Correspondence.type,
        ListFacet.verdict.key,
        Correspondence.Result.undetermined.rawValue
      ),
      icon: "undetermined"
    )
  }

  /// Technologies whose protection route is not decided.
  private var undecided: Model? {
    let count = facts.listed(Technology.type).count {
      facts.graph[$0][Technology.protectionRoute] == .undecided
    }
    return action(
      count,
      Phrase(zh: "项技术未定保护方式", en: "Technologies without a route"),
      Phrase(zh: "公开前须先决定", en: "to be decided before any publication"),
      ListFacet.path(
        Technology.type,
        Technology.protectionRoute.name,
        Technology.ProtectionRoute.undecided.rawValue
      ),
      icon: "warn"
    )
  }

  /// Own living patents without a chart.
  private var uncharted: Model? {
    let count = facts.listed(Patent.type).count {
      ListFacet.charted.values(facts.graph, $0).contains(ListFacet.uncharted)
    }
    return action(
      count,
      Phrase(zh: "件有效专利未作对照", en: "Living patents not charted"),
      Phrase(zh: "尚不知是否与标准对应", en: "not known whether they read on a standard"),
      ListFacet.path(Patent.type, ListFacet.charted.key, ListFacet.uncharted.slug),
      icon: "unchecked"
    )
  }

  /// Charts that nobody has reviewed.
  private var unreviewed: Model? {
    let count = facts.graph.charts.count { $0.state == .unreviewed }
    return action(
      count,
      Phrase(zh: "份对照表未核对", en: "Claim charts not reviewed"),
      Phrase(zh: "请专家核对后登记", en: "have an expert check them"),
      ListFacet.path(Correspondence.type, ListFacet.review.key, RowState.unreviewed.rawValue),
      icon: "unchecked"
    )
  }

  private func findings(
    _ severity: Severity,
    _ words: Phrase,
    icon: String,
    tone: String
  ) -> Model? {
    let worst = groups.rules.first { $0.severity == severity }
    let message = worst?.findings.first.map { facts.finding($0).message }
    return action(
      facts.count(severity),
      words,
      message ?? words,
      FindingsPages.path(severity),
      icon: icon,
      tone: tone
    )
  }

  private func action(
    _ count: Int,
    _ words: Phrase,
    _ text: Phrase,
    _ href: String,
    icon: String,
    tone: String = "warn"
  ) -> Model? {
    guard count > 0 else { return nil }
    return [
      "href": .text(href), "icon": .text(icon), "tone": .text(tone),
      "head": .text(Phrase(zh: "\(count) \(words.zh)", en: "\(words.en): \(count)")[language]),
      "text": .text(text[language]),
    ]
  }
}
