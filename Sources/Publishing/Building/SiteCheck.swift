import Diagnostics
import Linking
import Reading
import Records
import Rules
import Workers

/// Reads, links and checks a site: what `check` does, and the first half of `build`.
package struct SiteCheck: Sendable {
  let options: BuildOptions
  let workers: Workers
  let progress: Progress

  package init(_ options: BuildOptions, progress: Progress = .silent) {
    self.options = options
    workers = Workers(count: options.jobs)
    self.progress = progress
  }

  /// The checked site.
  ///
  /// - Throws: `ReadingFailure` where there is no content at all, `UnknownAudience` where the site
  ///   has no audience of the name asked for.
  package func run() throws -> CheckedSite { try check(survey().read()) }

  /// What files the content has, and which of them an earlier build has read already.
  func survey() throws -> ContentSurvey {
    progress(.read)
    let cache = options.ignoresCache ? nil : try CacheFolder(options).readingCache(workers)
    return try ContentReader(
      site: options.site,
      workers: workers,
      withHistory: true,
      cache: cache
    ).survey()
  }

  /// Links and checks what was read.
  func check(_ reading: ContentReading) throws -> CheckedSite {
    var content = reading.content
    let site = SiteConfiguration(content.site)
    let audience = try audience(of: site)
    progress(.link)
    let graph = Graph(
      site: site,
      asOf: options.followsBuildDate ? site.buildDate ?? options.asOf : options.asOf,
      types: content.types,
      records: content.records,
      // A reference to a record whose file could not be read is no fault of its own.
      unreadable: content.refused,
      workers: workers
    )
    progress(.check)
    let read =
      content.findings + MarkdownLinkCheck.findings(content, graph: graph)
      + SettingFaults.find(site, content)
    let attachments = AttachmentCheck(content, graph: graph, site: options.site)
    content.assets.removeAll { attachments.refused.contains($0) }
    return CheckedSite(
      content: content,
      graph: graph,
      audience: audience,
      findings: findings(
        content,
        graph,
        reading: read + attachments.findings
      ),
      failOn: options.failOn ?? site.failOn,
      commit: reading.lastCommit,
      workers: workers
    )
  }

  /// The audience asked for.
  ///
  /// A default that does not exist is the file's fault, not the command line's: it is a finding
  /// (`SettingFaults`), and whoever sees least stands in for it.
  private func audience(of site: SiteConfiguration) throws -> Audience {
    let name = options.audience ?? site.defaultAudience
    if let known = site.audiences.first(where: { $0.name == name }) { return known }
    if options.audience == nil { return Audience(name: name, classes: []) }
    throw UnknownAudience(name: name, known: site.audiences.map(\.name))
  }

  /// The findings over `graph` with those of reading, after configuration and allowances.
  ///
  /// Names that may not be written are gathered while other rules are at work; the search for them,
  /// which takes longest, is in many small parts and comes last, so that no worker waits at the end.
  private func findings(_ content: Content, _ graph: Graph, reading: [Finding]) -> [Finding] {
    let names = Later { WithheldNames(graph) }
    let rules = RuleCatalog.all.filter { ![NameWithheld.id, ContactTyped.id].contains($0.id) }
    let stretches = BodyNameCheck.stretches(of: content)
    let found = workers.map(rules.count + 1 + stretches.count) { number in
      if number < rules.count { return rules[number].check(graph) }
      if number == rules.count { return NameWithheld.all(graph, names.value) }
      let stretch = stretches[number - rules.count - 1]
      return BodyNameCheck.findings(content, stretch, names.value, graph)
    }
    return FindingPolicy(site: graph.site, records: graph.records)
      .apply(to: reading + found.joined()).findings
  }
}
