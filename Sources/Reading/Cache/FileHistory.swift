import Records

/// When files were first and last committed, up to one commit.
struct FileHistory: Sendable {
  /// The full id of the commit; nil where nothing is known for sure of it, as outside git.
  var head: String?
  /// The site folder in the repository, with a slash at its end; empty at the root.
  var prefix = ""
  /// The last commit that touched the content.
  var last: GitCommit?
  /// The days of the first and last commit of each file, by its path from the site folder.
  var days: [String: ClosedRange<CalendarDate>] = [:]

  init() {}

  /// Reads what `put` wrote; marks the reader as damaged where that fails.
  init(_ reader: inout PackedReader) {
    head = reader.optionalText()
    prefix = reader.text()
    if let id = reader.optionalText() { last = GitCommit(id: id, date: reader.text()) }
    let count = reader.count(ofAtLeast: 3)
    days.reserveCapacity(count)
    for _ in 0..<count {
      let path = reader.text()
      guard let first = reader.date(), let last = reader.date(), first <= last else {
        reader.fail()
        return
      }
      days[path] = first...last
    }
  }

  /// Whether both were asked of the same commit of the same folder, or both of none at all.
  func isSame(as other: FileHistory) -> Bool {
    if head == nil, other.head == nil { return days == other.days }
    return head == other.head && prefix == other.prefix
  }

  /// Appends it.
  func put(into writer: inout PackedWriter) {
    writer.put(optional: head)
    writer.put(prefix)
    writer.put(optional: last?.id)
    if let last { writer.put(last.date) }
    writer.put(count: days.count)
    for path in days.keys.sorted(by: ByteOrder.precedes) {
      guard let range = days[path] else { continue }
      writer.put(path)
      writer.put(range.lowerBound)
      writer.put(range.upperBound)
    }
  }
}
