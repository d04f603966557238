import Diagnostics
import Glibc
import Publishing
import Records
import Synchronization

/// What one build took.
struct Measurement {
  let size: Int
  let name: String
  let phases: [(phase: Phase, milliseconds: Int)]
  let wall: Int
  let cpu: Int
  let peakMegabytes: Int
  let pages: Int
  let changed: Int

  /// Builds the site in `folder` and measures it.
  static func build(_ folder: String, size: Int, name: String) throws -> Measurement {
    let starts = Mutex<[(Phase, ContinuousClock.Instant)]>([])
    let progress = Progress { phase, _ in
      let now = ContinuousClock.now
      starts.withLock { $0.append((phase, now)) }
    }
    var options = BuildOptions(
      site: folder,
      asOf: CalendarDate(year: 2026, month: 11, day: 21) ?? .epoch,
      jobs: max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))),
      version: "bench"
    )
    options.failOn = .some(nil)
    let before = processorTime()
    let start = ContinuousClock.now
    let outcome = try SiteBuild(options, progress: progress).run()
    let end = ContinuousClock.now
    let marks = starts.withLock { $0 }
    let phases = marks.indices.map { index in
      let next = index + 1 < marks.count ? marks[index + 1].1 : end
      return (phase: marks[index].0, milliseconds: milliseconds(next - marks[index].1))
    }
    return Measurement(
      size: size,
      name: name,
      phases: phases,
      wall: milliseconds(end - start),
      cpu: processorTime() - before,
      peakMegabytes: peak(),
      pages: outcome.written?.pages ?? 0,
      changed: outcome.written?.changed ?? 0
    )
  }

  /// The heads of the columns.
  static var head: String {
    let names = Phase.allCases.map { padded($0.rawValue, 8) }.joined()
    return padded("N", 8) + padded("build", 11) + names
      + ["wall ms", "CPU ms", "peak MB", "pages", "written"].map { padded($0, 9) }.joined()
  }

  /// The figures in columns.
  var line: String {
    let times = Phase.allCases.map { phase in
      let total = phases.filter { $0.phase == phase }.map(\.milliseconds).reduce(0, +)
      return Self.padded("\(total)", 8)
    }.joined()
    return Self.padded("\(size)", 8) + Self.padded(name, 11) + times
      + [wall, cpu, peakMegabytes, pages, changed].map { Self.padded("\($0)", 9) }.joined()
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(1, width - text.count)) + text
  }

  private static func milliseconds(_ duration: Duration) -> Int {
    Int(duration.components.seconds) * 1000
      + Int(duration.components.attoseconds / 1_000_000_000_000_000)
  }

  /// The processor time of this process, user and system, in milliseconds.
  private static func processorTime() -> Int {
    var usage = rusage()
    getrusage(0, &usage)
    let seconds = usage.ru_utime.tv_sec + usage.ru_stime.tv_sec
    let micro = usage.ru_utime.tv_usec + usage.ru_stime.tv_usec
    return Int(seconds) * 1000 + Int(micro) / 1000
  }

  /// The most memory that this process has held, in megabytes.
  private static func peak() -> Int {
    var usage = rusage()
    getrusage(0, &usage)
    return Int(usage.ru_maxrss) / 1024
  }
}
