import ArgumentParser

/// The program: arguments to calls, no logic of its own.
@main
struct Linkage: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "linkage",
    abstract: "Generates linkage dashboards for technology, patents and standards.",
    version: "0.1.0"
  )
}
