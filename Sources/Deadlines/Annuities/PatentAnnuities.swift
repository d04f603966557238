package import Linking

/// The annuities of a patent, in the order of the years.
package struct PatentAnnuities: Sendable {
  /// The patent.
  package let patent: RecordIndex
  /// The years that are owed or recorded.
  package let years: [Annuity]
  /// Whether the due dates are computed; else they are those of the record.
  package let isComputed: Bool

  package init(patent: RecordIndex, years: [Annuity], isComputed: Bool) {
    self.patent = patent
    self.years = years
    self.isComputed = isComputed
  }

  /// The first year that is still to be paid.
  package var next: Annuity? { years.first { $0.state.isOpen } }

  /// The first year that falls due on or after the day of the build and is not paid.
  package var coming: Annuity? {
    years.first {
      switch $0.state {
      case .later, .soon: true
      default: false
      }
    }
  }

  /// The year for which the right ended; nil where none did.
  package var lapsed: Annuity? { years.first { $0.state == .lapsed } }
}
