import Diagnostics
import Exports
import Foundation
import Indicators
import Linking
import Pages
import Reading
import Records
import Rules

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// A site written in a test, with the files for programs that a build would write.
struct ExportedSite {
  /// What the files are made from.
  let facts: SiteFacts
  /// The files by path.
  let files: [String: [UInt8]]

  /// Reads, links and checks `files`, whose paths are from `Content/`, and makes the exports.
  init(
    _ files: [String: String],
    pages: [String] = ["index.html"],
    withheld: Set<String> = []
  ) throws {
    let content = ContentReader.read(
      files: files.keys.sorted().map { ("Content/" + $0, Array((files[$0] ?? "").utf8)) }
    )
    guard let day = CalendarDate("2026-06-30") else { throw Unusable() }
    let visible = content.records.indices.filter { !withheld.contains(content.records[$0].id) }
    let graph = Graph(
      site: SiteConfiguration(content.site),
      asOf: day,
      types: content.types,
      records: visible.map { content.records[$0] },
      withheld: content.records.filter { withheld.contains($0.id) }
    )
    facts = SiteFacts(
      graph: graph,
      documents: visible.map { content.documents[$0] },
      findings: RuleCatalog.all.flatMap { $0.check(graph) } + content.findings,
      files: content.files,
      assets: content.assets,
      indicators: IndicatorCatalog.measure(graph),
      build: BuildFacts(
        version: "1.0",
        audience: "internal",
        classes: [.public, .internal],
        commit: "abc",
        commitDate: "2026-06-30"
      )
    )
    self.files = Dictionary(
      uniqueKeysWithValues: ExportCatalog.files(facts, pages: pages).map { ($0.path, $0.bytes) }
    )
  }

  /// The text of a file.
  func text(_ path: String) throws -> String {
    guard let bytes = files[path] else { throw Unusable() }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A JSON file as objects of Foundation.
  func json(_ path: String) throws -> [String: Any] {
    guard
      let object = try JSONSerialization.jsonObject(with: Data(files[path] ?? []))
        as? [String: Any]
    else { throw Unusable() }
    return object
  }

  /// A record of a type by its id.
  func record(_ type: String, _ id: String) throws -> [String: Any] {
    let records = try json("data/records/\(type).json")["records"] as? [[String: Any]] ?? []
    guard let record = records.first(where: { $0["id"] as? String == id }) else { throw Unusable() }
    return record
  }

  /// The XML of a file, read by a parser.
  func xml(_ path: String) throws -> XMLReading {
    let reading = XMLReading()
    let parser = XMLParser(data: Data(files[path] ?? []))
    parser.delegate = reading
    guard parser.parse() else { throw Unusable() }
    return reading
  }

  /// A test's site that cannot be made, or a file that is not there.
  struct Unusable: Error {}
}
