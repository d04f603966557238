import Diagnostics
import Exports
import Linking
import Pages
import Reading
import Reads
import Records
import Theming
import Workers

/// Builds a site: check, measure, compose, render, prove, write.
///
/// Nothing of an earlier output is touched before everything is rendered and proven, so that a
/// build that fails leaves it as it was. What an earlier build left as it has to be is not made
/// again (`Freshness`); the bytes are those of a build from nothing.
package struct SiteBuild: Sendable {
  private let options: BuildOptions
  private let workers: Workers
  private let clock: PhaseClock

  package init(_ options: BuildOptions, progress: Progress = .silent) {
    self.options = options
    workers = Workers(count: options.jobs)
    clock = PhaseClock(progress)
  }

  private var output: String { options.output ?? "\(options.site)/Output" }

  /// Builds the site.
  ///
  /// - Throws: `ReadingFailure`, `UnknownAudience`, or `MachineFailure` where a file cannot be read
  ///   or written or another build holds the lock.
  package func run() throws -> BuildOutcome {
    guard FolderFiles.isFolder("\(options.site)/Content") else {
      // Reading says what is wrong; no folder is made for a site that is none.
      _ = try SiteCheck(options).run()
      throw MachineFailure(.read, "\(options.site)/Content", reason: "")
    }
    let lock = try OutputLock(making: output)
    defer { lock.removeFolderIfEmpty() }
    let inputs = InputStates(options)
    let cache = CacheFolder(site: options.site)
    let file =
      options.ignoresCache
      ? nil : CacheFile(cache.ledger(of: output), program: ProgramIdentity.value)
    if let file, let unchanged = unchanged(file, inputs) { return unchanged }
    // What the last build left is taken apart while the content is read.
    return try build(Later { file.flatMap { Ledger($0) } }, cache, inputs)
  }

  // MARK: Nothing changed

  /// What the last build said, where nothing that goes in or came out has changed since.
  private func unchanged(_ file: CacheFile, _ inputs: InputStates) -> BuildOutcome? {
    guard let (summary, states) = Ledger.summary(in: file) else { return nil }
    var inputs = inputs
    inputs.add(theme: summary.theme)
    guard inputs.value != 0, summary.inputs == inputs.value else { return nil }
    let output = self.output
    // Without its list, what of the output is ours would be unknown once a page goes.
    guard let list = FileState("\(output)/\(OutputManifest.name)"), summary.list == list else {
      return nil
    }
    let isUntouched = workers.chunks(states.count) { range in
      range.allSatisfy { FileState("\(output)/\(states[$0].path)") == states[$0].state }
    }
    guard !isUntouched.contains(false) else { return nil }
    return BuildOutcome(summary, options, output: output, profile: profile([], written: 0))
  }

  // MARK: Something changed

  private func build(
    _ earlier: Later<Ledger?>,
    _ cache: CacheFolder,
    _ inputs: InputStates
  ) throws -> BuildOutcome {
    let progress = clock.progress
    let check = SiteCheck(options, progress: progress)
    let survey = try check.survey()
    let reading = survey.read()
    let site = try check.check(reading)
    if site.fails { return BuildOutcome(failed: site) }
    let themeFolder = try ThemeFolder(options: options, site: site.graph.site)
    var inputs = inputs
    inputs.add(theme: themeFolder.path)
    let languages = site.graph.site.languages
    let themeFiles = try themeFolder.files()
    let (theme, faults) = Theme.compile(
      themeFiles,
      shownAs: themeFolder.shown,
      languages: languages
    )
    guard faults.isEmpty else {
      var files = site.content.files
      return BuildOutcome(failed: site, themeFolder.findings(faults, files: &files), files)
    }

    progress(.measure)
    let facts = VisibleSite(site).facts(folder: options.site, version: options.version)
    progress(.compose)
    let layout = SiteLayout(facts, theme: theme, workers)
    let table = FactTable(facts, workers)
    let settings = BuildSettingsHash(
      facts,
      theme: themeFiles,
      types: try schemas(),
      shell: layout.shell
    )
    let ledger = earlier.value
    let freshness =
      ledger.map {
        Freshness(
          layout,
          ledger: $0,
          settings: settings.difference(from: $0.settings),
          changes: FactChanges(from: $0.facts, to: table),
          output: output,
          workers
        )
      } ?? Freshness(nothingOf: layout.plan)

    let pages = freshness.made.filter { $0 < layout.plan.pageCount }
    progress(.render, total: pages.count)
    let writer = try OutputWriting(layout.plan, to: output)
    let making = PageMaking(
      plan: layout.plan,
      theme: theme,
      shell: layout.shell,
      store: writer.store,
      isTimed: options.profiles
    )
    let made = making.make(pages, workers)
    let wrong = proof(made, freshness, making, languages)
    let templateFaults = made.flatMap(\.templateFaults)
    guard wrong.isEmpty, templateFaults.isEmpty else {
      writer.abandon()
      var files = site.content.files
      let findings = themeFolder.findings(templateFaults, files: &files)
      return BuildOutcome(failed: site, findings + wrong, files)
    }

    progress(.write)
    var written: [Int] = []
    let entries = try writer.finish(
      made,
      layout,
      freshness,
      ledger: ledger,
      site: options.site,
      written: &written,
      workers
    )
    let summary = BuildSummary(
      inputs: inputs.value,
      list: FileState("\(output)/\(OutputManifest.name)"),
      theme: themeFolder.path,
      languages: languages,
      audience: site.audience.name,
      withheld: site.withheldCount,
      pages: layout.plan.pageCount,
      findings: site.findings,
      files: site.content.files.map(\.path)
    )
    if options.keepsCache {
      cache.prepare()
      let keeping = survey.isCacheOutdated ? Later { cache.keep(reading) } : nil
      Ledger(
        settings: settings,
        plans: layout.plans,
        entries: entries.entries,
        paths: layout.plan.hashes,
        facts: table,
        reasons: entries.reasons,
        written: written.map { UInt32($0) }
      ).write(summary, program: ProgramIdentity.value, to: cache.ledger(of: output))
      keeping?.value
    }
    if options.endsProcess { Kept.forGood(site, reading, facts, layout, made) }
    return BuildOutcome(
      summary,
      options,
      output: output,
      profile: profile(made, plan: layout.plan, written: written.count),
      written: written.map { layout.plan.paths[$0] },
      removed: writer.removed.count,
      files: site.content.files
    )
  }

  /// What the site says of its record types, as written.
  private func schemas() throws(MachineFailure) -> [UInt8] {
    let folder = "\(options.site)/Content/schema"
    guard FolderFiles.isFolder(folder) else { return [] }
    var bytes: [UInt8] = []
    for file in try FolderFiles.list(folder) {
      bytes += Array(file.utf8) + [0] + (try FolderFiles.read("\(folder)/\(file)") ?? []) + [0]
    }
    return bytes
  }

  /// What is wrong with the site as made, in words.
  private func proof(
    _ made: [PageMaking.Made],
    _ freshness: Freshness,
    _ making: PageMaking,
    _ languages: [Language]
  ) -> [Finding] {
    let plan = making.plan
    var pages = (0..<plan.pageCount).map { freshness.keptFacts[$0] ?? PageFacts() }
    for page in made { pages[page.number] = page.facts }
    let roots = languages.compactMap {
      plan.number(PathHash(making.shell.folder($0) + "index.html")).map(Int.init)
    }
    let faults = made.flatMap(\.pageFaults) + OutputProof.faults(pages, roots: roots)
    guard !faults.isEmpty else { return [] }
    return Dictionary(grouping: Set(faults), by: \.page).flatMap { page, faults in
      let words = PageFaultWords(
        path: plan.paths[Int(page)],
        html: making.bytes(Int(page))
      )
      return faults.map { words.finding($0) }
    }.sorted { $0.message.en < $1.message.en }
  }

  private func profile(
    _ made: [PageMaking.Made],
    plan: OutputPlan? = nil,
    written: Int
  ) -> BuildProfile? {
    guard options.profiles else { return nil }
    let dearest = made.sorted { $0.nanoseconds > $1.nanoseconds }.prefix(10)
    return BuildProfile(
      phases: clock.phases,
      pages: (made.count, made.reduce(0) { $0 + $1.size }),
      written: written,
      dearest: dearest.map {
        BuildProfile.DearPage(
          path: plan?.paths[$0.number] ?? "",
          microseconds: Int($0.nanoseconds / 1000),
          bytes: $0.size
        )
      }
    )
  }
}
