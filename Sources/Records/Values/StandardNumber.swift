/// The number of a standard, recognised and brought into its body's own form (R130).
///
/// Two spellings of one number are equal, edition included: `GB/T 1.1-2020`, `GBT1.1—2020`.
package struct StandardNumber: Hashable, Sendable, CustomStringConvertible {
  /// Whose numbering it follows.
  package enum Family: Hashable, Sendable {
    /// 国家标准: GB, GB/T, GB/Z.
    case national
    /// 行业标准: YD/T, HG/T and their like.
    case industry
    /// 地方标准: DB11/T.
    case local
    /// 团体标准: T/CIPS.
    case group
    /// 企业标准: Q/….
    case enterprise
    /// ISO, IEC and what they publish together or with others.
    case iso
    /// 3GPP specifications and reports.
    case threeGPP
    /// ETSI deliverables.
    case etsi
    /// IETF: RFC, BCP, STD.
    case ietf
    /// IEEE standards and drafts.
    case ieee
    /// ITU-T and ITU-R recommendations.
    case itu
  }

  /// Whose numbering it follows.
  package let family: Family
  /// The letters before the number in their usual form: `GB/T`, `ISO/IEC TR`, `3GPP TS`.
  package let prefix: String
  /// The number with its parts: `39551.1`, `14496-10`, `38.331`, `802.11ax`; `20XXX` in drafts.
  package let number: String
  /// The year, version or date that names the edition, where one is written.
  package let edition: String?
  /// The form to write in a record, with ordinary blanks: `GB/T 1.1—2020`.
  package let canonical: String
  /// What is wrong with a number that can be read all the same.
  package let faults: [StandardNumberFault]

  init(
    _ family: Family,
    _ prefix: String,
    _ number: String,
    edition: String? = nil,
    canonical: String,
    faults: [StandardNumberFault] = []
  ) {
    self.family = family
    self.prefix = prefix
    self.number = number
    self.edition = edition
    self.canonical = canonical
    self.faults = faults
  }

  /// What all editions of one standard have in common.
  package var key: String { "\(prefix) \(number)".uppercased() }

  /// What two spellings of one edition have in common; `key` where no edition is written.
  package var editionKey: String { edition.map { "\(key):\($0.uppercased())" } ?? key }

  /// Whether the number or year holds an `X` that stands for a digit not yet given.
  ///
  /// Two drafts may both be `GB/T 20XXX`; they are not one standard.
  package var isPlaceholder: Bool {
    switch family {
    case .national, .industry, .local, .group, .enterprise: number.contains("X")
    // 802.1X is a standard of its own.
    case .ieee: false
    case .iso, .threeGPP, .etsi, .ietf, .itu: number.hasSuffix("X")
    }
  }

  /// The form to show: like `canonical`, with blanks at which no line breaks.
  package var display: String {
    String(String.UnicodeScalarView(canonical.unicodeScalars.map { $0 == " " ? "\u{A0}" : $0 }))
  }

  package var description: String { canonical }

  package static func == (lhs: StandardNumber, rhs: StandardNumber) -> Bool {
    lhs.editionKey == rhs.editionKey
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(editionKey) }
}
