/// A stretch of a source file, in lines and columns as a person counts them.
///
/// Lines and columns count from 1; a column is a Unicode scalar, so `申请号:` is four columns wide.
/// The three sources of positions disagree (libyaml counts scalars from 0, cmark counts bytes
/// from 1, CSV is ours): each converts where it reads, so that nothing behind has to ask.
package struct SourceSpan: Hashable, Sendable {
  /// The file.
  package var file: FileID
  /// The line of the first character, from 1.
  package var line: Int32
  /// The column of the first character, from 1.
  package var column: Int32
  /// How many characters of that line the span covers; a span that runs on stops at the line's end.
  package var length: Int32

  package init(file: FileID, line: Int, column: Int, length: Int = 1) {
    self.file = file
    self.line = Int32(clamping: line)
    self.column = Int32(clamping: column)
    self.length = Int32(clamping: length)
  }
}
