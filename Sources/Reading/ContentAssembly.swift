import Diagnostics
import Markup
import Records
import Workers

/// Puts a site's content together: configuration and declarations first, then all files at once.
struct ContentAssembly {
  private let found: [String]
  private let faults: [ContentWalk.Fault]
  private let workers: Workers
  private let known: KnownFiles?
  private let days: [String: ClosedRange<CalendarDate>]
  private let load: @Sendable (String, Int) -> FileBytes.Outcome

  /// - Parameters:
  ///   - paths: The paths of all files, sorted by their bytes.
  ///   - faults: What the walk found wrong.
  ///   - workers: Who reads the files.
  ///   - known: What an earlier run read.
  ///   - days: When each file was first and last committed.
  ///   - load: Gives the bytes of a path, unless it has more than so many.
  init(
    paths: [String],
    faults: [ContentWalk.Fault],
    workers: Workers,
    known: KnownFiles? = nil,
    days: [String: ClosedRange<CalendarDate>] = [:],
    load: @escaping @Sendable (String, Int) -> FileBytes.Outcome
  ) {
    found = paths
    self.faults = faults
    self.workers = workers
    self.known = known
    self.days = days
    self.load = load
  }

  /// Everything that was read, and what the content was put together from.
  struct Result: Sendable {
    var content: Content
    var plan: ContentPlan
    /// What each path of the plan gave.
    var readings: [FileReading]
    /// What reading went by.
    var setting: ReadingSetting
  }

  /// Reads everything.
  func result() -> Result {
    // The files' numbers depend on the types and switches that these files state, so they are read
    // twice: now for what they state, then with the rest for what is wrong in them.
    let setting = firstLook()
    let plan = ContentPlan(
      found,
      faults: faults,
      types: setting.types,
      switchedOff: setting.switchedOff
    )
    let known = known.flatMap { $0.cache.index.environment == setting.environment ? $0 : nil }
    let readings = workers.map(plan.paths.count) { place in
      var reading = read(place, of: plan, setting: setting, known: known)
      // Excerpts are drawn from the disk; only declarations are read once more.
      if case .schema = plan.roles[place] { return reading }
      reading.bytes = []
      return reading
    }
    return Result(
      content: merge(readings, plan: plan, setting: setting),
      plan: plan,
      readings: readings,
      setting: setting
    )
  }

  private func firstLook() -> ReadingSetting {
    var setting = ReadingSetting()
    if found.contains(ContentPlan.sitePath),
      case .bytes(let bytes, _) = load(ContentPlan.sitePath, setting.options.limits.file),
      let site = siteFile(FileID(0)).read(bytes).records.first?.record
    {
      setting.options = ReadingOptions(site: site.entry)
      for item in site[Site.examples]?.entries ?? [] where item.item.datum == .flag(false) {
        setting.switchedOff.insert(item.name)
      }
    }
    var schemas = SchemaReader()
    for (place, path) in found.enumerated() where isSchema(path) {
      if case .bytes(let bytes, _) = load(path, setting.options.limits.file) {
        schemas.read(bytes, file: FileID(place), options: setting.options)
        setting.declarations.append((path, bytes))
      }
    }
    setting.types = schemas.types()
    setting.finish()
    return setting
  }

  private func isSchema(_ path: String) -> Bool {
    path.hasPrefix(ContentPlan.schemaFolder) && FileKind(of: path).isYAML
  }

  private func siteFile(_ file: FileID) -> RecordFile {
    RecordFile(
      file: file,
      path: ContentPlan.sitePath,
      type: Site.type,
      options: ReadingOptions(),
      committed: days[ContentPlan.sitePath]
    )
  }

  private func read(
    _ place: Int,
    of plan: ContentPlan,
    setting: ReadingSetting,
    known: KnownFiles?
  ) -> FileReading {
    let file = FileID(place)
    let path = plan.paths[place]
    let reader: RecordFile?
    switch plan.roles[place] {
    case .nothing: return FileReading(bytes: [])
    case .schema: reader = nil
    case .site: reader = siteFile(file)
    case .records(let type):
      let committed = days.isEmpty ? nil : days[path]
      let type = setting.types[type]
      if let known, let source = plan.sources[place],
        let reading = known.reading(source, file, path, type, setting, committed)
      {
        return reading
      }
      reader = RecordFile(
        file: file,
        path: path,
        type: type,
        options: setting.options,
        committed: committed
      )
    }
    let limit = setting.options.limits.file
    switch load(path, limit) {
    case .bytes(let bytes, let stamp):
      var reading = reader?.read(bytes) ?? FileReading(bytes: LineBreaks.normalized(bytes))
      reading.hash = ContentHash(bytes)
      reading.stamp = stamp
      return reading
    case .tooLarge(let size):
      return FileReading(bytes: [], findings: [tooLarge(size, limit: limit, file: file)])
    case .unreadable(let reason):
      return FileReading(bytes: [], findings: [unreadable(path, reason: reason, file: file)])
    }
  }

  private func merge(
    _ readings: [FileReading],
    plan: ContentPlan,
    setting: ReadingSetting
  ) -> Content {
    var findings = plan.findings()
    let sources = sources(readings, plan: plan, limit: setting.options.limits.file)
    var files: [SourceFile] = []
    files.reserveCapacity(readings.count)
    var gathering = RecordGathering(types: setting.types)
    var schemas = SchemaReader()
    var site: FileReading.Found?
    var refused: Set<String> = []
    for (place, reading) in readings.enumerated() {
      files.append(SourceFile(path: plan.paths[place], load: sources))
      findings += reading.findings
      switch plan.roles[place] {
      case .site: site = reading.records.first
      case .schema: schemas.read(reading.bytes, file: FileID(place), options: setting.options)
      case .records(let type):
        gathering.add(reading, type: type)
        if reading.records.isEmpty, reading.sideTable == nil {
          refused.insert(RecordID.key(for: FileKind.stem(of: plan.paths[place])))
        }
      case .nothing: break
      }
    }
    _ = schemas.types()
    findings += schemas.findings
    gathering.joinSideTables(options: setting.options)
    findings += gathering.findings
    let records = gathering.sorted()
    return Content(
      files: files,
      types: setting.types,
      site: site?.record ?? emptySite(in: plan),
      records: records.map(\.record),
      documents: records.map(\.documents),
      siteDocuments: site?.documents ?? [],
      assets: plan.assets,
      refused: refused,
      findings: findings.sorted { $0.isShown(before: $1) }
    )
  }

  private func emptySite(in plan: ContentPlan) -> Record {
    let place = plan.paths.firstIndex(of: ContentPlan.sitePath) ?? 0
    let span = SourceSpan(file: FileID(place), line: 1, column: 1)
    return Record(
      id: "site",
      type: Site.type,
      entry: Entry(at: span),
      span: span,
      path: ContentPlan.sitePath,
      committed: days[ContentPlan.sitePath]
    )
  }

  /// Gives the bytes of a file once more, as long as they are still those that were read.
  private func sources(
    _ readings: [FileReading],
    plan: ContentPlan,
    limit: Int
  ) -> @Sendable (String) -> [UInt8] {
    let (hashes, load) = (readings.map(\.hash), load)
    return { path in
      guard let place = plan.place(of: path), let hash = hashes[place],
        case .bytes(let bytes, _) = load(path, limit),
        ContentHash(bytes) == hash
      else { return [] }
      return LineBreaks.normalized(bytes)
    }
  }

  private func tooLarge(_ size: Int, limit: Int, file: FileID) -> Finding {
    .limit(
      at: SourceSpan(file: file, line: 1, column: 1),
      Phrase(
        zh: "文件有 \(size) 字节，超过上限 \(limit) 字节，未予读取",
        en: "the file has \(size) bytes, more than \(limit), and was not read"
      ),
      help: Phrase(
        zh: "拆分文件；上限可在 site.yaml 的 limits.file 中设定",
        en: "divide it; limits.file in site.yaml sets the bound"
      )
    )
  }

  private func unreadable(_ path: String, reason: String, file: FileID) -> Finding {
    let span = SourceSpan(file: file, line: 1, column: 1)
    guard path != ContentPlan.sitePath || found.contains(path) else {
      return Finding(
        ReadingRule.siteMissing,
        .error,
        at: span,
        Phrase(zh: "缺少站点设置文件 Content/site.yaml", en: "there is no Content/site.yaml"),
        help: Phrase(
          zh: "建立该文件，至少写“title: 站点名称”",
          en: "make one that states at least \"title: NAME OF THE SITE\""
        )
      )
    }
    let fault = ContentWalk.Fault.unreadable(path, reason: reason)
    return Finding(fault.rule, .error, at: span, fault.message, help: fault.help)
  }
}
