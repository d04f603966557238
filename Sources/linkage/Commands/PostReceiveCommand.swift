import ArgumentParser
import Diagnostics
import Hooks

/// `linkage hook post-receive`: run by git after it has accepted a push.
struct PostReceiveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "post-receive",
    abstract: "Run by git: builds the pushed commit and puts it live.",
    shouldDisplay: false
  )

  func run() throws {
    try reporting(.chinese) {
      let repository = HookEnvironment.enter()
      let lines = Stream.inputLines()
      let publication = try PushPublication(in: repository)
      guard publication.concerns(lines) else {
        return HookReport(language: nil).missed(publication, lines)
      }
      try HookReport(language: nil).publish(publication)
    }
  }
}
