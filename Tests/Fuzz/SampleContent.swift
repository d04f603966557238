import Diagnostics
import Linking
import Publishing
import Reading
import Records
import Theming

/// What the fuzzers read beside their inputs: the worked example of the requirements, and the theme.
enum SampleContent {
  /// The files of the example by their path from the site folder.
  static let files: [String: [UInt8]] = {
    let root = "Tests/GoldenTests/Sites/cold-bucket/Content"
    return contents(of: root) { "Content/\($0)" }
  }()

  /// The theme of this repository.
  static let theme = ThemeLayer(
    shownAs: "Theme",
    files: contents(of: "Theme") { $0 }.sorted { $0.key < $1.key }
      .map { ThemeLayer.File($0.key, $0.value) }
  )

  static let day = CalendarDate(year: 2026, month: 6, day: 30) ?? .epoch

  /// The graph of the example.
  static let graph = graph(of: ContentReader.read(files: files.map { ($0.key, $0.value) }))

  static func graph(of content: Content) -> Graph {
    Graph(
      site: SiteConfiguration(content.site),
      asOf: day,
      types: content.types,
      records: content.records,
      unreadable: content.refused
    )
  }

  private static func contents(
    of folder: String,
    _ name: (String) -> String
  ) -> [String: [UInt8]] {
    guard let paths = try? FolderFiles.list(folder), !paths.isEmpty else {
      fatalError("run the fuzzers in the folder of the repository: there is no \(folder)")
    }
    var files: [String: [UInt8]] = [:]
    for path in paths { files[name(path)] = (try? FolderFiles.read("\(folder)/\(path)")) ?? [] }
    return files
  }
}
