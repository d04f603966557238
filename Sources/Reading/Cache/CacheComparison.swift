import Diagnostics
import Records

/// Finds out which records an earlier run read otherwise, without looking at those it did not.
struct CacheComparison {
  /// What all records of one id have in common.
  private struct Identity: Hashable {
    var type: Int
    var key: String
  }

  private let result: ContentAssembly.Result
  private let cache: ReadingCache
  private let history: FileHistory
  /// What each path of the plan gave, of those that are as they were; nil for the others.
  private var kept: [FileReading?] = []
  /// The files of the cache that are not as they were, with their paths.
  private var gone: [(number: Int, path: String)] = []
  /// The places in the plan of files that are not as they were.
  private var come: [Int] = []
  /// The paths of all files that are not as they were, sorted.
  private(set) var changedPaths: [String] = []

  init(
    _ result: ContentAssembly.Result,
    paths: [String],
    known: KnownFiles,
    _ history: FileHistory
  ) {
    self.result = result
    self.history = history
    cache = known.cache
    var places = [Int?](repeating: nil, count: paths.count)
    for (place, source) in result.plan.sources.enumerated() {
      if let source { places[source] = place }
    }
    var isKept = [Bool](repeating: false, count: cache.index.files.count)
    kept = [FileReading?](repeating: nil, count: result.readings.count)
    var changed: Set<String> = []
    let before = cache.index.history
    let hasSameDays = history.isSame(as: before)
    for (source, path) in paths.enumerated() {
      let reading = places[source].map { result.readings[$0] }
      if let number = known.numbers[source],
        isSame(
          number,
          reading,
          role: places[source].map { result.plan.roles[$0] },
          known.isSame[source]
        ),
        hasSameDays || before.days[path] == history.days[path]
      {
        isKept[number] = true
        if let place = places[source] { kept[place] = reading }
      } else {
        changed.insert(path)
        if let place = places[source] { come.append(place) }
      }
    }
    for number in isKept.indices where !isKept[number] {
      let path = cache.bytes.withUnsafeBytes {
        String(decoding: $0[cache.index.files[number].path], as: UTF8.self)
      }
      changed.insert(path)
      gone.append((number, path))
    }
    changedPaths = changed.sorted(by: ByteOrder.precedes)
  }

  /// Whether a file is as it was: its bytes, and whether it is read as records at all.
  private func isSame(
    _ number: Int,
    _ reading: FileReading?,
    role: ContentPlan.Role?,
    _ hadSameBytes: Bool
  ) -> Bool {
    let file = cache.index.files[number]
    let isRecords = if case .records = role { reading?.hash != nil } else { false }
    guard isRecords == file.isRecords else { return false }
    guard let hash = reading?.hash else { return hadSameBytes }
    return hash == file.hash
  }

  /// The records of the changed files, before and now; nil where the cache cannot tell.
  func changes() -> [ContentChanges.Change]? {
    guard let old = oldReadings() else { return nil }
    var identities: Set<Identity> = []
    for (_, type, reading) in old { identities.formUnion(Self.identities(reading, type: type)) }
    for place in come {
      guard case .records(let type) = result.plan.roles[place] else { continue }
      identities.formUnion(Self.identities(result.readings[place], type: type))
    }
    guard !identities.isEmpty else { return [] }
    let types = types
    let before = gathered(old, with: identities)
    let after = result.content.records.indices.compactMap { place -> (Identity, Int)? in
      let record = result.content.records[place]
      guard let type = types[record.type.key] else { return nil }
      let identity = Identity(type: type, key: RecordID.key(for: record.id))
      return identities.contains(identity) ? (identity, place) : nil
    }
    return Self.paired(before, after)
  }

  private var types: [String: Int] {
    var places: [String: Int] = [:]
    for (place, type) in result.setting.types.enumerated() { places[type.key] = place }
    return places
  }

  /// What the changed files gave then; nil where one of them cannot be understood any more.
  private func oldReadings() -> [(path: String, type: Int, reading: FileReading)]? {
    var folders: [Substring: Int] = [:]
    for (place, type) in result.setting.types.enumerated() { folders[type.folder[...]] = place }
    var numbers: [String: Int] = [:]
    for place in come { numbers[result.plan.paths[place]] = place }
    var old: [(path: String, type: Int, reading: FileReading)] = []
    for (number, path) in gone where cache.index.files[number].isRecords {
      let parts = path.split(separator: "/", maxSplits: 2)
      guard parts.count == 3, let type = folders[parts[1]],
        let reading = cache.reading(
          number,
          file: FileID(numbers[path] ?? -1),
          path: path,
          type: result.setting.types[type],
          vocabulary: result.setting.vocabulary,
          committed: cache.index.history.days[path]
        )
      else { return nil }
      old.append((path, type, reading))
    }
    return old
  }

  /// The records of `identities` as they were: those of the changed files, and beside them those of
  /// unchanged files that a side table joins with them.
  private func gathered(
    _ old: [(path: String, type: Int, reading: FileReading)],
    with identities: Set<Identity>
  ) -> [(Identity, ContentChanges.Before)] {
    var all = old
    let hasTables =
      old.contains { $0.reading.sideTable != nil }
      || result.readings.contains { $0.sideTable != nil }
    if hasTables {
      for (place, reading) in kept.enumerated() {
        guard let reading, case .records(let type) = result.plan.roles[place],
          !identities.isDisjoint(with: Self.identities(reading, type: type))
        else { continue }
        all.append((result.plan.paths[place], type, reading))
      }
      all.sort { ByteOrder.precedes($0.path, $1.path) }
    }
    var gathering = RecordGathering(types: result.setting.types)
    for (_, type, reading) in all { gathering.add(reading, type: type) }
    gathering.joinSideTables(options: result.setting.options)
    let types = types
    return gathering.sorted().compactMap { found in
      guard let type = types[found.record.type.key] else { return nil }
      let identity = Identity(type: type, key: RecordID.key(for: found.record.id))
      guard identities.contains(identity) else { return nil }
      return (
        identity, ContentChanges.Before(record: found.record, documents: found.documents)
      )
    }
  }

  private static func identities(_ reading: FileReading, type: Int) -> [Identity] {
    var identities = reading.records.map {
      Identity(type: type, key: RecordID.key(for: $0.record.id))
    }
    if let table = reading.sideTable {
      identities.append(Identity(type: type, key: RecordID.key(for: table.id)))
    }
    return identities
  }

  /// Puts the two sorted lists side by side; of several records with one id the first stands beside
  /// the first.
  private static func paired(
    _ before: [(Identity, ContentChanges.Before)],
    _ after: [(Identity, Int)]
  ) -> [ContentChanges.Change] {
    var changes: [ContentChanges.Change] = []
    var (left, right) = (0, 0)
    while left < before.count || right < after.count {
      if left < before.count, right < after.count, before[left].0 == after[right].0 {
        changes.append(.init(before: before[left].1, after: after[right].1))
        left += 1
        right += 1
      } else if right >= after.count
        || left < before.count && precedes(before[left].0, after[right].0)
      {
        changes.append(.init(before: before[left].1, after: nil))
        left += 1
      } else {
        changes.append(.init(before: nil, after: after[right].1))
        right += 1
      }
    }
    return changes
  }

  private static func precedes(_ left: Identity, _ right: Identity) -> Bool {
    left.type == right.type
      ? NaturalOrder.precedes(left.key, right.key) : left.type < right.type
  }
}
