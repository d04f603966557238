import ArgumentParser
import Publishing
import Records

/// The names that shells complete where a record type stands, those of the site's own types too.
enum RecordTypeNames {
  /// `patent`, `technology` …: as `new` and `schema` take them.
  static let keys = CompletionKind.custom { words, _, _ in types(words).map(\.key) }

  /// `patents`, `technologies` …: as questions begin.
  static let folders = CompletionKind.custom { words, _, _ in types(words).map(\.folder) }

  /// The folders and views that `export` takes.
  static let tables = CompletionKind.custom { words, _, _ in
    types(words).map(\.folder) + SiteTables.views
  }

  /// The types of the site that the command line names, else those that every site has.
  private static func types(_ words: [String]) -> [RecordType] {
    var site = "."
    for (place, word) in words.enumerated() {
      if word == "--site", words.indices.contains(place + 1) { site = words[place + 1] }
      if word.hasPrefix("--site=") { site = String(word.dropFirst("--site=".count)) }
    }
    return (try? RecordStart(site: site).types()) ?? RecordCatalog.types
  }
}
