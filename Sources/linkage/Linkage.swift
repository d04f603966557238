import ArgumentParser
import Glibc

/// The program: arguments to calls, no logic of its own.
@main
struct Linkage: ParsableCommand {
  /// What `--version` prints.
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "linkage",
    abstract: "Generates dashboards that link technology, patents and standards.",
    discussion: """
      Run it in a site folder (Content/, Theme/), or name one with --site.
      """,
    version: version,
    subcommands: [
      BuildCommand.self, CheckCommand.self, ServeCommand.self, PublishCommand.self,
      ReleasesCommand.self, HookCommand.self, NewCommand.self, ReviewCommand.self,
      ExplainCommand.self, WhyCommand.self, SchemaCommand.self, QueryCommand.self,
      ExportCommand.self,
    ]
  )

  /// Runs the command asked for.
  ///
  /// A wrong command line is exit status 2 (contract §2), where the library would have its own
  /// number.
  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let status as ExitCode {
      Glibc.exit(status.rawValue)
    } catch {
      let text = fullMessage(for: error)
      let isAnswer = exitCode(for: error) == .success
      (isAnswer ? Stream.output : Stream.error).write(text + "\n")
      Glibc.exit(isAnswer ? 0 : Status.wrongCommandLine.rawValue)
    }
  }
}
