import Diagnostics
import Records
import Testing

@testable import Rules

@Suite struct RecordTemplateTests {
  @Test(arguments: RecordCatalog.types.indices)
  func readsButForWhatIsToBeFilledIn(place: Int) throws {
    let template = RecordTemplate(RecordCatalog.types[place])
    let path = String(template.path(id: "new-record").dropFirst("Content/".count))
    var files = ExampleSite.files
    files[path] = template.text
    let checked = try Checked(files, asOf: ExampleSite.asOf)
    let form = checked.lines.filter { line in
      ReadingFault.allCases.contains { line.hasSuffix("[\($0.rawValue)]") }
    }
    #expect(form == [])
    #expect(checked.findings.contains { $0.rule == "field-missing" || $0.field == "title" })
  }

  /// What a starting record must not show.
  private enum ReadingFault: String, CaseIterable {
    case syntax, encoding, limit
    case keyUnknown = "key-unknown"
    case keyDuplicate = "key-duplicate"
    case valueKind = "value-kind"
    case choiceUnknown = "choice-unknown"
    case dateInvalid = "date-invalid"
    case markdownUnsafe = "markdown-unsafe"
  }
}
