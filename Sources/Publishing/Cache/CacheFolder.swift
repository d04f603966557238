import Glibc
import Reading
import Reads
import Workers

/// The folder in which builds leave what later ones can use: `.linkage` in the folder of the site.
///
/// It may be removed at any time. It ignores itself in git, and never goes into the output, for it
/// holds what some audiences may not see.
package struct CacheFolder {
  /// How many outputs of one site are kept in mind.
  private static let most = 8

  private let path: String

  /// The folder of the site at `site`.
  ///
  /// - Throws: `MachineFailure` where it is a link: whoever put it among the records would have files
  ///   of the machine read and written over.
  package init(site: String) throws(MachineFailure) {
    try self.init("\(site)/.linkage")
  }

  /// The folder that a build uses.
  init(_ options: BuildOptions) throws(MachineFailure) {
    try self.init(options.cache ?? "\(options.site)/.linkage")
  }

  private init(_ path: String) throws(MachineFailure) {
    try Self.refuseLink(path)
    self.path = path
  }

  /// Where a preview builds to.
  ///
  /// - Throws: `MachineFailure` where it is a link.
  package var preview: String {
    get throws(MachineFailure) {
      let preview = "\(path)/preview"
      try Self.refuseLink(preview)
      return preview
    }
  }

  private static func refuseLink(_ path: String) throws(MachineFailure) {
    if RealPath.isLink(path) { throw MachineFailure(.cache, path, reason: "") }
  }

  /// The file about the output folder at `output`.
  func ledger(of output: String) -> String {
    var hash = StableHash()
    hash.combine(Self.absolute(output))
    let digits = String(hash.value, radix: 16)
    return "\(path)/output-\(String(repeating: "0", count: 16 - digits.count))\(digits)"
  }

  /// What builds into the output folder at `output` keep of the past.
  func past(of output: String) -> PastCache { PastCache(Self.past(ledger(of: output))) }

  private static func past(_ ledger: String) -> String { "\(ledger).past" }

  /// What an earlier build has read; nil where there is nothing that this program can use.
  func readingCache(_ workers: Workers) -> ReadingCache? {
    guard let bytes = (try? FolderFiles.read(records)) ?? nil else { return nil }
    return ReadingCache(bytes, identity: ProgramIdentity.name, workers: workers)
  }

  /// Keeps what was read; what cannot be written is read anew next time.
  func keep(_ reading: ContentReading) {
    let temporary = TemporaryName.beside(records)
    do throws(MachineFailure) {
      let file = try FileStream(creating: temporary)
      try reading.cache(identity: ProgramIdentity.name) { (piece: [UInt8]) throws(MachineFailure) in
        try file.write(piece)
      }
      try file.finish()
    } catch {
      unlink(temporary)
      return
    }
    if rename(temporary, records) != 0 { unlink(temporary) }
  }

  private var records: String { "\(path)/records" }

  /// Makes the folder where it can be made, and forgets the outputs built longest ago.
  func prepare() {
    guard FolderFiles.isFolder(path) || mkdir(path, 0o755) == 0 else { return }
    // A preview makes the folder for its output before any build comes here.
    let ignored = "\(path)/.gitignore"
    if !FolderFiles.exists(ignored) { try? FolderFiles.write(Array("*\n".utf8), to: ignored) }
    // Not what is below: the output of a preview has as many files as the site.
    let ledgers = ((try? FolderFiles.names(in: path)) ?? []).filter {
      $0.hasPrefix("output-") && !$0.contains(".")
    }
    guard ledgers.count > Self.most else { return }
    let aged = ledgers.map { (age(of: $0), $0) }.sorted { $0 < $1 }
    for (_, name) in aged.dropLast(Self.most) {
      unlink(LedgerFile.edits("\(path)/\(name)"))
      unlink(Self.past("\(path)/\(name)"))
      unlink("\(path)/\(name)")
    }
  }

  /// When a ledger was last written or added to.
  private func age(of name: String) -> UInt64 {
    let file = "\(path)/\(name)"
    return max(FileState(file)?.modified ?? 0, FileState(LedgerFile.edits(file))?.modified ?? 0)
  }

  /// The path without the working folder's part in it: two builds of one folder share a file.
  static func absolute(_ path: String) -> String {
    RealPath.of(path) ?? path
  }
}
