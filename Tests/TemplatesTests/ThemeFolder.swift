import Diagnostics
import Foundation
import Templates

/// The theme of this repository as the program reads it.
struct ThemeFolder {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Theme")

  /// The files below `folder` whose names end in `ending`, with their paths from the theme.
  static func files(_ folder: String, _ ending: String) throws -> [(path: String, bytes: [UInt8])] {
    let base = root.appending(path: folder)
    return try FileManager.default.subpathsOfDirectory(atPath: base.path)
      .filter { $0.hasSuffix(ending) }
      .sorted()
      .map { ("Theme/\(folder)/\($0)", Array(try Data(contentsOf: base.appending(path: $0)))) }
  }

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// The style sheets or scripts, joined as they go out.
  static func joined(_ folder: String, _ ending: String) throws -> String {
    try files(folder, ending).map { String(decoding: $0.bytes, as: UTF8.self) }
      .joined(separator: "\n")
  }

  static func strings(
    _ language: Language
  ) throws -> (catalogue: StringCatalogue, faults: [TemplateFault]) {
    let path = "strings/\(language.tag).yaml"
    return StringCatalogue.parse(path: path, bytes: Array(try text(path).utf8))
  }

  static func compile(
    _ language: Language,
    adding pages: [String: String] = [:]
  ) throws -> (set: TemplateSet, faults: [TemplateFault]) {
    let (icons, iconFaults) = IconSet.parse(files: try files("icons", ".svg"))
    let (catalogue, stringFaults) = try strings(language)
    var sources = try files("templates", ".mustache").map(TemplateSource.init)
    for (name, text) in pages {
      sources.append(TemplateSource(path: "templates/\(name).mustache", bytes: Array(text.utf8)))
    }
    let (set, faults) = TemplateSet.compile(
      files: sources,
      strings: catalogue,
      icons: icons,
      assets: try files("assets", "").map { String($0.path.dropFirst("Theme/assets/".count)) }
        + ["style.css", "site.js"],
      language: language
    )
    return (set, iconFaults + stringFaults + faults)
  }
}
