import Fingerprints
import Records

/// Dates, numbers, amounts and identifiers: what can be read is written, and read again is the same.
enum ValueFuzzing {
  static func run(_ input: [UInt8]) {
    let text = String(decoding: input, as: UTF8.self)
    dates(text)
    numbers(text)
    identifiers(text)
    _ = Fingerprint.of(text)
    require(
      Fingerprint.normalized(Fingerprint.normalized(text)) == Fingerprint.normalized(text),
      "normalizing twice differs"
    )
    let parts = text.split(separator: "\n", maxSplits: 2).map(String.init)
    if parts.count == 3 {
      order(parts[0], parts[1], parts[2])
    }
    if let colour = Colour(text) {
      require(Colour(colour.text) == colour, "\(colour.text) is another colour")
      for palette in Accent.Palette.allCases { _ = Accent(colour, palette).readable.contrast }
    }
    if let day = MonthDay(text) { require((1...12).contains(day.month), "month \(day.month)") }
  }

  private static func dates(_ text: String) {
    guard case .success(let day) = CalendarDate.parse(text) else { return }
    require(CalendarDate(day.description) == day, "\(text) is written \(day)")
    for number in [0, 1, -1, 12, 400_000, -400_000, Int.max, Int.min] {
      _ = day.adding(days: number)
      _ = day.adding(months: number)
      _ = day.adding(years: number)
    }
    require(day.adding(days: 0) == day, "\(day) and no day")
  }

  private static func numbers(_ text: String) {
    if case .success(let number) = ExactDecimal.parse(text) {
      guard case .success(let again) = ExactDecimal.parse(number.description) else {
        fatalError("\(text) is written \(number)")
      }
      require(again == number, "\(text) is written \(number)")
      _ = number.formatted(places: 2, grouped: true)
      _ = number.rounded(places: 0)
      _ = number.multiplied(by: number)
      _ = number.adding(number)
      _ = number.divided(by: number, places: 6)
      _ = Shares.apportion(100, weights: [number, ExactDecimal(1), number])
    }
    if let percent = Percent(text) {
      require(Percent(percent.description) == percent, "\(text) is written \(percent)")
      _ = percent.fraction
    }
    if case .success(let money) = Money.parse(text) {
      _ = money.adding(money)
      _ = money.apportioned(by: [ExactDecimal(1), ExactDecimal(2)])
    }
  }

  private static func identifiers(_ text: String) {
    if case .success(let id) = RecordID.parse(text) {
      require(RecordID.key(for: text) == id.key, "the key of \(text)")
      require(!text.contains("/") && !text.contains("<") && text != "..", "the id \(text)")
    }
    for office in [nil, "CN", "US", "EP", "WO", "JP"] {
      guard let number = PatentNumber(text, office: office) else { continue }
      _ = (number.display, number.faults)
      _ = number.faults(published: SampleContent.day)
    }
    if case .success(let number) = StandardNumber.parse(text) {
      _ = (number.display, number.editionKey, number.isPlaceholder)
    }
    let slug = Slug.clause(text)
    require(!slug.contains("/") && !slug.contains("\"") && !slug.contains("<"), "the slug \(slug)")
    require(!Slug.version(text).contains("/"), "the slug of \(text)")
  }

  private static func order(_ one: String, _ two: String, _ three: String) {
    let compare = NaturalOrder.compare
    require(compare(one, two).signum() == -compare(two, one).signum(), "\(one) and \(two)")
    require(compare(one, one) == 0, "\(one) and itself")
    if compare(one, two) <= 0, compare(two, three) <= 0 {
      require(compare(one, three) <= 0, "\(one), \(two), \(three)")
    }
  }
}
