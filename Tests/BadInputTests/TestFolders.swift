import Foundation

/// Where the tests find their files.
enum TestFolders {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  static let fixtures = root.appendingPathComponent("Tests/BadInputTests/Fixtures")

  /// The names of the fixtures, sorted; none where the folder is not there, which a test tells.
  static let names =
    ((try? FileManager.default.contentsOfDirectory(atPath: fixtures.path)) ?? []).sorted()

  /// Whether the expected files are written anew.
  static let isRecording = ProcessInfo.processInfo.environment["GOLDEN"] == "record"
}
