/// Finding out which body a standard number belongs to.
extension StandardNumber {
  /// The number that `text` writes in any spelling, or why it writes none.
  package static func parse(_ text: String) -> Result<StandardNumber, StandardNumberFault> {
    let failure = Result<StandardNumber, StandardNumberFault>.failure(
      .unrecognised(text: Excerpt.of(text))
    )
    guard let folded = FoldedText(text) else { return failure }
    let scanner = NumberScanner(folded.bytes)
    let readers: [(NumberScanner) -> Result<StandardNumber, StandardNumberFault>?] = [
      NetworkStandardNumbers.threeGPP, NetworkStandardNumbers.etsi, NetworkStandardNumbers.ietf,
      NetworkStandardNumbers.ieee, NetworkStandardNumbers.itu, InternationalStandardNumbers.any,
      ChineseStandardNumbers.any,
    ]
    for reader in readers {
      if let found = reader(scanner) { return found }
    }
    return failure
  }

  /// The number that `text` writes, or nil.
  package init?(_ text: String) {
    guard case .success(let number) = Self.parse(text) else { return nil }
    self = number
  }
}
