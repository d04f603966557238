import Diagnostics
import Linking
import Reads
import Templates

/// Models that stand on many pages, kept from one page to the next by the worker that makes them.
///
/// Each is kept with what was read for it, and every page that shows it notes the same. Neighbouring
/// pages show the same records, so that a few places are enough: a newer model takes the place of an
/// older one. It belongs to one thread, one set of facts and the log whose `keeper` it is.
package final class PageMemo {
  /// What a model is of.
  enum Kind: UInt64 {
    /// A reference to a record or a clause (`ReferenceModels.ref`).
    case reference = 1
    /// A row of a table of charts (`ChartModels.row`).
    case chartRow = 2
    /// What stands beside an excerpt of a version of a standard (`TextPermission.source`).
    case textSource = 3
  }

  private struct Slot {
    var key: UInt64 = 0
    var reads: KeptReads?
    var model = Model()
    /// The same, once it was asked for again.
    var kept: KeptModel?
  }

  private static let bits: UInt64 = 11
  private var slots = [Slot](repeating: Slot(), count: 1 << bits)

  package init() {}

  /// The model of a record, or of a part of it by number; `make` makes it from the facts of the site
  /// and the arguments alone.
  static func model(
    _ kind: Kind,
    _ language: Language,
    _ record: RecordIndex,
    part: Int = 0,
    _ make: () -> Model
  ) -> Model {
    guard let log = ReadLog.current, let memo = log.keeper as? PageMemo,
      let key = key(kind, language, record, part)
    else { return make() }
    let place = place(key)
    if memo.slots[place].key == key, let reads = memo.slots[place].reads {
      log.note(reads)
      return memo.slots[place].model
    }
    return memo.make(key, log, make)
  }

  /// The same as a value: what was made of it on a page before serves there again.
  static func value(
    _ kind: Kind,
    _ language: Language,
    _ record: RecordIndex,
    _ make: () -> Model
  ) -> ModelValue {
    guard let log = ReadLog.current, let memo = log.keeper as? PageMemo,
      let key = key(kind, language, record, 0)
    else { return .map(make()) }
    let place = place(key)
    guard memo.slots[place].key == key, let reads = memo.slots[place].reads else {
      return .map(memo.make(key, log, make))
    }
    log.note(reads)
    if let kept = memo.slots[place].kept { return .kept(kept) }
    let kept = KeptModel(memo.slots[place].model)
    memo.slots[place].kept = kept
    return .kept(kept)
  }

  private func make(_ key: UInt64, _ log: ReadLog, _ make: () -> Model) -> Model {
    let (model, reads) = log.apart(make)
    if let reads {
      slots[Self.place(key)] = Slot(key: key, reads: reads, model: model)
    }
    return model
  }

  private static func key(
    _ kind: Kind,
    _ language: Language,
    _ record: RecordIndex,
    _ part: Int
  ) -> UInt64? {
    guard (0..<1 << 24).contains(part) else { return nil }
    let what = kind.rawValue << 1 | (language == .chinese ? 0 : 1)
    return UInt64(UInt32(truncatingIfNeeded: record.number)) << 32 | UInt64(part) << 8 | what
  }

  private static func place(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> (64 - bits))
  }
}
