/// A product with what it came from.
package struct ProductChain: Sendable {
  /// The product.
  package let product: RecordIndex
  /// The technologies that it or its patents name.
  package let technologies: [RecordIndex]
  /// The patents that it names.
  package let patents: [RecordIndex]
  /// The standards that it follows.
  package let standards: [RecordIndex]
  /// What is missing.
  package let gaps: [ChainGap]
}
