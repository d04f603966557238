/// A `[[target]]` or `[[target|shown text]]` as written (`contract §1`).
package struct WikiLink: Hashable, Sendable {
  /// What stands before the bar, without blanks around it.
  package let target: String
  /// What stands behind the bar, without blanks around it; nil where there is no bar or nothing.
  package let text: String?
  /// The line in the file, from 1.
  package let line: Int32
  /// The column of the first bracket, from 1, in Unicode scalars.
  package let column: Int32
  /// The length with all four brackets, in Unicode scalars.
  package let length: Int32

  package init(target: String, text: String?, line: Int32, column: Int32, length: Int32) {
    self.target = target
    self.text = text
    self.line = line
    self.column = column
    self.length = length
  }
}
