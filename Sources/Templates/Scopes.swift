/// The values that a template has stepped into, the page's model first.
///
/// It points at parts of a model instead of holding them: holding would count each up and down
/// again at every step and look, on counters that workers share. The model does not change and
/// outlives the writing of its page, and a level goes when the section that made it ends.
@safe struct Scopes {
  @safe private struct Level {
    let value: UnsafePointer<ModelValue>
    /// The names of the value; none where it is no map.
    let names: UnsafeBufferPointer<Model.Entry>
  }

  private var levels: [Level] = []

  /// The innermost value.
  var last: UnsafePointer<ModelValue>? { unsafe levels.last?.value }

  /// Steps into a value whose names are `names`, none where it is no map.
  mutating func push(
    _ value: UnsafePointer<ModelValue>,
    _ names: UnsafeBufferPointer<Model.Entry>
  ) {
    unsafe levels.append(Level(value: value, names: names))
  }

  mutating func pop() { levels.removeLast() }

  /// How many values there are.
  var count: Int { levels.count }

  /// The innermost value whose name has `hash`, and the level at which it was found.
  @inline(__always)
  func find(_ hash: UInt64) -> (value: UnsafePointer<ModelValue>, level: Int)? {
    var level = levels.count
    while level > 0 {
      level -= 1
      if let found = unsafe Self.find(hash, in: levels[level].names) {
        return unsafe (found, level)
      }
    }
    return nil
  }

  /// The first of `entries` whose name has `hash`.
  static func find(
    _ hash: UInt64,
    in entries: UnsafeBufferPointer<Model.Entry>
  ) -> UnsafePointer<ModelValue>? {
    guard var entry = entries.baseAddress else { return nil }
    let end = unsafe entry + entries.count
    while unsafe entry < end {
      if unsafe entry.pointee.0.hash == hash {
        let start = unsafe UnsafeRawPointer(entry) + valueOffset
        return unsafe start.assumingMemoryBound(to: ModelValue.self)
      }
      unsafe entry += 1
    }
    return nil
  }

  /// Where the value lies in an entry: behind the name, as far as its alignment asks.
  private static let valueOffset =
    (MemoryLayout<Name>.size + MemoryLayout<ModelValue>.alignment - 1)
    & ~(MemoryLayout<ModelValue>.alignment - 1)

  /// All names, the outermost first.
  var names: [String] {
    levels.flatMap { level in unsafe level.names.map(\.0.description) }
  }
}
