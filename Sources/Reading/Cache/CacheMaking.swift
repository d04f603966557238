import Diagnostics
import Records
import Workers

/// Makes the bytes of a cache out of what was read, taking over unread what has not changed.
struct CacheMaking: Sendable {
  /// What git told.
  let history: FileHistory
  private let paths: [String]
  private let workers: Workers
  private let known: KnownFiles?
  private let moment: Int64
  private let isWalkSound: Bool
  private let environment: ContentHash
  private let vocabulary: Vocabulary
  private let sources: [Source]

  /// What is kept of a file.
  private struct Source: Sendable {
    var stamp: FileStamp?
    var hash: ContentHash?
    /// Its place in the content; nil where it has none.
    var file: FileID?
    /// What it gave, where that is not taken over.
    var reading: FileReading?
    /// Its number in the earlier cache, where what it gave is taken over.
    var number: Int?
    var isRecords = false
    var isSideTable = false
  }

  /// - Parameters:
  ///   - site: The path of the site folder.
  ///   - paths: The paths of all files that were found, sorted by their bytes.
  ///   - stamps: What the system said of them before they were read.
  ///   - result: What was read; nil where all is as the cache has it.
  ///   - known: What the run before knew.
  ///   - isWalkSound: Whether nothing was wrong with the paths themselves.
  ///   - history: What git told.
  ///   - moment: When the first file was looked at.
  ///   - workers: Who packs.
  init(
    site: String,
    paths: [String],
    stamps: [FileStamp?],
    result: ContentAssembly.Result?,
    known: KnownFiles?,
    isWalkSound: Bool,
    history: FileHistory,
    moment: Int64,
    workers: Workers
  ) {
    self.paths = paths
    self.workers = workers
    self.known = known
    self.moment = moment
    self.isWalkSound = isWalkSound
    self.history = history
    var sources = stamps.map { Source(stamp: $0) }
    guard let result else {
      environment = known?.cache.index.environment ?? ContentHash(first: 0, second: 0)
      vocabulary = .empty
      for (place, number) in (known?.numbers ?? []).enumerated() {
        guard let number, let file = known?.cache.index.files[number] else { continue }
        sources[place].hash = file.hash
        sources[place].number = number
        sources[place].isRecords = file.isRecords
        sources[place].isSideTable = file.isSideTable
      }
      self.sources = sources
      return
    }
    environment = result.setting.environment
    vocabulary = result.setting.vocabulary
    for (place, reading) in result.readings.enumerated() {
      guard let source = result.plan.sources[place] else { continue }
      if case .nothing = result.plan.roles[place] { continue }
      sources[source].file = FileID(place)
      sources[source].hash = reading.hash
      // What was read has a stamp of its own moment; what was taken over, that of the survey.
      if reading.cached == nil { sources[source].stamp = reading.stamp ?? stamps[source] }
      sources[source].number = reading.cached
      guard case .records = result.plan.roles[place], reading.hash != nil else { continue }
      sources[source].isRecords = true
      sources[source].isSideTable = reading.sideTable != nil
      if reading.cached == nil { sources[source].reading = reading }
    }
    for place in sources.indices where sources[place].file == nil && sources[place].stamp == nil {
      // Nobody read it, and nothing hangs on what is in it.
      sources[place].stamp = FileStamp(of: "\(site)/\(paths[place])")
    }
    self.sources = sources
  }

  /// All bytes.
  func bytes(identity: String) -> [UInt8] {
    var bytes: [UInt8] = []
    pieces(identity: identity) { bytes += $0 }
    return bytes
  }

  /// Hands over the bytes piece by piece.
  func pieces<Failure: Error>(
    identity: String,
    _ take: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var head = PackedWriter()
    head.put(fixed: ReadingCache.magic)
    head.put(fixed: ReadingCache.version)
    try take(head.bytes)
    var pieces: [CacheIndex.Piece] = []
    var sizes: [Int] = []
    // A few pieces at a time: only these are in memory.
    let perPiece = 512
    let perRound = perPiece * workers.count * 2
    var start = 0
    var end = ReadingCache.headSize
    while start < sources.count {
      let round = start..<min(sources.count, start + perRound)
      let first = start
      let packed = workers.map((round.count + perPiece - 1) / perPiece) { number in
        let lower = first + number * perPiece
        return pack(lower..<min(round.upperBound, lower + perPiece))
      }
      for piece in packed {
        pieces.append(.init(range: end..<end + piece.bytes.count, hash: piece.hash))
        end += piece.bytes.count
        sizes += piece.sizes
        try take(piece.bytes)
      }
      start = round.upperBound
    }
    try take(ending(pieces, sizes: sizes, identity: identity))
  }

  private func pack(_ range: Range<Int>) -> (bytes: [UInt8], sizes: [Int], hash: ContentHash) {
    var bytes: [UInt8] = []
    var sizes: [Int] = []
    for place in range {
      let before = bytes.count
      if let number = sources[place].number, let cache = known?.cache {
        bytes += cache.bytes[cache.index.files[number].packed]
      } else if let reading = sources[place].reading, let file = sources[place].file {
        var writer = PackedWriter(file: file, vocabulary: vocabulary)
        writer.put(reading)
        // What cannot be packed is read anew by the next run.
        if !writer.isRefused { bytes += writer.bytes }
      }
      sizes.append(bytes.count - before)
    }
    return (bytes, sizes, ContentHash(bytes))
  }

  /// The index and the tail.
  private func ending(_ pieces: [CacheIndex.Piece], sizes: [Int], identity: String) -> [UInt8] {
    let files = zip(sources, sizes).map { source, size in
      CacheIndex.File(
        path: 0..<0,
        stamp: source.stamp,
        hash: source.hash,
        packed: 0..<size,
        isRecords: source.isRecords,
        isSideTable: source.isSideTable
      )
    }
    var index = PackedWriter()
    CacheIndex.put(
      files,
      paths: paths,
      pieces: pieces,
      environment: environment,
      moment: moment,
      isWalkSound: isWalkSound,
      history: history,
      identity: identity,
      into: &index
    )
    var tail = PackedWriter()
    tail.put(fixed: UInt64(pieces.last?.range.upperBound ?? ReadingCache.headSize))
    tail.put(fixed: UInt64(index.bytes.count))
    tail.put(ContentHash(index.bytes))
    tail.put(fixed: ReadingCache.magic)
    return index.bytes + tail.bytes
  }
}
