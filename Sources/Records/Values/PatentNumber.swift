/// A patent application, publication or grant number, recognised and brought into one form.
///
/// Two spellings of one number are equal: `ZL201710601862.3`, `CN 201710601862`, `2017106018623`.
/// What is wrong with a number that can still be read stands in `faults` (R127, R129).
package struct PatentNumber: Hashable, Sendable, CustomStringConvertible {
  /// What a number counts.
  package enum Kind: Hashable, Sendable {
    /// 申请号: given when an application is filed.
    case application
    /// 公开号: the publication of an application.
    case publication
    /// 公告号: the publication of a grant.
    case grant
    /// An office whose numbers are taken as they are.
    case unspecified
  }

  /// What the number counts.
  package let kind: Kind
  /// The two letters of the office, as WIPO ST.3 has them; `WO` for PCT publications and `PCT`
  /// applications alike.
  package let office: String
  /// The year inside the number, where it holds one.
  package let year: Int?
  /// The digits (and letters) that identify the document at its office.
  package let serial: String
  /// The kind code (文献种类代码) as written: `A`, `B2`.
  package let kindCode: String?
  /// What the number says is protected, where it says so.
  package let subject: PatentSubject?
  /// Whether it is written as the number of a granted Chinese patent, `ZL…`.
  package let isWrittenAsGranted: Bool
  /// What two spellings of one number have in common.
  package let key: String
  /// The form to write in a record, with ordinary blanks: `CN 108123456 A`, `201710601862.3`.
  package let canonical: String
  /// What is wrong with the number by itself.
  package let faults: [PatentNumberFault]

  init(
    _ kind: Kind,
    office: String,
    year: Int? = nil,
    serial: String,
    kindCode: String? = nil,
    subject: PatentSubject? = nil,
    isWrittenAsGranted: Bool = false,
    key: String,
    canonical: String,
    faults: [PatentNumberFault] = []
  ) {
    self.kind = kind
    self.office = office
    self.year = year
    self.serial = serial
    self.kindCode = kindCode
    self.subject = subject
    self.isWrittenAsGranted = isWrittenAsGranted
    self.key = key
    self.canonical = canonical
    self.faults = faults
  }

  /// The form to show: like `canonical`, with blanks at which no line breaks.
  package var display: String {
    String(String.UnicodeScalarView(canonical.unicodeScalars.map { $0 == " " ? "\u{A0}" : $0 }))
  }

  package var description: String { canonical }

  package static func == (lhs: PatentNumber, rhs: PatentNumber) -> Bool { lhs.key == rhs.key }

  package func hash(into hasher: inout Hasher) { hasher.combine(key) }
}
