/// The operations of a theme while they are put together.
struct Program {
  private(set) var operations: [Operation] = []
  private(set) var bytes: [UInt8] = []
  private(set) var references: [Reference] = []
  /// Operations before this one are jumped to or over, so that no bytes may be added to them.
  private var barrier = 0

  /// Appends known bytes, joined to those before where nothing stands between.
  mutating func append(_ new: some Collection<UInt8>) {
    guard !new.isEmpty else { return }
    let start = Int32(clamping: bytes.count)
    bytes.append(contentsOf: new)
    let end = Int32(clamping: bytes.count)
    if operations.count > barrier, case .bytes(let earlier, start) = operations.last {
      operations[operations.count - 1] = .bytes(start: earlier, end: end)
    } else {
      operations.append(.bytes(start: start, end: end))
    }
  }

  /// Appends `text`, escaped.
  mutating func append(escaping text: some StringProtocol) {
    var escaped = PageBytes(capacity: text.utf8.count)
    escaped.appendEscaped(String(text))
    append(escaped)
  }

  /// Appends known bytes that were put together elsewhere.
  mutating func append(_ new: borrowing PageBytes) {
    var bytes: [UInt8] = []
    new.copy(to: &bytes)
    append(bytes)
  }

  mutating func append(_ operation: Operation) {
    operations.append(operation)
  }

  /// The number of a new reference to the model.
  mutating func reference(_ text: String, at place: Place) -> Int32 {
    references.append(Reference(text, at: place))
    return Int32(clamping: references.count - 1)
  }

  /// Makes room for the operation that opens a section.
  mutating func beginSection() -> Int {
    operations.append(.pageRoot)
    barrier = operations.count
    return operations.count - 1
  }

  /// Fills the room made at `start`, now that the section's end is known.
  mutating func endSection(_ start: Int, _ open: (_ end: Int32) -> Operation) {
    operations[start] = open(Int32(clamping: operations.count))
    barrier = operations.count
  }

  /// Begins the operations of another template.
  mutating func beginUnit() -> Int {
    barrier = operations.count
    return operations.count
  }
}
