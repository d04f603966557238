/// A patent between its technology and the standards and products that use it.
package struct PatentChain: Sendable {
  /// The patent.
  package let patent: RecordIndex
  /// Whose it is.
  package let side: PatentSide
  /// The technologies that it came out of.
  package let technologies: [RecordIndex]
  /// What ties it to standards.
  package let ties: [StandardTie]
  /// Whether a standard contains its technique: by an adopted proposal or an essential claim (D2).
  package let isContained: Bool
  /// The products that name it.
  package let products: [RecordIndex]
  /// What is missing; only of own patents that are filed and alive (D2).
  package let gaps: [ChainGap]

  /// The standards that contain its technique.
  package var standards: [RecordIndex] { ties.filter(\.isContained).map(\.standard) }
}
