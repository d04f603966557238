import Diagnostics
import Exports
import Glibc
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
  /// So many files are read again by the next build rather than kept by this one.
  private static let fewFiles = 16

  /// Before so many files are made, what visible records say as well is taken out of the search for
  /// what is withheld.
  private static let manyFiles = 1000

  private let options: BuildOptions
  private let early: EarlyPages?
  private let memory: BuildMemory
  private let workers: Workers
  private let clock: PhaseClock

  package init(
    _ options: BuildOptions,
    progress: Progress = .silent,
    early: EarlyPages? = nil,
    memory: BuildMemory = BuildMemory()
  ) {
    self.options = options
    self.early = early
    self.memory = memory
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
    clock.progress(.look)
    let lock = options.holdsLock ? nil : try OutputLock(making: output)
    defer { lock?.removeFolderIfEmpty() }
    let inputs = options.isRepeated ? InputStates.unknown : InputStates(options, workers)
    let cache = try CacheFolder(options)
    let file =
      options.ignoresCache
      ? nil : LedgerFile(cache.ledger(of: output), program: ProgramIdentity.value)
    if !options.isRepeated, let file, let unchanged = unchanged(file, inputs) { return unchanged }
    if let early { memory.foreseen?.make(options.edited, for: early, workers) }
    memory.foreseen = nil
    // What the last build left is taken apart while the content is read.
    return try build(Later { file.flatMap { Ledger($0) } }, cache, inputs)
  }

  // MARK: Nothing changed

  /// What the last build said, where nothing that goes in or came out has changed since.
  private func unchanged(_ file: LedgerFile, _ inputs: InputStates) -> BuildOutcome? {
    guard let head = file.newest(.summary, { BuildSummary.Head(from: &$0) }) else { return nil }
    var inputs = inputs
    for folder in head.themes { inputs.add(theme: folder, workers) }
    guard inputs.value != 0, head.inputs == inputs.value,
      let summary = file.newest(.summary, { BuildSummary(from: &$0) }), let files = file.files
    else { return nil }
    let output = self.output
    // A build that was killed over it left no seal.
    guard OutputDigests(sealedIn: output) != nil else { return nil }
    // Without its list, what of the output is ours would be unknown once a page goes.
    guard let list = FileState("\(output)/\(OutputManifest.name)"), summary.list == list else {
      return nil
    }
    let folder = open(output, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return nil }
    defer { close(folder) }
    let isUntouched = workers.chunks(files.count) { range in
      range.allSatisfy { files.isUntouched($0, in: folder) }
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
    let recall =
      options.withHistory
      ? try Recall(
        site: options.site,
        cache: options.ignoresCache ? nil : cache.past(of: output)
      ) : nil
    let check = SiteCheck(options, progress: progress)
    let survey = try check.survey()
    let reading = survey.read()
    let site = try check.check(reading)
    if site.fails { return BuildOutcome(failed: site) }
    if options.keepsCache { cache.prepare() }
    // What was read is kept while the site is made from it; not for the sake of a few files.
    let isWorthKeeping =
      survey.isCacheOutdated && survey.doubtfulCount ?? .max > Self.fewFiles
    let keeping =
      options.keepsCache && isWorthKeeping ? Later { cache.keep(reading) } : nil
    defer { keeping?.value }
    let folders = try ThemeFolders(options: options, site: site.graph.site)
    var inputs = inputs
    for folder in folders.paths { inputs.add(theme: folder, workers) }
    let languages = site.graph.site.languages
    var (layers, refused) = try folders.layers()
    if let accent = AccentStyle.layer(site.graph.site) { layers.append(accent) }
    let (theme, faults) = memory.theme(layers, languages)
    guard refused.isEmpty, faults.isEmpty else {
      var files = site.content.files
      let findings = folders.findings(refused + faults, files: &files)
      return BuildOutcome(failed: site, findings, files, themes: folders.paths)
    }

    // Git is asked while the site is measured.
    let built = Later { [site = options.site] in BuiltCommit(of: site, theme: folders.own) }
    progress(.measure)
    let declarations = schemas(site.content)
    let visible = VisibleSite(site)
    let indicators = visible.indicators()
    let recalled = recall.map { recall in
      progress(.recall)
      return recall.history(
        of: visible,
        now: visible.present(indicators),
        declarations: StableHash.of(declarations)
      )
    }
    let parts = folders.ownPaths(layers) + site.content.files.map(\.path) + site.content.assets
    let facts = visible.facts(
      indicators,
      version: options.version,
      commit: built.value.map { ($0.commit.id, $0.commit.date, $0.isModified(in: parts)) },
      history: recalled?.outcome.history
    )
    progress(.compose)
    let layout = SiteLayout(facts, theme: theme, workers) { pages, shell in
      early?.make(pages, facts.graph.site, shell: shell, theme: theme, output: output)
    }
    let table = FactTable(facts, workers)
    let settings = BuildSettingsHash(
      facts,
      theme: layers,
      types: declarations,
      shell: layout.shell
    )
    let ledger = earlier.value
    let freshness =
      ledger.map {
        Freshness(
          layout,
          ledger: $0,
          settings: settings.difference(from: $0.settings),
          facts: table,
          output: output,
          workers
        )
      } ?? Freshness(nothingOf: layout.plan)

    let wanted = freshness.made
    let withheld = visible.withheld()
    let texts = withheld.map {
      visible.texts(without: $0, declarations: declarations, fileNames: layout.names)
    }
    let proof = withheld.map {
      WithheldProof($0, without: wanted.count < Self.manyFiles ? nil : texts, workers)
    }
    progress(.render, total: wanted.count { $0 < layout.plan.pageCount })
    let list = FileState("\(output)/\(OutputManifest.name)")
    let writer = try OutputWriting(
      layout.plan,
      to: output,
      isListed: list != nil && list == ledger?.list && ledger?.files.are(layout.plan.hashes) == true
    )
    let making = PageMaking(
      plan: layout.plan,
      theme: theme,
      shell: layout.shell,
      store: writer.store,
      proof: proof,
      stamps: layout.stamps,
      reasons: freshness.reasonOfFile,
      isTimed: options.profiles
    )
    let (made, blocks) = FileMaking(layout: layout, pages: making, site: options.site)
      .make(wanted, workers)
    let (causes, wrong) = TemplateCauses(layers).divide(
      self.proof(made, blocks, freshness, making, languages)
    )
    let templateFaults = made.flatMap(\.templateFaults) + causes
    var search: OutputLeaks?
    if let proof, let texts {
      let judgement = LeakJudgement(
        proof: proof,
        visible: texts,
        theme: folders,
        workers: workers
      )
      search = OutputLeaks(judgement, plan: layout.plan, output: output)
    }
    let unsearched = proof?.hash == ledger?.proof ? [] : freshness.keptNumbers
    let leaks = try search?.all(made, kept: unsearched) ?? []
    guard wrong.isEmpty, templateFaults.isEmpty, leaks.isEmpty else {
      writer.abandon()
      var files = site.content.files
      var findings = folders.findings(templateFaults, files: &files) + wrong
      findings +=
        search?.findings(leaks, of: site.audience, layers: layers, files: &files) ?? []
      return BuildOutcome(failed: site, findings, files, themes: folders.paths)
    }

    progress(.write)
    let sealed = OutputDigests(sealedIn: output)
    let finished = try writer.finish(
      made,
      layout,
      freshness,
      ledger: ledger,
      workers
    )
    let digests = try OutputDigests(
      layout.plan,
      made: made,
      earlier: sealed,
      in: output,
      workers
    )
    try digests.write(to: output)
    try OutputSeal(
      audience: facts.build.audience,
      classes: facts.build.classes.sorted().map(\.rawValue),
      commit: facts.build.commit,
      isModified: facts.build.isModified,
      asOf: facts.graph.asOf.description,
      version: options.version,
      pages: layout.plan.documentCount,
      digests: digests.mark
    ).write(to: output)
    let written = finished.written
    let summary = BuildSummary(
      inputs: inputs.value,
      list: FileState("\(output)/\(OutputManifest.name)"),
      themes: folders.paths,
      languages: languages,
      audience: site.audience.name,
      withheld: site.withheldCount,
      pages: layout.plan.documentCount,
      findings: site.findings,
      files: site.content.files.map(\.path),
      notices: [recalled?.outcome.notice, Navigation.notice(facts)].compactMap { $0 }
    )
    progress(.keep)
    if options.keepsCache {
      LedgerDraft(
        settings: settings,
        proof: proof?.hash ?? 0,
        plans: layout.plans,
        paths: layout.plan.paths,
        hashes: layout.plan.hashes,
        states: finished.states,
        blocks: freshness.moved + blocks,
        facts: table,
        reasons: freshness.reasons,
        written: written.map { UInt32($0) },
        extended: freshness.extended
      ).write(summary, program: ProgramIdentity.value, to: cache.ledger(of: output))
      if let recalled, recalled.outcome.made > 0 { cache.past(of: output).keep(recalled.points) }
      keeping?.value
    }
    if early != nil {
      memory.foreseen = ForeseenPages(
        reading.rereading,
        site: site,
        facts: facts,
        theme: theme,
        layout: layout,
        output: output
      )
    }
    if options.endsProcess { Kept.forGood(site, reading, facts, layout, made) }
    return BuildOutcome(
      summary,
      options,
      output: output,
      profile: profile(
        made,
        plan: layout.plan,
        written: written.count,
        recalled: recalled?.outcome
      ),
      written: written.map { layout.plan.paths[$0] },
      removed: writer.removed,
      files: site.content.files
    )
  }

  /// What the site says of its record types, as written.
  private func schemas(_ content: Content) -> [UInt8] {
    content.files.filter { $0.path.hasPrefix("Content/schema/") }.flatMap {
      Array($0.path.utf8) + [0] + $0.bytes + [0]
    }
  }

  /// What is wrong with the site as made, and what is needed to put it into words.
  private func proof(
    _ made: [PageMaking.Made],
    _ blocks: [EntryBlock],
    _ freshness: Freshness,
    _ making: PageMaking,
    _ languages: [Language]
  ) -> [(fault: PageFault, words: PageFaultWords)] {
    let plan = making.plan
    var pages: [OutputEntry?] = Array(repeating: nil, count: plan.pageCount)
    for (number, entry) in freshness.kept.prefix(plan.pageCount).enumerated() {
      pages[number] = entry
    }
    for block in blocks {
      for entry in block.entries where entry.number < plan.pageCount {
        pages[entry.number] = entry
      }
    }
    let roots = languages.compactMap {
      plan.number(PathHash(making.shell.folder($0) + "index.html")).map(Int.init)
    }
    let faults =
      made.flatMap(\.pageFaults)
      + OutputProof.faults(pages, roots: roots + plan.rowNumbers, workers)
    guard !faults.isEmpty else { return [] }
    return Dictionary(grouping: Set(faults), by: \.page).flatMap { page, faults in
      let words = PageFaultWords(
        path: plan.paths[Int(page)],
        html: making.bytes(Int(page))
      )
      return faults.map { (fault: $0, words: words) }
    }
  }

  private func profile(
    _ made: [PageMaking.Made],
    plan: OutputPlan? = nil,
    written: Int,
    recalled: Recall.Outcome? = nil
  ) -> BuildProfile? {
    guard options.profiles else { return nil }
    return BuildProfile(clock.phases, made, plan, written: written, recalled: recalled)
  }
}
