import ArgumentParser
import Diagnostics
import Glibc
import Hooks

/// `linkage hook install`: puts the hooks into a repository.
struct HookInstallCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "install",
    abstract: "Checks each push to a repository, and publishes what was accepted.",
    discussion: """
      Run it once for each audience that has a site of its own. The settings are kept in the \
      repository's git configuration, in the sections that begin with "linkage".
      """
  )

  @Argument(
    help: ArgumentHelp("The bare repository that people push to.", valueName: "repository"),
    completion: .directory
  )
  var repository: String

  @Option(
    help: ArgumentHelp("The folder that the site goes live in.", valueName: "dir"),
    completion: .directory
  )
  var to: String

  @Option(help: ArgumentHelp("Who the site is for; the default unless stated.", valueName: "name"))
  var audience: String?

  @Option(
    help: ArgumentHelp("The branch that is published; HEAD's unless stated.", valueName: "branch")
  )
  var branch: String?

  @Option(
    help: ArgumentHelp(
      "The folder of the site in the repository; its root unless stated.",
      valueName: "dir"
    )
  )
  var site: String?

  @Option(help: ArgumentHelp("How many releases are kept.", valueName: "n"))
  var keep = 5

  @Flag(help: "Compute the indicators at past commits too.")
  var history = false

  @Option(
    help: ArgumentHelp("The language of messages, zh or en.", valueName: "language")
  )
  var language: Language = .chinese

  func validate() throws {
    guard keep >= 1 else { throw ValidationError("--keep takes a number from 1. 至少保留 1 个版本") }
    guard
      audience?.contains(where: { !$0.isLetter && !$0.isNumber && $0 != "-" && $0 != "_" }) != true
    else { throw ValidationError("--audience takes a name of site.yaml. 请给出受众的名称") }
    guard site.map({ !$0.hasPrefix("/") && !$0.split(separator: "/").contains("..") }) ?? true
    else {
      throw ValidationError("--site takes a folder in the repository. 请给出仓库里的文件夹")
    }
  }

  func run() throws {
    try reporting(language) {
      let installation = try HookInstallation(in: repository)
      var settings = installation.settings
      if let branch { settings.branch = branch }
      if let site { settings.site = site }
      if history { settings.withHistory = true }
      settings.targets.removeAll { $0.audience == audience }
      settings.targets.append(
        HookSettings.Target(audience: audience, folder: Machine.absolute(to), keep: keep)
      )
      let shared = try installation.install(settings, program: Machine.program)
      if let shared {
        let line = Phrase(
          zh: """
            git 为所有仓库设置了同一个钩子文件夹（\(shared)）；为免影响其他仓库，\
            这个仓库改用自己的 \(installation.folder)/hooks
            """,
          en: """
            git is set up to look for hooks of all repositories in \(shared); this one now has its own, \
            \(installation.folder)/hooks, so that the others stay as they are
            """
        )
        print(line[language])
      }
      if let other = installation.otherBranch(than: settings.branch) {
        let line = Phrase(
          zh: """
            警告：仓库还没有分支 \(settings.branch)，却有 \(other)；只发布前者。\
            要发布后者，请加 --branch \(other) 再运行一次
            """,
          en: """
            warning: there is no branch \(settings.branch) yet, but \(other) is there; only the former is \
            published. Run this again with --branch \(other) to publish the latter
            """
        )
        Stream.error.write("linkage: \(line[language])\n")
      }
      for target in settings.targets {
        let line = Phrase(
          zh: """
            推送到分支 \(settings.branch) 后，给“\(target.audience ?? "默认受众")”看的网站将发布到 \
            \(target.folder)/current
            """,
          en: """
            pushes to \(settings.branch) publish the site for \
            \(target.audience ?? "the default audience") to \(target.folder)/current
            """
        )
        print(line[language])
      }
    }
  }
}
