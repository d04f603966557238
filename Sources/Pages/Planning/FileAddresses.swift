package import Linking
import Records

/// Where Markdown links to files of the content lead: to the page of a record's file, or to a copy
/// of a picture or document.
package struct FileAddresses: Sendable {
  private let recordsByPath: [String: RecordIndex]
  private let assets: Set<String>

  init(_ graph: Graph, assets: [String]) {
    var recordsByPath: [String: RecordIndex] = [:]
    for (number, record) in graph.records.enumerated() where !record.path.isEmpty {
      recordsByPath[record.path] = recordsByPath[record.path] ?? RecordIndex(number)
    }
    self.recordsByPath = recordsByPath
    self.assets = Set(assets)
  }

  /// What a destination leads to.
  package enum Target: Hashable, Sendable {
    /// A place on the same page: `#part`.
    case anchor(String)
    /// The page of a record, with the anchor asked for.
    case record(RecordIndex, anchor: String)
    /// A file, by its path from the site folder; it is copied to the output.
    case asset(String)
  }

  /// What `destination`, written in the file at `path`, leads to; nil where there is no such file.
  package func target(of destination: String, from path: String) -> Target? {
    var file = destination[...]
    var anchor = ""
    if let hash = file.firstIndex(of: "#") {
      anchor = String(file[hash...])
      file = file[..<hash]
    }
    if file.isEmpty { return anchor.isEmpty ? nil : .anchor(anchor) }
    guard let full = Self.resolved(String(file), from: path) else { return nil }
    if let record = recordsByPath[full] { return .record(record, anchor: anchor) }
    return assets.contains(full) ? .asset(full) : nil
  }

  /// Where the copy of a file stands in the output: its path below `Content/`.
  package static func output(ofAsset path: String) -> String {
    path.hasPrefix("Content/") ? String(path.dropFirst("Content/".count)) : path
  }

  /// The path from the site folder that `file` names when written in the file at `path`; nil where
  /// it leads out of the content.
  private static func resolved(_ file: String, from path: String) -> String? {
    var parts = path.split(separator: "/").dropLast().map(String.init)
    if file.hasPrefix("/") { parts = ["Content"] }
    for step in file.split(separator: "/") where step != "." {
      if step == ".." {
        guard parts.count > 1 else { return nil }
        parts.removeLast()
      } else {
        parts.append(String(step))
      }
    }
    return parts.joined(separator: "/")
  }
}
