package import Diagnostics
import Records

/// What the last build of an output folder did, as its ledger tells; no content is read.
package struct LastBuild: Sendable {
  /// The languages of the site, the first at the root.
  package let languages: [Language]
  private let ledger: Ledger
  private let output: String

  /// There is no answer to what was asked (exit status 2).
  package struct Refusal: Error, Hashable, Sendable {
    /// What is wrong, in words.
    package let message: Phrase
  }

  /// A file that the build wrote.
  package struct WrittenFile: Sendable {
    /// The path below the output folder.
    package let path: String
    /// The reason in one word.
    package let reason: String
    /// The reason in words, on one line.
    package let words: Phrase
    /// The facts for which it was made again.
    package let changes: [PageOrigin.Change]
  }

  /// Reads what the last build left of the site in the folder `site`.
  ///
  /// - Parameters:
  ///   - site: the folder of the site.
  ///   - output: the output folder; `Output` in the site folder where there is none.
  /// - Throws: `Refusal` where this program has not built it, or what it left is damaged;
  ///   `MachineFailure` where what builds leave is a link.
  package init(site: String, output: String?) throws {
    let output = output ?? "\(site)/Output"
    guard
      let file = LedgerFile(
        try CacheFolder(site: site).ledger(of: output),
        program: ProgramIdentity.value
      ), let summary = file.newest(.summary, { BuildSummary(from: &$0) }),
      let ledger = Ledger(file)
    else {
      throw Refusal(
        message: Phrase(
          zh: "没有可用的生成记录：请先用本程序运行 linkage build（输出文件夹“\(output)”）",
          en:
            "nothing is known of a build into \(output): run linkage build with this program first"
        )
      )
    }
    self.output = output
    self.ledger = ledger
    languages = summary.languages
  }

  /// The files that the build wrote, by path.
  package var written: [WrittenFile] {
    ledger.written.compactMap { number -> WrittenFile? in
      guard ledger.entries.indices.contains(Int(number)) else { return nil }
      let entry = ledger.entries[Int(number)]
      let reason = ledger.reason(entry.reason)
      return WrittenFile(
        path: ledger.files.path(entry.number),
        reason: reason.key,
        words: reason.line,
        changes: reason.changed
      )
    }.sorted { $0.path < $1.path }
  }

  /// What a page was made from.
  ///
  /// - Parameter name: its path, with or without the output folder before it, or the id of the
  ///   record whose page it is.
  /// - Returns: its sources, and the reason why it was last made.
  /// - Throws: `Refusal` naming the nearest path.
  package func page(_ name: String) throws(Refusal) -> PageOrigin {
    let entry = try entry(name)
    let reason = ledger.reason(entry.reason)
    let (names, unnamed) = FactNames(ledger.facts).names(Array(entry.reads))
    let path = ledger.files.path(entry.number)
    return PageOrigin(
      path: path,
      written: Self.time(ledger.files.states[entry.number].modified),
      reason: reason.key,
      words: reason.words,
      changes: reason.changed,
      sources: sources(names, of: path),
      unnamed: unnamed
    )
  }

  // MARK: Sources

  private func sources(
    _ names: [FactNames.About: Set<FactName>],
    of path: String
  ) -> [PageOrigin.Source] {
    let name = PagePath.stem(path)
    func place(_ about: FactNames.About) -> (Int, Int, String) {
      switch about {
      case .record(let row): (ledger.facts.name(row) == name ? 0 : 1, row, "")
      case .type(let key): (2, 0, key)
      case .site: (3, 0, "")
      }
    }
    return names.sorted { place($0.key) < place($1.key) }.map { about, names in
      let names = names.sorted { $0.key < $1.key }
      switch about {
      case .record(let row):
        let row = ledger.facts.row(row)
        return PageOrigin.Source(
          record: row.name.isEmpty ? nil : row.name,
          type: row.type.isEmpty ? nil : row.type,
          label: row.type.isEmpty ? nil : Self.type(row.type)?.label ?? Self.plain(row.type),
          names: names
        )
      case .type(let key):
        let label = Self.type(key)?.plural ?? Self.plain(key)
        return PageOrigin.Source(record: nil, type: key, label: label, names: names)
      case .site: return PageOrigin.Source(record: nil, type: nil, label: nil, names: names)
      }
    }
  }

  private static func type(_ key: String) -> RecordType? {
    RecordCatalog.types.first { $0.key == key }
  }

  private static func plain(_ key: String) -> Phrase { Phrase(zh: key, en: key) }

  /// A time as the system keeps it, to the minute.
  private static func time(_ nanoseconds: UInt64) -> String {
    UTCTime.minute(Int(nanoseconds / 1_000_000_000))
  }

  // MARK: Finding the page

  private func entry(_ name: String) throws(Refusal) -> OutputEntry {
    let paths = PagePath.spellings(of: name, output: output)
    for path in paths {
      if let number = ledger.files.hashes.firstIndex(of: PathHash(path)) {
        return ledger.entries[number]
      }
    }
    if let entry = entry(ofRecord: name) { return entry }
    let near = NearMiss.nearest(
      to: paths.first ?? name,
      in: ledger.entries.map(path) + rows.map(\.name).filter { !$0.isEmpty }
    )
    throw Refusal(
      message: Phrase(
        zh: "没有页面“\(name)”" + (near.map { "；是否应为 \($0)？" } ?? ""),
        en: "there is no page \(name)" + (near.map { "; did you mean \($0)?" } ?? "")
      )
    )
  }

  private func path(_ entry: OutputEntry) -> String { ledger.files.path(entry.number) }

  /// The rows of the facts.
  private var rows: [FactTable.Row] { (0..<ledger.facts.count).map { ledger.facts.row($0) } }

  /// The page of the record with an id, in the first language.
  private func entry(ofRecord id: String) -> OutputEntry? {
    let rows = rows.filter { !$0.name.isEmpty }
    let row =
      rows.first { $0.name == id } ?? rows.first { $0.name.lowercased() == id.lowercased() }
    guard let row else { return nil }
    let folder = Self.type(row.type)?.folder
    let own = ledger.entries.filter { entry in
      path(entry).hasSuffix("/\(row.name).html") && PagePath.depth(path(entry)) == 1
    }
    if let entry = own.first(where: { path($0) == "\(folder ?? "")/\(row.name).html" }) {
      return entry
    }
    if let entry = own.first { return entry }
    // A version of a standard stands in the folder of the first one: its page read most of it.
    let facts = Set(
      stride(from: 0, to: row.stamps.count, by: 2).map { FactNames.number(row.stamps[$0]) }
    )
    return ledger.entries
      .filter {
        path($0).hasPrefix("\(folder ?? "")/") && path($0).hasSuffix("/index.html")
          && PagePath.depth(path($0)) == 2
      }
      .map { (entry: $0, count: $0.reads.count { facts.contains($0) }) }
      .max { $0.count < $1.count }
      .flatMap { $0.count > 0 ? $0.entry : nil }
  }
}
