/// A standard with the patents that lead to it and the products that follow it.
package struct StandardChain: Sendable {
  /// The standard, all versions together.
  package let standard: RecordIndex
  /// The patents tied to it, in order, each with the evidence.
  package let patents: [(patent: RecordIndex, side: PatentSide, tie: StandardTie)]
  /// The technologies whose technique it contains.
  package let technologies: [RecordIndex]
  /// The adopted proposals that brought own technique into it.
  package let adopted: [RecordIndex]
  /// The products that follow it.
  package let products: [RecordIndex]
  /// Those of them in production at scale or on the market (R123).
  package let marketed: [RecordIndex]
  /// Whether it contains own technique: by an adopted proposal or a potential or confirmed SEP (D3).
  package let containsOwn: Bool
  /// What is missing.
  package let gaps: [ChainGap]
}
