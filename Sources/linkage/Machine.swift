import Glibc
import Publishing
import Reading
import Records

/// What the program asks the machine: cores, the day, whether a person watches.
enum Machine {
  /// How many cores there are.
  static var cores: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// The day that `SOURCE_DATE_EPOCH` names, where it is set.
  static var statedDay: CalendarDate? {
    guard let epoch = getenv("SOURCE_DATE_EPOCH").map({ String(cString: $0) }),
      let seconds = Int(epoch)
    else { return nil }
    return CalendarDate(dayNumber: seconds / 86_400)
  }

  /// The day that `SOURCE_DATE_EPOCH` names, else the clock's.
  static var today: CalendarDate {
    if let statedDay { return statedDay }
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    return CalendarDate(
      year: Int(parts.tm_year) + 1900,
      month: Int(parts.tm_mon) + 1,
      day: Int(parts.tm_mday)
    ) ?? .epoch
  }

  /// The time, in seconds since 1970.
  static var now: Int { time(nil) }

  /// The file of this program.
  static var program: String { ProgramFile.path ?? "linkage" }

  /// A path as it is from anywhere; what does not exist yet is put below the working folder.
  static func absolute(_ path: String) -> String {
    if let whole = RealPath.of(path) { return whole }
    guard !path.hasPrefix("/"), let folder = RealPath.of(".") else { return path }
    return "\(folder)/\(path)"
  }

  /// The time of the day by the clock, for people who watch: 09:05:31.
  static var clockTime: String {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    return [parts.tm_hour, parts.tm_min, parts.tm_sec].map { $0 < 10 ? "0\($0)" : "\($0)" }
      .joined(separator: ":")
  }

  /// Whether standard output is a terminal.
  static var isOutputTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Whether standard error is a terminal.
  static var isErrorTerminal: Bool { isatty(STDERR_FILENO) == 1 }
}
