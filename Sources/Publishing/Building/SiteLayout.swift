import Linking
import Exports
import Pages
import Reads
import Records
import Theming
import Workers

/// The whole output of a site before any of it is made: its pages with what planning them read, the
/// files of the theme and of the content, and the files for programs.
struct SiteLayout: Sendable {
  let plan: OutputPlan
  let shell: Shell
  /// The stamp of each file of the plan.
  let stamps: [UInt64]
  /// The files that go out as they are: their paths, and where their bytes come from.
  let assets: [Asset]
  /// The files for programs.
  let exports: [ExportedFile]
  /// The facts that planning read, by the name of the kind of page; those of each kind of
  /// file for programs under a name of their own.
  let plans: [String: [UInt32]]
  /// The number of the kind that each page of the plan is of (`PageCatalog.kinds`).
  let kinds: [Int]
  /// The name of the plan that each file rests on; nil where it stands for itself.
  let planOfFile: [String?]

  /// A file that goes out as it is.
  enum Asset: Sendable {
    /// One of the theme, by its path in the output.
    case theme(String, [UInt8])
    /// One of the content, by its path there and in the output.
    case content(String, String)

    /// Its path below the output folder.
    var path: String {
      switch self {
      case .theme(let path, _), .content(_, let path): path
      }
    }
  }

  private static func exportPlan(_ number: Int) -> String { "export-\(number)" }

  /// Plans the output.
  ///
  /// `whenPlanned` is called as soon as the pages are known, before the files for programs are.
  init(
    _ facts: SiteFacts,
    theme: Theme,
    _ workers: Workers,
    whenPlanned: ([Pages.Page], Shell) -> Void = { _, _ in }
  ) {
    // Whoever asks for the chain first makes it: not several at once.
    _ = facts.graph.chain
    let planned = workers.map(PageCatalog.kinds.count) { PageCatalog.planned($0, facts) }
    let shell = Shell(facts, ownScript: theme.ownScript.map { "theme/\($0)" })
    let pages = planned.flatMap(\.pages)
    whenPlanned(pages, shell)
    let paths = pages.filter { $0.form == .document }.map(\.path)
    let exported = workers.map(ExportCatalog.count) {
      ExportCatalog.planned($0, facts, pages: paths, workers)
    }
    let exports = exported.flatMap(\.files)
    let linked = facts.linkedAssets
    var plans = Dictionary(planned.map { ($0.name, $0.reads) }) { first, _ in first }
    for (number, kind) in exported.enumerated() {
      plans[Self.exportPlan(number)] = kind.reads
    }
    let assets =
      theme.assets.map { Asset.theme("theme/\($0.name)", $0.bytes) }
      + linked.map { Asset.content($0, FileAddresses.output(ofAsset: $0)) }
    let languages = facts.graph.site.languages
    plan = OutputPlan(
      pages,
      languages,
      others: assets.map(\.path) + exports.map(\.path),
      folder: { shell.folder($0) }
    )
    self.shell = shell
    self.assets = assets
    self.exports = exports
    self.plans = plans
    kinds = planned.enumerated().flatMap { repeatElement($0, count: $1.pages.count) }
    var stamps: [UInt64] = []
    var names: [String?] = []
    let own = workers.chunks(pages.count) { range in range.map { pages[$0].stamp } }.flatMap { $0 }
    var number = 0
    for kind in planned {
      for page in kind.pages {
        let stamp = own[number]
        number += 1
        let name = page.captures == .planning ? kind.name : nil
        for _ in languages {
          stamps.append(stamp)
          names.append(name)
        }
      }
    }
    for asset in assets {
      if case .theme(_, let bytes) = asset {
        stamps.append(StableHash.of(bytes))
      } else {
        stamps.append(0)
      }
      names.append(nil)
    }
    for (number, kind) in exported.enumerated() {
      for file in kind.files {
        stamps.append(file.stamp)
        names.append(Self.exportPlan(number))
      }
    }
    self.stamps = stamps
    planOfFile = names
  }

  /// The names of the files of the content that go out.
  var names: [[UInt8]] {
    assets.compactMap {
      if case .content(let path, _) = $0 { Array(path.utf8) } else { nil }
    }
  }

  /// The number of the first file that is no page, of the assets and of the exports.
  var firstAsset: Int { plan.pageCount }
  var firstExport: Int { plan.pageCount + assets.count }

  /// Whether a file is one of the content that goes out as it is.
  func isOfContent(_ number: Int) -> Bool {
    guard number >= firstAsset, number < firstExport,
      case .content = assets[number - firstAsset]
    else { return false }
    return true
  }
}
