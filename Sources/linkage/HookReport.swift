import ArgumentParser
import Diagnostics
import Hooks
import Publishing
import Records
import Releases

/// Runs the work of a hook and says what comes of it on the terminal of whoever pushed.
struct HookReport {
  /// The language of messages; the site's first where nil.
  let language: Language?

  /// So many findings are shown on a terminal; the rest is counted.
  private static let most = 50

  private func say(_ text: String) { Stream.error.write(text) }

  private static var options: BuildOptions {
    var options = BuildOptions(
      site: ".",
      asOf: Machine.today,
      jobs: Machine.cores,
      version: Linkage.version
    )
    options.followsBuildDate = true
    return options
  }

  /// Checks a push.
  ///
  /// - Throws: exit status 1 where it is refused, and what a check throws.
  func check(_ check: PushCheck, _ lines: [String]) throws {
    guard let verdict = try check.run(lines, Self.options) else { return }
    let language = self.language ?? verdict.language
    var room = Self.most
    for part in verdict.parts {
      show(part.findings.prefix(room), part.files, language)
      room -= min(room, part.findings.count)
    }
    sayMore(verdict.findings.count - Self.most, language)
    guard verdict.isRefused else { return }
    let refused = Phrase(
      zh: "linkage：推送被拒绝，原有的网站不变。请改正以上 \(verdict.findings.count) 处，提交后再推送\n",
      en: """
        linkage: the push is refused and the site stays as it was. Mend the \
        \(verdict.findings.count) above, commit, and push again\n
        """
    )
    say(refused[language])
    throw Status.contentFails
  }

  /// Says that nothing is published where a push brought another branch than the one that is and that
  /// nobody has pushed yet; in both languages, as no site says which.
  func missed(_ publication: PushPublication, _ lines: [String]) {
    guard let branches = publication.misses(lines) else { return }
    let (pushed, published) = branches
    let missed = Phrase(
      zh: """
        没有发布：推送的是分支 \(pushed)，发布的是 \(published)，而仓库里还没有它。请推送到 \
        \(published)，或请管理员运行 git config linkage.branch \(pushed)
        """,
      en: """
        nothing is published: \(pushed) was pushed, and the branch that is published, \(published), \
        is not there yet. Push to \(published), or ask the administrator to run \
        git config linkage.branch \(pushed)
        """
    )
    for language in Language.allCases { say("linkage: \(missed[language])\n") }
  }

  /// Publishes the branch.
  ///
  /// - Throws: exit status 1 where a build failed, and what publishing throws.
  func publish(_ publication: PushPublication) throws {
    var hasFailed = false
    let isLeftToOthers = try publication.run(Self.options, now: { Machine.now }) { step in
      let language = self.language ?? step.outcome.languages.first ?? .chinese
      if let receipt = step.receipt {
        say("linkage: \(PublishText.done(receipt, step.target.folder)[language])\n")
        return
      }
      hasFailed = true
      let failing = step.outcome.failing
      show(failing.prefix(Self.most), step.outcome.files, language)
      sayMore(failing.count - Self.most, language)
      let kept = Phrase(
        zh: "没有发布，\(step.target.folder)/current 不变：请改正以上错误，提交后再推送",
        en: """
          not published, \(step.target.folder)/current stays as it was: \
          mend the errors above, commit, and push again
          """
      )
      say("linkage: \(kept[language])\n")
    }
    if isLeftToOthers {
      let follows = Phrase(
        zh: "另一次推送正在发布，完成后会接着发布这一次",
        en: "another push is being published; this one follows at once"
      )
      say("linkage: \(follows[language ?? .chinese])\n")
    }
    if hasFailed { throw Status.contentFails }
  }

  private func show(_ findings: ArraySlice<Finding>, _ files: [SourceFile], _ language: Language) {
    say(TextRendering(files: files, language: language).text(findings))
  }

  private func sayMore(_ more: Int, _ language: Language) {
    guard more > 0 else { return }
    say(Phrase(zh: "还有 \(more) 处没有列出\n", en: "\(more) more are not shown\n")[language])
  }
}
