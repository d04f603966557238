import ArgumentParser
import Diagnostics
import Publishing
import Records

/// The options that `query` and `export` share.
struct AnswerSettings: ParsableArguments {
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
      "Who asks: public, internal, restricted, or one of site.yaml.",
      valueName: "name"
    )
  )
  var audience: String?

  @Flag(help: "Do not say that the content has errors.")
  var quiet = false

  @Flag(name: .customLong("no-color"), help: "Use no colours.")
  var noColor = false

  /// The options of the run.
  func options(site: SiteOptions) -> BuildOptions {
    var options = BuildOptions(
      site: site.site,
      asOf: asOf ?? Machine.today,
      jobs: Machine.cores,
      version: Linkage.version
    )
    options.followsBuildDate = asOf == nil && Machine.statedDay == nil
    options.audience = audience
    return options
  }

  /// Says on standard error that an answer may be incomplete, because the content has errors.
  func warn(of site: CheckedSite, _ language: Language) {
    guard !quiet, site.counts.errors > 0 else { return }
    let message = Phrase(
      zh: "内容有 \(site.counts.summary.zh)，结果可能不完整；详见 linkage check",
      en:
        "the content has \(site.counts.summary.en), the answer may be incomplete; see linkage check"
    )
    Stream.error.write("linkage: \(message[language])\n")
  }
}
