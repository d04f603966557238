import Diagnostics
import Preview
import Publishing

/// What a preview says on the terminal.
struct ServeText {
  let settings: BuildSettings
  /// The language asked for; Chinese unless stated.
  let language: Language?

  private var spoken: Language { language ?? .chinese }

  /// Tells what has happened.
  func tell(_ report: PreviewReport) {
    switch report {
    case .serving(let address):
      let line = Phrase(
        zh: "预览：\(address)（按 Ctrl-C 结束）",
        en: "preview: \(address) (Ctrl-C ends it)"
      )
      Stream.output.write(line[spoken] + "\n")
    case .built(let outcome, let duration): tell(outcome, duration)
    case .failed(let failure):
      Stream.error.write("linkage: \(FailureWords.message(of: failure)[spoken])\n")
    case .polling:
      let line = Phrase(
        zh: """
          系统可用的文件监视数已用完，改为每秒查看一次。要提高上限：\
          sudo sysctl fs.inotify.max_user_watches=524288 fs.inotify.max_user_instances=512
          """,
        en: """
          the system has no file watches left, so files are looked at every second. To raise the \
          limits: sudo sysctl fs.inotify.max_user_watches=524288 fs.inotify.max_user_instances=512
          """
      )
      Stream.error.write("linkage: \(line[spoken])\n")
    }
  }

  private func tell(_ outcome: BuildOutcome, _ duration: Duration) {
    let language = language ?? outcome.languages.first ?? .chinese
    // Of a site that could be built the findings are a page.
    let worst = outcome.findings.map(\.severity).max()
    if outcome.written == nil {
      let text = settings.format.show(
        outcome.findings.filter { $0.severity == worst },
        files: outcome.files,
        language: language,
        hasColour: Machine.isErrorTerminal && !settings.noColor,
        jobs: settings.jobs
      )
      Stream.error.write(text)
    }
    if let profile = outcome.profile {
      Stream.error.write(ProfileText(profile, shown: .zero).text)
    }
    guard !settings.quiet else { return }
    let counts = FindingCounts(outcome.findings).summary
    let time = "\(Int(duration / .milliseconds(1)))"
    let line =
      if let written = outcome.written {
        Phrase(
          zh: "\(Machine.clockTime) 已生成：更新 \(written.changed) 个文件，\(time) 毫秒；\(counts.zh)",
          en: """
            \(Machine.clockTime) built: \(written.changed) files renewed in \(time) ms; \
            \(counts.en)
            """
        )
      } else {
        Phrase(
          zh: "\(Machine.clockTime) 没有生成，页面保持上一次的样子；\(counts.zh)",
          en: "\(Machine.clockTime) not built, pages stay as they were; \(counts.en)"
        )
      }
    Stream.error.write(line[language] + "\n")
  }
}
