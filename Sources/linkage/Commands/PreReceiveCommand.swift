import ArgumentParser
import Diagnostics
import Hooks

/// `linkage hook pre-receive`: run by git before it accepts a push.
struct PreReceiveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pre-receive",
    abstract: "Run by git: refuses a push that could not be published.",
    shouldDisplay: false
  )

  func run() throws {
    try reporting(.chinese) {
      let repository = HookEnvironment.enter()
      let lines = Stream.inputLines()
      try HookReport(language: nil).check(try PushCheck(in: repository), lines)
    }
  }
}
