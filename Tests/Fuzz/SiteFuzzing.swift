import Diagnostics
import Exports
import Indicators
import Pages
import Reading
import Records
import Rules
import Templates
import Theming

@testable import Linking

/// A whole site with files of the input among its own: read, linked, checked, measured and rendered, with
/// no page that could run a script, and every finding in its place.
enum SiteFuzzing {
  private static let theme = Theme.compile([SampleContent.theme], languages: [.chinese]).theme

  /// The input is files, each behind a line `=== PATH`; what stands before is a page.
  static func run(_ input: [UInt8]) {
    var files = SampleContent.files
    for (path, bytes) in parts(input) { files["Content/\(path)"] = bytes }
    let content = ContentReader.read(
      files: files.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    )
    let graph = SampleContent.graph(of: content)
    let found = RuleCatalog.all.flatMap { $0.check(graph) } + content.findings
    for finding in found { RecordFuzzing.check(finding, content.files) }
    let facts = SiteFacts(
      graph: graph,
      documents: content.documents,
      findings: found.sorted { ($0.rule.name, $0.message.en) < ($1.rule.name, $1.message.en) },
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
    let shell = Shell(facts)
    var html: [UInt8] = []
    for page in PageCatalog.pages(facts) {
      html.removeAll(keepingCapacity: true)
      let faults = theme.render(page, .chinese, shell: shell, into: &html)
      require(faults.isEmpty, "\(page.path): \(faults.first?.message.en ?? "")")
      SafeHTML.check(html, tags: nil)
    }
    for file in ExportCatalog.files(facts) where !file.path.hasPrefix("search/") {
      require(String(validating: file.bytes, as: UTF8.self) != nil, "\(file.path) is not UTF-8")
    }
  }

  private static func parts(_ input: [UInt8]) -> [(path: String, bytes: [UInt8])] {
    var parts: [(path: String, bytes: [UInt8])] = [("pages/input.md", [])]
    for line in input.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if line.starts(with: "=== ".utf8) {
        let path = String(decoding: line.dropFirst(4), as: UTF8.self)
        parts.append((path, []))
      } else {
        parts[parts.count - 1].bytes += line + [0x0A]
      }
    }
    return parts.filter { !$0.bytes.isEmpty }
  }
}
