import Diagnostics
import Records
import Testing

@Suite struct ReferenceWritingTests {
  @Test(arguments: [" @", "@", "a@ #b", " #1", "@@x", "a#", "b @c"])
  func isTheSameOnceItWasWrittenOut(_ text: String) {
    let span = SourceSpan(file: FileID(0), line: 1, column: 1)
    let reference = Reference(parsing: text, span: span)
    #expect(Reference(parsing: reference.written, span: span) == reference)
  }
}
