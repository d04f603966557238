/// Which runs of characters a list of documents is kept for.
///
/// A query of one or two characters is answered from the short runs, one of three or four from the
/// long ones, so that each takes one list: what is in the list holds the characters, and nothing
/// else does. Runs stop where a block ends, which is the character 0.
enum GramFamily: String, Sendable, CaseIterable {
  /// A character and the one behind it.
  case short
  /// Three characters and the one behind them.
  case long

  /// Calls `body` with the run that starts at each place of `units`, where there is one.
  ///
  /// A run is its characters, sixteen bits each; behind the last of a block stands 0.
  @inline(__always)
  func each(_ units: Span<UInt16>, _ range: Range<Int>, _ body: (UInt64) -> Void) {
    switch self {
    case .short:
      var first: UInt64 = 0
      for place in range {
        let unit = UInt64(units[place])
        if first != 0 { body(first << 16 | unit) }
        first = unit
      }
    case .long:
      // The last four units; a zero among the first three says that there is no run.
      var run: UInt64 = 0
      for place in range {
        run = run << 16 | UInt64(units[place])
        if run & 0xFFFF_0000 != 0, run >> 48 != 0, run & 0xFFFF_0000_0000 != 0 { body(run) }
      }
    }
  }

  /// The part of the index, one of `parts`, a power of two, that a run is in.
  ///
  /// All long runs with the same three characters are in one part; short ones with the same first
  /// character in up to `classes`, for some characters have very many behind them.
  func part(of run: UInt64, _ parts: Int) -> Int {
    let units =
      self == .short
      ? (run >> 16, run & UInt64(Self.classes - 1), 0)
      : (run >> 48, run >> 32 & 0xFFFF, run >> 16 & 0xFFFF)
    var hash = UInt32(truncatingIfNeeded: units.0) &* 0x9E37_79B1
    hash ^= UInt32(truncatingIfNeeded: units.1) &* 0x85EB_CA77
    hash ^= UInt32(truncatingIfNeeded: units.2) &* 0xC2B2_AE3D
    hash ^= hash >> 15
    hash = hash &* 0x2C1B_3C6D
    hash ^= hash >> 13
    return Int(hash & UInt32(truncatingIfNeeded: parts - 1))
  }

  /// How many parts the short runs with one first character are in.
  static let classes = 4
}
