import Glibc
import Workers

/// The files of the output as a build left them: their paths and states.
struct LedgerFiles: @unchecked Sendable {
  /// What the columns lie in.
  private let memory: CacheMemory
  /// The hashes of the paths, by number.
  let hashes: UnsafeBufferPointer<PathHash>
  private let ends: UnsafeBufferPointer<UInt32>
  /// The paths, each with a zero behind it, so that the system can be asked for one as it lies.
  private let paths: UnsafeBufferPointer<UInt8>
  /// How each file was left.
  private(set) var states: [FileState]

  /// How many files there are.
  var count: Int { ends.count }

  /// The path of a file below the output folder.
  func path(_ number: Int) -> String {
    let start = number == 0 ? 0 : Int(ends[number - 1])
    return String(decoding: paths[start..<Int(ends[number]) - 1], as: UTF8.self)
  }

  /// Whether a file lies in the folder that is open as `folder` as it was left.
  func isUntouched(_ number: Int, in folder: Int32) -> Bool {
    let start = number == 0 ? 0 : Int(ends[number - 1])
    var status = stat()
    guard let path = UnsafeRawBufferPointer(paths).baseAddress.map({ $0 + start }),
      fstatat(folder, path.assumingMemoryBound(to: CChar.self), &status, AT_SYMLINK_NOFOLLOW) == 0,
      status.st_mode & S_IFMT == S_IFREG
    else { return false }
    return FileState(status) == states[number]
  }

  /// Whether these are the files of a plan, in its order.
  func are(_ hashes: [PathHash]) -> Bool {
    hashes.withUnsafeBufferPointer { CacheMemory.same(self.hashes, $0) }
  }

  /// The columns that `init(from:)` takes apart.
  static func memory(_ paths: [String], _ hashes: [PathHash], _ states: [FileState]) -> CacheMemory
  {
    var ends: [UInt32] = []
    ends.reserveCapacity(paths.count)
    var text: [UInt8] = []
    for path in paths {
      text += path.utf8
      text.append(0)
      ends.append(UInt32(text.count))
    }
    let counts = [paths.count, text.count].map { UInt64($0) }
    return counts.withUnsafeBytes { counts in
      hashes.withUnsafeBytes { hashes in
        states.withUnsafeBytes { states in
          ends.withUnsafeBytes { ends in
            text.withUnsafeBytes { CacheMemory([counts, hashes, states, ends, $0]) }
          }
        }
      }
    }
  }

  /// Takes the files out of `columns`; nil where they are damaged.
  init?(from columns: inout CacheColumns) {
    memory = columns.memory
    guard let counts = columns.counts(2), let hashes = columns.take(counts[0], of: PathHash.self),
      let states = columns.take(counts[0], of: FileState.self),
      let ends = columns.take(counts[0], of: UInt32.self),
      let paths = columns.take(counts[1], of: UInt8.self), columns.isAtEnd,
      CacheColumns.divide(ends, paths.count),
      ends.allSatisfy({ $0 > 0 && paths[Int($0) - 1] == 0 })
    else { return nil }
    self.hashes = hashes
    self.ends = ends
    self.paths = paths
    self.states = Array(states)
  }

  // MARK: Edits

  /// The states that differ from those of `base`, made for the ledger with the hash `identity`.
  static func edits(
    _ states: [FileState],
    of base: [FileState],
    _ identity: UInt64
  ) -> CacheMemory {
    let numbers = states.indices.filter { states[$0] != base[$0] }
    let counts = [identity, UInt64(numbers.count)]
    return counts.withUnsafeBytes { counts in
      numbers.map { states[$0] }.withUnsafeBytes { states in
        numbers.map { UInt32($0) }.withUnsafeBytes { CacheMemory([counts, states, $0]) }
      }
    }
  }

  /// Takes in states that differ; returns whether they were made for the ledger with the hash
  /// `identity` and are whole.
  mutating func take(edits columns: inout CacheColumns, _ identity: UInt64) -> Bool {
    guard let counts = columns.take(2, of: UInt64.self), counts[0] == identity,
      let count = Int(exactly: counts[1]), let states = columns.take(count, of: FileState.self),
      let numbers = columns.take(count, of: UInt32.self), columns.isAtEnd
    else { return false }
    for (number, state) in zip(numbers, states) {
      guard self.states.indices.contains(Int(number)) else { return false }
      self.states[Int(number)] = state
    }
    return true
  }
}
