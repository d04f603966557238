import ArgumentParser
import Diagnostics
import Hooks

/// `linkage hook remove`: takes the hooks out of a repository.
struct HookRemoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Takes the hooks out of a repository; published sites and settings stay."
  )

  @Argument(
    help: ArgumentHelp("The repository.", valueName: "repository"),
    completion: .directory
  )
  var repository: String

  func run() throws {
    try reporting(.chinese) {
      for path in try HookInstallation(in: repository).remove() { print(path) }
    }
  }
}
