package import Diagnostics
package import Linking
import Reading
import Records

/// A site written in a test, read and linked as a build would.
package struct SampleSite {
  /// The records and everything between them.
  package let graph: Graph
  /// What reading found wrong.
  package let faults: [Finding]
  /// The paths of the files, by `FileID`.
  package let paths: [String]

  /// Reads `files`, whose paths are from `Content/`.
  package init(_ files: [String: String], asOf: String = "2026-06-30") throws {
    let content = ContentReader.read(
      files: files.keys.sorted().map {
        (path: "Content/" + $0, bytes: Array((files[$0] ?? "").utf8))
      }
    )
    guard let day = CalendarDate(asOf) else { throw Unreadable(asOf: asOf) }
    graph = Graph(
      site: SiteConfiguration(content.site),
      asOf: day,
      types: content.types,
      records: content.records
    )
    faults = content.findings
    paths = content.files.map(\.path)
  }

  /// The day given is none.
  package struct Unreadable: Error {
    /// The day as given.
    package let asOf: String
  }
}
