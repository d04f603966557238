import Reads

/// What a build leaves for the next one: what every file of the output was made from, and how the
/// facts stood.
///
/// It lies in the folder of the site, never in the output: it knows of what is withheld. It is not
/// taken apart: what is asked of it is looked up in the file.
struct Ledger: Sendable {
  /// How the list of the output's files was left; nil where it was not.
  let list: FileState?
  /// What holds for every page.
  let settings: BuildSettingsHash
  /// The hash of the strings that the output was looked through for; 0 where none was withheld.
  let proof: UInt64
  /// The facts that the planning of each kind of page read, by the kind's name.
  let plans: [String: [UInt32]]
  /// The files of the output, by the numbers that links of the entries speak of.
  let files: LedgerFiles
  /// How the facts stood.
  let facts: FactTable
  /// Why files were made.
  let reasons: [RemakeReason]
  /// The files that the build wrote, by number.
  let written: [UInt32]
  /// What every file was made from, by number.
  let entries: [OutputEntry]

  /// The file that holds most of it, with what edits are compared to.
  let base: Base

  /// What the last build that wrote everything left.
  struct Base: Sendable {
    /// The hash of the file.
    let identity: UInt64
    /// How the files were left then.
    let states: [FileState]
    /// How many of the reasons are that file's.
    let reasonCount: Int
    /// Whether the entry of a file is of another build since, by number.
    let isEdited: [Bool]
  }

  /// The reason with a number kept by an entry.
  func reason(_ number: UInt32) -> RemakeReason {
    reasons.indices.contains(Int(number)) ? reasons[Int(number)] : .first
  }

  /// The whole ledger; nil where a part of it is damaged.
  init?(_ file: LedgerFile) {
    guard let files = file.files,
      let old = file.base.section(LedgerFile.Section.head.rawValue, { LedgerHead(from: &$0) }),
      let head = file.newest(.head, { LedgerHead(from: &$0) }),
      var columns = file.base.columns(LedgerFile.Section.facts.rawValue),
      var facts = FactTable(from: &columns),
      var base = file.base.columns(LedgerFile.Section.files.rawValue),
      let before = LedgerFiles(from: &base)
    else { return nil }
    var entries: [OutputEntry?] = Array(repeating: nil, count: files.count)
    var isEdited = Array(repeating: false, count: files.count)
    guard Self.read(file.base, into: &entries, mark: nil, &isEdited) else { return nil }
    if let edits = file.edits {
      guard Self.read(edits, into: &entries, mark: true, &isEdited),
        var columns = edits.columns(LedgerFile.Section.facts.rawValue),
        facts.take(edits: &columns)
      else { return nil }
    }
    let known = entries.compactMap { $0 }
    guard known.count == files.count else { return nil }
    self.entries = known
    self.files = files
    self.facts = facts
    list = head.list
    settings = BuildSettingsHash(values: head.settings)
    proof = head.proof
    plans = head.plans
    reasons = file.edits == nil ? old.reasons : old.reasons + head.reasons
    written = head.written
    self.base = Base(
      identity: file.base.identity,
      states: before.states,
      reasonCount: old.reasons.count,
      isEdited: isEdited
    )
  }

  private static func read(
    _ file: CacheFile,
    into entries: inout [OutputEntry?],
    mark: Bool?,
    _ isEdited: inout [Bool]
  ) -> Bool {
    guard var columns = file.columns(LedgerFile.Section.entries.rawValue) else { return false }
    while !columns.isAtEnd {
      guard let block = EntryBlock(from: &columns) else { return false }
      for entry in block.entries {
        guard entries.indices.contains(entry.number) else { return false }
        entries[entry.number] = entry
        if let mark { isEdited[entry.number] = mark }
      }
    }
    return true
  }
}
