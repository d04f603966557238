import Reading
import Linking
import ArgumentParser
import Diagnostics
import Publishing
import Records

/// `linkage check`: the checks alone.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Checks the records and writes nothing."
  )

  @OptionGroup var site: SiteOptions
  @OptionGroup var settings: BuildSettings

  func run() throws {
    try reporting(site.spoken) {
      let watch = TerminalProgress(language: site.spoken, quiet: settings.quiet)
      let checked = try SiteCheck(settings.options(site: site), progress: watch.progress).run()
      watch.end()
      let language = site.language ?? checked.graph.site.languages.first ?? .chinese
      settings.warnOfUnused(language)
      let text = settings.format.show(
        checked.findings,
        files: checked.content.files,
        language: language,
        hasColour: Machine.isOutputTerminal && !settings.noColor,
        jobs: settings.jobs
      )
      Stream.output.write(text)
      if settings.format == .text, !settings.quiet {
        print(checked.counts.summary[language])
      }
      if checked.fails { throw Status.contentFails }
    }
  }
}
