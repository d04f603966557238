import Foundation

/// Folders of this repository that tests read.
enum TestPaths {
  /// The folder of these tests.
  static let tests = URL(filePath: #filePath).deletingLastPathComponent()
  /// The theme that sites are built with.
  static let theme =
    tests
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Theme")
}
