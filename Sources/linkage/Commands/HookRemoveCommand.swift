import ArgumentParser
import Diagnostics
import Hooks

/// `linkage hook remove`: takes the hooks out of a repository.
struct HookRemoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Takes the hooks out of a repository; published sites stay."
  )

  @Argument(
    help: ArgumentHelp("The repository.", valueName: "repository"),
    completion: .directory
  )
  var repository: String

  @Option(
    help: ArgumentHelp(
      "Publish no longer for this audience, \"default\" for the site's default; else for none.",
      valueName: "name"
    )
  )
  var audience: String?

  @Option(
    help: ArgumentHelp("The language of messages, zh or en.", valueName: "language")
  )
  var language: Language = .chinese

  func run() throws {
    try reporting(language) {
      let installation = try HookInstallation(in: repository)
      let removed =
        try audience.map { try installation.remove(audience: $0) } ?? installation.remove()
      for path in removed { print(path) }
    }
  }
}
