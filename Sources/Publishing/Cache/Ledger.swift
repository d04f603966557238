import Reads

/// What a build leaves for the next one: what every file of the output was made from, and how the
/// facts stood.
///
/// It lies in the folder of the site, never in the output: it knows of what is withheld.
struct Ledger: Sendable {
  /// What holds for every page.
  let settings: BuildSettingsHash
  /// The facts that the planning of each kind of page read, by the kind's name.
  let plans: [String: [UInt32]]
  /// The files of the output.
  let entries: [OutputEntry]
  /// The paths of all files, by number, that links of `entries` speak of.
  let paths: [PathHash]
  /// How the facts stood.
  let facts: FactTable
  /// Why files were made.
  let reasons: [RemakeReason]
  /// The files that the build wrote, by their places in `entries`.
  let written: [UInt32]

  /// The reason with a number kept by an entry.
  func reason(_ number: UInt32) -> RemakeReason {
    reasons.indices.contains(Int(number)) ? reasons[Int(number)] : .first
  }

  private enum Section: Int {
    case summary, states, head, entries, facts
  }

  /// Writes the ledger; what cannot be written is made anew next time.
  func write(_ summary: BuildSummary, program: UInt64, to path: String) {
    var states = ByteWriter()
    states.put(count: entries.count)
    for entry in entries {
      states.put(entry.path)
      entry.state.write(to: &states)
    }
    var head = ByteWriter()
    head.put(all: settings.values)
    head.put(count: plans.count)
    for (name, reads) in plans.sorted(by: { $0.key < $1.key }) {
      head.put(name)
      head.put(all: reads)
    }
    head.put(all: paths.map(\.value))
    head.put(count: reasons.count)
    for reason in reasons { reason.write(to: &head) }
    head.put(all: written)
    var files = ByteWriter()
    files.reserve(entries.reduce(64) { $0 + $1.size })
    files.put(count: entries.count)
    for entry in entries { entry.write(to: &files) }
    CacheFile.write(
      [summary.bytes(), states.bytes, head.bytes, files.bytes, facts.bytes()],
      program: program,
      to: path
    )
  }

  /// The summary alone, and how the files of the output were left.
  static func summary(
    in file: CacheFile
  ) -> (summary: BuildSummary, states: [(path: String, state: FileState)])? {
    guard let summary = file.section(Section.summary.rawValue, { BuildSummary(from: &$0) }),
      let states = file.section(Section.states.rawValue, { states(from: &$0) })
    else { return nil }
    return (summary, states)
  }

  private static func states(
    from reader: inout ByteReader
  ) -> [(path: String, state: FileState)]? {
    guard let count = reader.count(ofSize: 36) else { return nil }
    var states: [(path: String, state: FileState)] = []
    states.reserveCapacity(count)
    for _ in 0..<count {
      guard let path = reader.text(), let state = FileState(from: &reader) else { return nil }
      states.append((path, state))
    }
    return states
  }

  /// The whole ledger; nil where a part of it is damaged.
  init?(_ file: CacheFile) {
    guard let states = file.section(Section.states.rawValue, { Self.states(from: &$0) }),
      let head = file.section(Section.head.rawValue, { Self.head(from: &$0) }),
      let entries = file.section(
        Section.entries.rawValue,
        { Self.entries(states, from: &$0) }
      ), let facts = file.section(Section.facts.rawValue, { FactTable(from: &$0) })
    else { return nil }
    settings = BuildSettingsHash(values: head.settings)
    plans = head.plans
    paths = head.paths.map { PathHash(value: $0) }
    reasons = head.reasons
    written = head.written
    self.entries = entries
    self.facts = facts
  }

  init(
    settings: BuildSettingsHash,
    plans: [String: [UInt32]],
    entries: [OutputEntry],
    paths: [PathHash],
    facts: FactTable,
    reasons: [RemakeReason],
    written: [UInt32]
  ) {
    self.settings = settings
    self.plans = plans
    self.entries = entries
    self.paths = paths
    self.facts = facts
    self.reasons = reasons
    self.written = written
  }

  private struct Head {
    var settings: [UInt64] = []
    var plans: [String: [UInt32]] = [:]
    var paths: [UInt64] = []
    var reasons: [RemakeReason] = []
    var written: [UInt32] = []
  }

  private static func head(from reader: inout ByteReader) -> Head? {
    var head = Head()
    guard let settings = reader.numbers(UInt64.self), let plans = reader.count(ofSize: 8) else {
      return nil
    }
    head.settings = settings
    for _ in 0..<plans {
      guard let name = reader.text(), let reads = reader.numbers(UInt32.self) else { return nil }
      head.plans[name] = reads
    }
    guard let paths = reader.numbers(UInt64.self), let reasons = reader.count(ofSize: 1) else {
      return nil
    }
    head.paths = paths
    for _ in 0..<reasons {
      guard let reason = RemakeReason(from: &reader) else { return nil }
      head.reasons.append(reason)
    }
    guard let written = reader.numbers(UInt32.self) else { return nil }
    head.written = written
    return reader.isAtEnd ? head : nil
  }

  private static func entries(
    _ states: [(path: String, state: FileState)],
    from reader: inout ByteReader
  ) -> [OutputEntry]? {
    guard let count = reader.count(ofSize: 28), count == states.count else { return nil }
    var entries: [OutputEntry] = []
    entries.reserveCapacity(count)
    for (path, state) in states {
      guard let entry = OutputEntry(path, state, from: &reader) else { return nil }
      entries.append(entry)
    }
    return reader.isAtEnd ? entries : nil
  }
}
