import Foundation

/// The built program, found beside the tests.
enum Program {
  /// What a run gave.
  struct Run {
    let status: Int32
    let output: String
    let error: String
  }

  private final class Marker {}

  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static let program: URL? = {
    let beside = URL(fileURLWithPath: CommandLine.arguments[0])
      .resolvingSymlinksInPath().deletingLastPathComponent()
    let bundle = Bundle(for: Marker.self).bundleURL.deletingLastPathComponent()
    let places = [beside, bundle, root.appendingPathComponent(".build/debug")]
      .map { $0.appendingPathComponent("linkage") }
    return places.first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }()

  /// The theme of the repository.
  static let theme = root.appendingPathComponent("Theme").path

  /// There is nothing to test.
  struct NotBuilt: Error, CustomStringConvertible {
    var description: String {
      "the program linkage is not beside the tests: run swift build --product linkage first"
    }
  }

  /// Runs the program to its end; streams go through files, so that no pipe can fill.
  static func run(_ arguments: String...) throws -> Run { try run(arguments) }

  /// Runs the program to its end.
  static func run(_ arguments: [String]) throws -> Run {
    guard let program else { throw NotBuilt() }
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = ["out", "err"].map { folder.appendingPathComponent($0) }
    for file in files { try Data().write(to: file) }
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.standardOutput = try FileHandle(forWritingTo: files[0])
    process.standardError = try FileHandle(forWritingTo: files[1])
    try process.run()
    process.waitUntilExit()
    return Run(
      status: process.terminationStatus,
      output: try String(contentsOf: files[0], encoding: .utf8),
      error: try String(contentsOf: files[1], encoding: .utf8)
    )
  }

  /// A new empty folder.
  static func folder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("linkage-command-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }
}
