import Diagnostics
import Reads

/// A file of the index as a script: one call with the name of the file and what it holds.
///
/// Pages opened from the disk may load scripts and nothing else. A call holds lists, texts and
/// numbers alone, so that no word of a record is ever the name of a member.
enum SearchScript {
  /// The path of the file with a name.
  static func path(_ name: String) -> String { "search/\(name).js" }

  /// Writes a file; `body` writes what it holds.
  static func write(_ name: String, to bytes: inout TextBytes, body: (inout TextBytes) -> Void) {
    bytes.append(literal: "linkageSearch(\"")
    bytes.append(name)
    bytes.append(literal: "\",")
    body(&bytes)
    bytes.append(literal: ");\n")
  }

  /// A file that is known in whole when it is planned.
  static func file(_ name: String, _ value: JSONValue) -> ExportedFile {
    let text = JSONWriter.text(value)
    return ExportedFile(path(name), stamp: StableHash.of(text)) { bytes in
      write(name, to: &bytes) { $0.append(text) }
    }
  }
}
