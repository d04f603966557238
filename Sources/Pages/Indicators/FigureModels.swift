import Diagnostics
import Indicators
import Records
import Templates

/// The models of an indicator's figures: rates with parts and target, and where they are explained.
struct FigureModels: Sendable {
  let indicator: Indicator
  let language: Language

  /// A figure, by its place in the indicator.
  ///
  /// - `percent` is none where nothing is in the denominator; `width` is the bar's length and
  ///   `tick` the target's place, in hundredths.
  /// - `counted` and `total` are `{count, href}`: the numbers lead to what they count.
  func figure(_ number: Int) -> Model {
    let figure = indicator.figures[number]
    let rate = figure.rate
    let percent = rate.percentText.map { String($0.dropLast()) }
    let page = IndicatorPages.path(indicator, figure: number)
    return [
      "name": .text(figure.name[language]),
      "page": .text(page),
      "percent": ModelValue(percent),
      "width": .text(percent ?? "0"),
      "tick": ModelValue(figure.target.map(Self.place)),
      "target": ModelValue(figure.target.map { "\($0)%" }),
      "tag": tag(figure),
      "label": .text(label(figure)),
      "note": ModelValue(figure.note?[language]),
      "counted": [
        "count": .number(rate.numerator),
        "href": .text("\(page)#\(IndicatorPages.counted(figure))"),
      ],
      "total": [
        "count": .number(rate.denominator),
        "href": .text("\(page)#\(IndicatorPages.total(figure))"),
      ],
    ]
  }

  /// Whether the target is reached, in words; none without a target or a rate.
  private func tag(_ figure: Indicator.Figure) -> ModelValue {
    guard let target = figure.target, let reached = figure.rate.reaches(Percent(target)) else {
      return .none
    }
    let tags = TagModels(language: language)
    if reached {
      let word = Phrase(zh: "达到目标 \(target)%", en: "reaches the target of \(target)%")
      return .map(tags.tag(word[language], icon: "check", tone: "ok"))
    }
    let gap = figure.rate.percent.flatMap { target.subtracting($0.value)?.formatted(places: 1) }
    let word = Phrase(
      zh: "距目标 \(target)%" + (gap.map { " 差 \($0) 个百分点" } ?? ""),
      en: (gap.map { "\($0) points " } ?? "") + "below target \(target)%"
    )
    return .map(tags.tag(word[language], icon: "warn", tone: "warn"))
  }

  /// The figure as a sentence, for those who do not see the bar.
  private func label(_ figure: Indicator.Figure) -> String {
    let name = figure.name[language]
    let none = Phrase(zh: "无数据", en: "n/a")[language]
    let rate = "\(name) \(figure.rate.percentText ?? none) (\(figure.rate.countText))"
    guard let target = figure.target else { return rate }
    return rate + Phrase(zh: "，目标 \(target)%", en: ", target \(target)%")[language]
  }

  /// The target's place on the bar, inside it.
  private static func place(_ target: ExactDecimal) -> String {
    max(.zero, min(target, .hundred)).description
  }
}
