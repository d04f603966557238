import Records

/// The features of a claim by their numbers.
///
/// Nearly every claim has a handful of features, which are sooner looked through than hashed; one
/// with very many has a table.
struct FeatureNumbers {
  private let numbers: [Int?]
  private let places: [Int: Int]?

  /// So many features are looked through.
  private static let few = 24

  init(_ features: [Entry]) {
    numbers = features.map { $0[Claim.Feature.no] }
    guard numbers.count > Self.few else {
      places = nil
      return
    }
    var places: [Int: Int] = [:]
    for (place, number) in numbers.enumerated() {
      if let number, places[number] == nil { places[number] = place }
    }
    self.places = places
  }

  /// The place of the first feature with this number.
  func first(_ number: Int) -> Int? {
    places.map { $0[number] } ?? numbers.firstIndex(of: number)
  }

  /// For each feature, whether all rows about it are met; nil where it has no number or no row.
  func met(_ rows: [ChartRow]) -> [Bool?] {
    var met = [Bool?](repeating: nil, count: numbers.count)
    for row in rows {
      guard let place = row.featureNumber.flatMap(first) else { continue }
      met[place] = (met[place] ?? true) && row.match == .met
    }
    // Features that share a number share their rows.
    return numbers.map { $0.flatMap(first).flatMap { met[$0] } }
  }
}
