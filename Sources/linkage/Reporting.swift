import ArgumentParser
import Diagnostics
import Glibc
import Hooks
import Preview
import Publishing
import Reading
import Releases

/// Runs the body of a command and turns failures into messages and exit statuses.
func reporting(_ language: Language, _ body: () throws -> Void) throws {
  func stop(_ message: Phrase, _ status: ExitCode) throws -> Never {
    Stream.error.write("linkage: \(message[language])\n")
    throw status
  }
  do {
    try body()
  } catch let failure as ReadingFailure {
    try stop(failure.message, Status.machineFailed)
  } catch let failure as PastFailure {
    let isOfMachine = failure.reason == .noGit
    try stop(
      failure.message,
      isOfMachine ? Status.machineFailed : Status.wrongCommandLine
    )
  } catch let failure as MachineFailure {
    try stop(failure.message, failure.action == .lock ? Status.locked : Status.machineFailed)
  } catch let failure as HookFailure {
    try stop(failure.message, Status.machineFailed)
  } catch let failure as ReleaseFailure {
    try stop(failure.message, failure.isOfMachine ? Status.machineFailed : Status.wrongCommandLine)
  } catch let failure as PreviewFailure {
    let isHeld = if case .folder = failure.action { true } else { false }
    try stop(failure.message, isHeld ? Status.locked : Status.machineFailed)
  } catch let failure as RecordStart.Refusal {
    try stop(failure.message, Status.wrongCommandLine)
  } catch let failure as LastBuild.Refusal {
    try stop(failure.message, Status.wrongCommandLine)
  } catch let failure as UnknownAudience {
    try stop(failure.message, Status.wrongCommandLine)
  }
}
