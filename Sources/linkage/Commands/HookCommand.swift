import ArgumentParser

/// `linkage hook`: publishing on each git push.
struct HookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hook",
    abstract: "Publishes the site on each push to a git repository on the server.",
    subcommands: [
      HookInstallCommand.self, HookRemoveCommand.self, HookPublishCommand.self,
      PreReceiveCommand.self, PostReceiveCommand.self,
    ]
  )
}
