package import Records

/// Counts that are parts of a whole, the largest first (D33).
package struct CountShares: Sendable {
  /// One part.
  package struct Part: Sendable {
    /// The row of the record.
    package let entry: Entry
    /// How many.
    package let count: Int
  }

  /// The parts, the largest first; equal ones in the order of the record.
  package let parts: [Part]
  /// The whole.
  package let total: Int

  /// The rows of `entries` with their `count`, out of `whole` where that is more than they come to.
  package init(_ entries: [Entry], count: Field<Int>, of whole: Int = 0) {
    let parts = entries.map { Part(entry: $0, count: $0[count] ?? 0) }.enumerated().sorted {
      ($1.element.count, $0.offset) < ($0.element.count, $1.offset)
    }.map(\.element)
    self.parts = parts
    total = max(whole, parts.reduce(0) { $0 + $1.count })
  }

  /// The applicants of the analysis `record`, out of all patents of its trend.
  package static func applicants(_ record: Record) -> CountShares {
    typealias Row = PatentAnalysis.TrendRow
    let rows = record[all: PatentAnalysis.trendData]
    let widest = AnalysisDimension.allCases.first { dimension in
      rows.contains { $0[Row.dimension] == dimension }
    }
    let whole = rows.reduce(0) { sum, row in
      row[Row.dimension] == widest ? sum + (row[Row.count] ?? 0) : sum
    }
    return CountShares(
      record[all: PatentAnalysis.applicantData],
      count: PatentAnalysis.ApplicantRow.count,
      of: whole
    )
  }

  /// The regions of the analysis `record`.
  package static func regions(_ record: Record) -> CountShares {
    CountShares(record[all: PatentAnalysis.regionData], count: PatentAnalysis.RegionRow.count)
  }

  /// The share of a part.
  package func share(of part: Part) -> Rate { Rate(part.count, of: total) }

  /// The share of the five largest together, CR5.
  package var topFive: Rate { Rate(parts.prefix(5).reduce(0) { $0 + $1.count }, of: total) }
}
