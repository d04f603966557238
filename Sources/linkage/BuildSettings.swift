import ArgumentParser
import Diagnostics
import Publishing
import Records

/// The options that `build` and `check` share.
struct BuildSettings: ParsableArguments {
  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp(
      "The day that counts as today; else SOURCE_DATE_EPOCH, build_date, or the clock.",
      valueName: "yyyy-mm-dd"
    ),
    transform: BuildSettings.date
  )
  var asOf: CalendarDate?

  @Option(
    help: ArgumentHelp(
      "Who the site is for: public, internal, restricted, or one of site.yaml.",
      valueName: "name"
    )
  )
  var audience: String?

  @Option(help: ArgumentHelp("How many workers run at once.", valueName: "n"))
  var jobs: Int = Machine.cores

  @Option(
    name: .customLong("fail-on"),
    help: ArgumentHelp(
      "The lowest severity that fails: error, warning or never.",
      valueName: "severity"
    )
  )
  var failOn: FailOn?

  @Option(help: ArgumentHelp("How findings are shown.", valueName: "format"))
  var format: FindingFormat = .text

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Where the site is written; Output unless stated.", valueName: "dir"),
    completion: .directory
  )
  var output: String?

  @Option(
    help: ArgumentHelp("The theme folder; Theme unless stated.", valueName: "dir"),
    completion: .directory
  )
  var theme: String?

  @Flag(help: "Compute the indicators at past commits too, and show trends and changes (build).")
  var history = false

  @Flag(help: "Build once more from nothing and compare every byte (build).")
  var verify = false

  @Flag(name: .customLong("full"), help: "Ignore what earlier builds left behind.")
  var full = false

  @Flag(
    help: "Show where the time went: each phase, and the ten dearest pages and data files (build)."
  )
  var profile = false

  @Flag(help: "Say nothing but findings.")
  var quiet = false

  @Flag(name: .customLong("no-color"), help: "Use no colours.")
  var noColor = false

  /// The lowest severity that fails a run.
  enum FailOn: String, ExpressibleByArgument, CaseIterable {
    case error, warning, info, never
  }

  func validate() throws {
    guard jobs >= 1 else { throw ValidationError("--jobs takes a number from 1. 并行数至少为 1") }
  }

  /// Says which options were given although a command that writes nothing has no use for them.
  ///
  /// They are accepted, so that a script may hand the same options to `check` and `build`.
  func warnOfUnused(_ language: Language) {
    warn(
      of: [
        ("--output", output != nil), ("--theme", theme != nil), ("--verify", verify),
        ("--full", full), ("--profile", profile), ("--history", history),
      ],
      language
    ) { given in
      Phrase(
        zh: "check 不写任何文件，\(given) 不起作用",
        en: "check writes nothing, \(given) has no effect"
      )
    }
  }

  /// The same for a preview, which builds again and again.
  func warnOfUnusedInPreview(_ language: Language) {
    warn(of: [("--verify", verify), ("--full", full)], language) { given in
      Phrase(
        zh: "预览中 \(given) 不起作用；需要时用 linkage build",
        en: "\(given) has no effect in a preview; use linkage build"
      )
    }
  }

  private func warn(
    of options: [(String, Bool)],
    _ language: Language,
    _ message: (_ given: String) -> Phrase
  ) {
    let given = options.filter(\.1).map(\.0).joined(separator: ", ")
    guard !quiet, !given.isEmpty else { return }
    Stream.error.write("linkage: \(message(given)[language])\n")
  }

  /// The options of the run.
  func options(site: SiteOptions) -> BuildOptions {
    var options = BuildOptions(
      site: site.site,
      asOf: asOf ?? Machine.today,
      jobs: min(jobs, 256),
      version: Linkage.version
    )
    options.followsBuildDate = asOf == nil && Machine.statedDay == nil
    options.output = output
    options.ignoresCache = full
    options.withHistory = history
    options.profiles = profile
    options.theme = theme
    options.audience = audience
    if let failOn { options.failOn = .some(Severity(rawValue: failOn.rawValue)) }
    return options
  }

  static func date(_ text: String) throws -> CalendarDate {
    switch CalendarDate.parse(text) {
    case .success(let date): return date
    case .failure(let fault): throw ValidationError("\(fault.message.zh) / \(fault.message.en)")
    }
  }
}
