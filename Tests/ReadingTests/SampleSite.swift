import Diagnostics
import Reading
import Records
import Workers

/// A site in memory: files by their paths below `Content/`, a configuration already there.
struct SampleSite {
  private var files: [String: [UInt8]] = ["Content/site.yaml": Array("title: 示例\n".utf8)]

  init(_ files: [String: String] = [:]) {
    for (path, text) in files { self.files["Content/\(path)"] = Array(text.utf8) }
  }

  /// The same site with one more file of arbitrary bytes.
  func with(_ path: String, _ bytes: [UInt8]) -> SampleSite {
    var site = self
    site.files["Content/\(path)"] = bytes
    return site
  }

  /// What reading gives.
  func read(workers: Int = 1) -> Content {
    ContentReader.read(
      files: files.map { ($0.key, $0.value) },
      workers: Workers(count: workers)
    )
  }
}

extension Content {
  /// Rule and place of each finding: `syntax patents/p1.yaml:3:5`.
  var shown: [String] {
    findings.map { finding in
      guard let span = finding.span else { return finding.rule.name }
      let path = files[Int(span.file.index)].path.dropFirst("Content/".count)
      return "\(finding.rule.name) \(path):\(span.line):\(span.column)"
    }
  }

  /// The record with this id.
  func record(_ id: String) -> Record? { records.first { $0.id == id } }

  /// The text that a finding points at, as long as it says.
  func marked(_ finding: Finding) -> String? {
    guard let span = finding.span, let line = files[Int(span.file.index)].line(Int(span.line))
    else { return nil }
    let rest = line.unicodeScalars.dropFirst(Int(span.column) - 1).prefix(Int(span.length))
    return String(String.UnicodeScalarView(rest))
  }
}
