import Glibc

/// What is done with an input; one a room that reads what people or disks hand it.
struct Harness: Sendable {
  /// The name, as in `FUZZ`.
  let name: String
  /// Reads one input; ends the program where a property does not hold.
  let run: @Sendable ([UInt8]) -> Void

  /// All harnesses.
  static let all = [
    Harness(name: "yaml") { RecordFuzzing.yaml($0) },
    Harness(name: "markdown") { RecordFuzzing.markdown($0) },
    Harness(name: "csv") { RecordFuzzing.csv($0) },
    Harness(name: "references") { ReferenceFuzzing.run($0) },
    Harness(name: "query") { QueryFuzzing.run($0) },
    Harness(name: "theme") { ThemeFuzzing.run($0) },
    Harness(name: "cache") { CacheFuzzing.run($0) },
    Harness(name: "values") { ValueFuzzing.run($0) },
    Harness(name: "site") { SiteFuzzing.run($0) },
  ]

  /// The one that the environment names.
  static let chosen: Harness = {
    let name = getenv("FUZZ").map { String(cString: $0) } ?? ""
    guard let found = all.first(where: { $0.name == name }) else {
      fatalError("FUZZ is one of \(all.map(\.name).joined(separator: ", "))")
    }
    return found
  }()
}
