import ArgumentParser
import Diagnostics
import Hooks

/// `linkage hook publish`: publishes a repository without a push, as a timer does each night.
struct HookPublishCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Publishes the newest commit without a push: deadlines move with the day."
  )

  @Argument(
    help: ArgumentHelp("The repository.", valueName: "repository"),
    completion: .directory
  )
  var repository: String

  @Option(
    help: ArgumentHelp("The language of messages, zh or en.", valueName: "language")
  )
  var language: Language = .chinese

  func run() throws {
    try reporting(language) {
      _ = HookEnvironment.enter()
      try HookReport(language: language).publish(try PushPublication(in: repository))
    }
  }
}
