import Linking
import Pages
import Reading
import Records
import Theming
import Workers

/// Makes the pages that somebody is looking at right after an edit, before the site is checked and
/// measured: with the findings and the figures of the build before.
///
/// The build that follows puts right what differs (`EarlyPages`); checking and measuring take most of
/// its time, and rarely change the page on which the edit is seen.
struct ForeseenPages: Sendable {
  private let rereading: ContentRereading
  private let site: CheckedSite
  private let facts: SiteFacts
  private let theme: Theme
  private let shell: Shell
  private let output: String
  /// The pages, and the number of the kind that each is of, parallel.
  private let paths: [String]
  private let kinds: [Int]

  /// - Parameters:
  ///   - rereading: reads the files that are edited.
  ///   - site: the site as the last build checked it.
  ///   - facts: what its pages were made from.
  ///   - theme: what they were made with.
  ///   - layout: the pages.
  ///   - output: the output folder.
  init(
    _ rereading: ContentRereading,
    site: CheckedSite,
    facts: SiteFacts,
    theme: Theme,
    layout: SiteLayout,
    output: String
  ) {
    self.rereading = rereading
    self.site = site
    self.facts = facts
    self.theme = theme
    self.output = output
    shell = layout.shell
    paths = layout.plan.pages.map(\.path)
    kinds = layout.kinds
  }

  /// Makes the pages that are wanted.
  ///
  /// - Parameters:
  ///   - edited: the files of the site folder that alone may have changed; nil where that is not
  ///     known, and then nothing is foreseen.
  ///   - pages: who wants pages.
  ///   - workers: how the work is spread.
  func make(_ edited: [String]?, for pages: EarlyPages, _ workers: Workers) {
    guard let edited else { return }
    let wanted = pages.wanted(of: facts)
    let needed = Set(zip(paths, kinds).compactMap { wanted.contains($0) ? $1 : nil })
    guard !needed.isEmpty, let content = rereading.content(edited, of: site.content) else { return }
    let graph =
      Graph(site.graph, changed: content.records)
      ?? Graph(
        site: site.graph.site,
        asOf: site.graph.asOf,
        types: content.types,
        records: content.records,
        unreadable: content.refused,
        workers: workers
      )
    let visible = VisibleSite(site.with(content, graph))
    let facts = visible.facts(
      self.facts.indicators,
      version: self.facts.build.version,
      commit: self.facts.build.commit.map {
        ($0, self.facts.build.commitDate, self.facts.build.isModified)
      },
      history: self.facts.history,
      earlier: self.facts
    )
    pages.make(
      needed.sorted().flatMap { PageCatalog.planned($0, facts).pages },
      facts.graph.site,
      shell: shell,
      theme: theme,
      output: output
    )
  }
}
