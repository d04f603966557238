import Diagnostics
import Rules

extension Checked {
  /// The example site with places of its files changed and files added.
  ///
  /// Each `from` has to be there, so that a test cannot pass for want of what it changes.
  static func changing(
    _ changes: (path: String, from: String, to: String)...,
    adding more: [String: String] = [:]
  ) throws -> Checked {
    var files = ExampleSite.files
    for change in changes {
      let text = files[change.path] ?? ""
      guard text.contains(change.from) else { throw Absent(text: change.from, path: change.path) }
      files[change.path] = text.replacing(change.from, with: change.to)
    }
    return try Checked(files.merging(more) { $1 }, asOf: ExampleSite.asOf)
  }

  /// A text that was to be changed is not there.
  struct Absent: Error {
    let text: String
    let path: String
  }

  /// The findings in short: `R2 error rows[1].standard_ref: MESSAGE / HELP`.
  var worded: [String] {
    zip(summary, findings).map { short, finding in
      "\(short): \(finding.message.en)" + (finding.help.map { " / \($0.en)" } ?? "")
    }
  }
}

/// The files of the example site that tests change.
enum ExamplePath {
  static let technology = "technologies/lid-closure.yaml"
  static let patent = "patents/lid-latch.yaml"
  static let standard = "standards/latch-standard.md"
  static let chart = "correspondences/latch-chart.yaml"
}
