import ArgumentParser

/// The exit statuses of the program (contract §2).
enum Status {
  /// The content has findings at or above the limit.
  static let contentFails = ExitCode(1)
  /// The command line is wrong.
  static let wrongCommandLine = ExitCode(2)
  /// The machine failed: cannot read, write, no space.
  static let machineFailed = ExitCode(3)
  /// Another build holds the lock.
  static let locked = ExitCode(4)
}
