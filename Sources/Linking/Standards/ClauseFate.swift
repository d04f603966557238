/// What became of a clause in another version of its standard.
package enum ClauseFate: Hashable, Sendable {
  /// The same text under the same number.
  case same(Int)
  /// Another text under the same number.
  case changed(Int)
  /// The same text under another number.
  case moved(Int)
  /// Neither the number nor the text is there any more.
  case gone

  /// The clause it became, by its place in the other version.
  package var clause: Int? {
    switch self {
    case .same(let clause), .changed(let clause), .moved(let clause): clause
    case .gone: nil
    }
  }
}
