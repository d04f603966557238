import Glibc
import Records
import Workers

/// What files a content folder has and which of them a cache still speaks for; nothing is parsed yet.
package struct ContentSurvey: Sendable {
  private let site: String
  private let workers: Workers
  private let paths: [String]
  private let faults: [ContentWalk.Fault]
  private let stamps: [FileStamp?]
  private let known: KnownFiles?
  private let history: FileHistory
  /// When the first file was looked at.
  private let moment: Int64

  /// Whether an earlier run read exactly this: the same files, bytes and commit.
  ///
  /// Reading would then give what it gave that run.
  package let isUnchanged: Bool

  /// Whether the cache is worth being made anew: it knows less than this run, or left files in doubt
  /// that had to be read to be sure.
  package let isCacheOutdated: Bool

  /// How many files the cache does not know as they are, or had to be read to be sure; nil where it
  /// knows other paths, another commit or nothing.
  ///
  /// As long as they are few, reading them again costs less than to make the cache anew.
  package let doubtfulCount: Int?

  init(
    site: String,
    workers: Workers,
    withHistory: Bool,
    cache: ReadingCache?,
    moment: Int64 = FileStamp.now
  ) throws(ReadingFailure) {
    self.site = site
    self.workers = workers
    self.moment = moment
    let (walked, history) = Self.lookAround(site, workers, withHistory, cache)
    let walk = try walked.get()
    self.history = history
    paths = walk.paths
    faults = walk.faults
    let paths = walk.paths
    let hasCache = cache != nil
    let stamps = workers.map(paths.count) { place -> FileStamp? in
      // Without a cache nothing is compared, and what is read tells its stamp by the way.
      let isNeeded = hasCache || FileKind(of: paths[place]).isLeftAlone
      return isNeeded ? FileStamp(of: "\(site)/\(paths[place])") : nil
    }
    self.stamps = stamps
    guard let cache else {
      known = nil
      isUnchanged = false
      isCacheOutdated = true
      doubtfulCount = nil
      return
    }
    let numbers = Self.numbers(of: paths, in: cache)
    let looks = workers.map(paths.count) { place in
      Self.look(numbers[place], in: cache, path: "\(site)/\(paths[place])", stamp: stamps[place])
    }
    known = KnownFiles(cache: cache, numbers: numbers, isSame: looks.map(\.isSame))
    let areSame =
      paths.count == cache.index.files.count && looks.allSatisfy(\.isSame)
      && walk.faults.isEmpty && cache.index.isWalkSound
    isUnchanged = areSame && history.isSame(as: cache.index.history)
    isCacheOutdated = !isUnchanged || looks.contains(where: \.wasRead)
    let knowsAll =
      paths.count == cache.index.files.count && !numbers.contains(nil) && walk.faults.isEmpty
      && cache.index.isWalkSound && history.isSame(as: cache.index.history)
    doubtfulCount = knowsAll ? looks.count { !$0.isSame || $0.wasRead } : nil
  }

  /// Reads what has to be read and puts all together.
  package func read() -> ContentReading {
    let folder = site
    let assembly = ContentAssembly(
      paths: paths,
      faults: faults,
      workers: workers,
      known: known,
      days: history.days
    ) {
      FileBytes.read("\(folder)/\($0)", limit: $1)
    }
    let result = assembly.result()
    return ContentReading(
      content: result.content,
      making: making(result),
      rereading: ContentRereading(site: site, result: result, days: history.days)
    ) {
      known.flatMap { ContentChanges(result, paths: paths, known: $0, history) }
    }
  }

  /// The bytes of the cache for the next run, where `isUnchanged`; nil where the content has to be
  /// read for that.
  package func cache(identity: String) -> [UInt8]? {
    isUnchanged ? making(nil).bytes(identity: identity) : nil
  }

  private func making(_ result: ContentAssembly.Result?) -> CacheMaking {
    CacheMaking(
      site: site,
      paths: paths,
      stamps: stamps,
      result: result,
      known: known,
      isWalkSound: faults.isEmpty,
      history: history,
      moment: moment,
      workers: workers
    )
  }

  /// Walks through the folder and asks git, both at once where there is somebody to.
  private static func lookAround(
    _ site: String,
    _ workers: Workers,
    _ withHistory: Bool,
    _ cache: ReadingCache?
  ) -> (walk: Result<ContentWalk, ReadingFailure>, history: FileHistory) {
    enum Part: Sendable {
      case walk(Result<ContentWalk, ReadingFailure>)
      case history(FileHistory)
    }
    let parts = workers.map(2) { number -> Part in
      if number == 0 {
        return .walk(Result { () throws(ReadingFailure) in try ContentWalk("Content", of: site) })
      }
      guard withHistory else { return .history(FileHistory()) }
      return .history(GitHistory.read(site: site, known: cache?.index.history ?? FileHistory()))
    }
    var walk: Result<ContentWalk, ReadingFailure> = .failure(.contentMissing(site: site))
    var history = FileHistory()
    for part in parts {
      switch part {
      case .walk(let outcome): walk = outcome
      case .history(let found): history = found
      }
    }
    return (walk, history)
  }

  /// The number in the cache of each path; both lists are sorted by the bytes of the paths.
  private static func numbers(of paths: [String], in cache: ReadingCache) -> [Int?] {
    let files = cache.index.files
    var next = 0
    return cache.bytes.withUnsafeBytes { bytes in
      paths.map { path in
        var path = path
        return path.withUTF8 { path in
          while next < files.count {
            let known = UnsafeRawBufferPointer(rebasing: bytes[files[next].path])
            let order = ByteOrder.compare(known, UnsafeRawBufferPointer(path))
            if order == 0 { return next }
            if order > 0 { return nil }
            next += 1
          }
          return nil
        }
      }
    }
  }

  /// Whether a file holds the bytes that it held then, and whether it had to be read to know.
  private static func look(
    _ number: Int?,
    in cache: ReadingCache,
    path: String,
    stamp: FileStamp?
  ) -> (isSame: Bool, wasRead: Bool) {
    guard let number, let stamp else { return (false, false) }
    let file = cache.index.files[number]
    if stamp == file.stamp, !stamp.isYoung(at: cache.index.moment) { return (true, false) }
    // What is not read here, as pictures, has no hash: in doubt it has changed.
    guard let hash = file.hash else { return (false, false) }
    guard stamp.size == file.stamp?.size,
      case .bytes(let bytes, _) = FileBytes.read(path, limit: Int(clamping: stamp.size))
    else { return (false, true) }
    return (ContentHash(bytes) == hash, true)
  }
}
