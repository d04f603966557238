/// A chain as a graph holds it once it is made.
final class MadeChain: Sendable {
  let chain: Chain

  init(_ chain: Chain) {
    self.chain = chain
  }
}
