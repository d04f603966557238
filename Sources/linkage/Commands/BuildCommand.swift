import Linking
import ArgumentParser
import Diagnostics
import Glibc
import Publishing
import Records

/// `linkage build`: checks, then writes the site.
struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Checks the records, then writes the site into Output/."
  )

  @OptionGroup var site: SiteOptions
  @OptionGroup var settings: BuildSettings

  func run() throws {
    try reporting(site.spoken) {
      let watch = TerminalProgress(language: site.spoken, quiet: settings.quiet)
      var options = settings.options(site: site)
      options.endsProcess = !settings.verify
      let outcome = try SiteBuild(options, progress: watch.progress).run()
      watch.end()
      let start = ContinuousClock.now
      let language = site.language ?? outcome.languages.first ?? .chinese
      let text = settings.format.show(
        outcome.findings,
        files: outcome.files,
        language: language,
        hasColour: Machine.isErrorTerminal && !settings.noColor,
        jobs: settings.jobs
      )
      Stream.error.write(text)
      if !settings.quiet {
        for notice in outcome.notices { Stream.error.write("linkage: \(notice[language])\n") }
      }
      let shown = ContinuousClock.now - start
      if settings.format == .text, !settings.quiet {
        Stream.error.write(FindingCounts(outcome.findings).summary[language] + "\n")
      }
      guard let written = outcome.written else {
        if settings.format == .text {
          let kept = Phrase(
            zh: "没有生成：请先改正以上错误；原有的网站保持不变",
            en: "not built: mend the errors above first; the earlier site stays as it was"
          )
          Stream.error.write(kept[language] + "\n")
        }
        throw Status.contentFails
      }
      if settings.verify {
        let different = try BuildVerification(options).differences()
        guard different.isEmpty else {
          Stream.error.write("linkage: \(BuildVerification.message(different)[language])\n")
          throw Status.machineFailed
        }
      }
      if let profile = outcome.profile {
        Stream.error.write(ProfileText(profile, shown: shown).text)
      }
      guard !settings.quiet else { return }
      let done = Phrase(
        zh: """
          \(written.folder)：共 \(written.pages) 页，写入 \(written.changed) 个文件，\
          删除 \(written.removed) 个
          """,
        en: """
          \(written.folder): \(written.pages) pages, \(written.changed) files written, \
          \(written.removed) removed
          """
      )
      print(done[language])
      let withheld = outcome.withheldCount
      if withheld > 0 {
        let left = Phrase(
          zh: "\(withheld) 条记录因密级没有进入本站（受众：\(outcome.audience)）",
          en:
            "left out for their class: \(withheld) (audience: \(outcome.audience))"
        )
        print(left[language])
      }
    }
  }
}
