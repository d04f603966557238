import Diagnostics
import Linking
import Records

/// Counts of patents by type, as a record states them or as counted (R70, R82).
struct PatentCounts {
  /// A field of the counts and the number in it.
  private let numbers: [(field: FieldDeclaration, count: Int)]
  private let total: Int?
  private let totalField: FieldDeclaration

  /// The fields of the three types in a pool's counts.
  static let pool: [(Patent.Kind, Field<Int>)] = [
    (.invention, Pool.Counts.invention), (.utilityModel, Pool.Counts.utilityModel),
    (.design, Pool.Counts.design),
  ]
  /// Those in a licence's counts.
  static let licence: [(Patent.Kind, Field<Int>)] = [
    (.invention, Licence.Counts.invention), (.utilityModel, Licence.Counts.utilityModel),
    (.design, Licence.Counts.design),
  ]

  /// The counts as stated.
  init(_ entry: Entry, total: Field<Int>, _ fields: [(Patent.Kind, Field<Int>)]) {
    self.total = entry[total]
    totalField = total.declaration
    numbers = fields.compactMap { _, field in entry[field].map { (field.declaration, $0) } }
  }

  /// The counts of `patents`.
  init(_ patents: [RecordIndex], in graph: Graph) {
    total = patents.count
    totalField = Pool.Counts.total.declaration
    numbers = Self.pool.map { kind, field in
      (field.declaration, patents.count { graph[$0][Patent.patentType] == kind })
    }
  }

  /// That the total is not the sum; nil where it is, or where a part is not stated.
  var sumFault: Phrase? {
    guard let total, numbers.count == 3 else { return nil }
    // The reader bounds each number, so that the sum cannot overflow.
    let sum = numbers.reduce(0) { $0 + $1.count }
    guard sum != total else { return nil }
    let parts = numbers.map { String($0.count) }.joined(separator: " + ")
    return Phrase(
      zh: "合计写作 \(total)，而三类之和为 \(parts) = \(sum)",
      en: "the total is stated as \(total), but \(parts) = \(sum)"
    )
  }

  /// The stated numbers that differ from those of `real`: field, stated, real.
  func differences(from real: PatentCounts) -> [(FieldDeclaration, Int, Int)] {
    var found: [(FieldDeclaration, Int, Int)] = []
    if let total, let counted = real.total, total != counted {
      found.append((totalField, total, counted))
    }
    for (field, count) in numbers {
      let counted = real.numbers.first { $0.field.name == field.name }?.count
      if let counted, counted != count { found.append((field, count, counted)) }
    }
    return found
  }
}
