import Glibc
package import Records

/// When the files of a site were first and last committed; nothing where there is no git.
package enum GitHistory {
  /// The most bytes of git's answer that are read.
  private static let limit = 1 << 30

  /// The days of the first and last commit of each file below `Content`, by its path from the site
  /// folder.
  ///
  /// git is asked once for the whole history; a site outside git, or a machine without it, gives
  /// an empty answer. Renames are not followed: a file is as old as its path.
  package static func read(site: String) -> [String: ClosedRange<CalendarDate>] {
    let arguments = [
      "git", "-C", site, "-c", "core.quotepath=off", "-c", "log.showSignature=false", "log",
      "--name-only", "--no-renames", "--relative", "--format=%x01%cs", "--", "Content",
    ]
    return CommandOutput.lines(of: arguments, limit: limit, into: Log()) { $0.add($1) }.days
  }

  /// What the lines read so far tell.
  struct Log {
    /// The days of each path.
    private(set) var days: [String: ClosedRange<CalendarDate>] = [:]
    private var day: CalendarDate?

    /// Takes in one line: the day of a commit after a mark, or a path.
    mutating func add(_ line: ArraySlice<UInt8>) {
      guard let first = line.first else { return }
      if first == 0x01 {
        day = CalendarDate(String(decoding: line.dropFirst(), as: UTF8.self))
        return
      }
      guard let day else { return }
      let path = String(decoding: line, as: UTF8.self)
      guard let known = days[path] else {
        days[path] = day...day
        return
      }
      days[path] = min(known.lowerBound, day)...max(known.upperBound, day)
    }
  }
}
