/// Where a tag stands in a file of the theme: line and column count from 1, in characters.
struct Place: Hashable, Sendable {
  var file: Int32 = 0
  var line: Int32
  var column: Int32
  var length: Int32 = 1

  /// The very beginning of file number `file`.
  static func start(of file: Int32) -> Place { Place(file: file, line: 1, column: 1) }
}
