import Publishing

/// Where the time of a build went, as a table for people and scripts.
struct ProfileText {
  private let profile: BuildProfile
  private let shown: Duration

  /// The table of `profile`; `shown` is how long it took to show the findings.
  init(_ profile: BuildProfile, shown: Duration) {
    self.profile = profile
    self.shown = shown
  }

  /// The table, a line a phase and a line a dear page or file.
  var text: String {
    var text = "phase              ms\n"
    for (phase, milliseconds) in profile.phases {
      text += Self.row(phase.rawValue, "\(milliseconds)")
    }
    text += Self.row("show", "\(Int(shown / .milliseconds(1)))")
    text += Self.row("pages made", "\(profile.pages.count)")
    text += Self.row("bytes made", "\(profile.pages.bytes)")
    text += Self.row("data files made", "\(profile.others.count)")
    text += Self.row("data bytes made", "\(profile.others.bytes)")
    text += Self.row("files written", "\(profile.written)")
    if let recalled = profile.recalled {
      text += Self.row("past days made", "\(recalled.made)")
      text += Self.row("past days kept", "\(recalled.kept)")
    }
    return text + Self.dearest("pages", profile.dearest)
      + Self.dearest("files", profile.dearestOthers)
  }

  private static func dearest(_ name: String, _ files: [BuildProfile.DearFile]) -> String {
    guard !files.isEmpty else { return "" }
    return files.reduce("\ndearest \(name)      µs      bytes\n") { text, file in
      let numbers = right("\(file.microseconds)", 20) + right("\(file.bytes)", 11)
      return text + "\(numbers)  \(file.path)\n"
    }
  }

  private static func row(_ name: String, _ number: String) -> String {
    name + right(number, 21 - name.count) + "\n"
  }

  private static func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(1, width - text.count)) + text
  }
}
