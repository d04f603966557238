import Records

/// When the files of a site were first and last committed; nothing where there is no git.
///
/// Renames are not followed: a file is as old as its path.
enum GitHistory {
  /// The most bytes of git's answer that are read.
  private static let limit = 1 << 30

  /// The days of the first and last commit of each file below `Content`.
  ///
  /// A site outside git, or a machine without it, gives an empty answer. Where `known` was read at
  /// the present commit, git is only asked for that; where the present commit follows it in a
  /// straight line, only for what lies between. Anything else is read anew as a whole: git leaves out
  /// one side of a merge that changed nothing on the other, so that what an earlier commit told need
  /// not be a part of what a merge tells.
  static func read(site: String, known: FileHistory = FileHistory()) -> FileHistory {
    guard let present = Present(site: site) else {
      return log(Log(), site: site, of: "HEAD")?.history ?? FileHistory()
    }
    if known.prefix == present.prefix, let head = known.head {
      if head == present.head { return known }
      if isStraight(from: head, to: present.head, site: site),
        let log = log(Log(continuing: known), site: site, of: "\(head)..\(present.head)")
      {
        return finished(log, at: present)
      }
    }
    return log(Log(), site: site, of: present.head).map { finished($0, at: present) }
      ?? FileHistory()
  }

  /// The days of the first and last commit of each file up to a commit of the past.
  static func days(
    of site: String,
    at commit: String
  ) -> [String: ClosedRange<CalendarDate>] {
    log(Log(), site: site, of: commit)?.history.days ?? [:]
  }

  /// The commit that is checked out.
  private struct Present {
    var head: String
    var prefix: String

    /// Asks git; nil outside it, before the first commit, and in a shallow clone, whose history
    /// grows at its far end without a new commit.
    init?(site: String) {
      let answer = CommandOutput.lines(
        of: GitCommand.arguments(
          ["rev-parse", "--is-shallow-repository", "--show-prefix", "HEAD"],
          in: site
        ),
        limit: 1 << 16,
        into: [String]()
      ) { $0.append(String(decoding: $1, as: UTF8.self)) }
      guard let answer, answer.count == 3, answer[0] == "false" else { return nil }
      prefix = answer[1]
      head = answer[2]
    }
  }

  private static func finished(_ log: Log, at present: Present) -> FileHistory {
    var history = log.history
    history.head = present.head
    history.prefix = present.prefix
    return history
  }

  /// What git tells of the commits of `range`; nil where it fails.
  private static func log(_ start: Log, site: String, of range: String) -> Log? {
    let arguments = GitCommand.arguments(
      [
        "log", "--name-only", "--no-renames", "--relative", "--format=%x01%cs %H", range, "--",
        "Content",
      ],
      in: site
    )
    return CommandOutput.lines(of: arguments, limit: limit, into: start) { $0.add($1) }
  }

  /// Whether each commit behind `old` up to `new` has the one before it as its only parent.
  private static func isStraight(from old: String, to new: String, site: String) -> Bool {
    let parents = CommandOutput.lines(
      of: GitCommand.arguments(["rev-list", "--parents", "\(old)..\(new)"], in: site),
      limit: 1 << 24,
      into: [String: String]()
    ) { parents, line in
      let words = line.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
      // A merge, or a commit without parents, leads nowhere.
      if words.count == 2 { parents[words[0]] = words[1] } else { parents["merge"] = "" }
    }
    guard let parents else { return false }
    var commit = new
    for _ in parents {
      guard let parent = parents[commit] else { return false }
      commit = parent
    }
    return commit == old
  }

  /// What the lines read so far tell.
  struct Log {
    /// What they come to.
    private(set) var history = FileHistory()
    private var day: CalendarDate?
    private var hasCommit = false

    init() {}

    /// Goes on from what earlier commits told.
    init(continuing history: FileHistory) {
      self.history = history
    }

    /// Takes in one line: the day and id of a commit after a mark, or a path.
    mutating func add(_ line: ArraySlice<UInt8>) {
      guard let first = line.first else { return }
      if first == 0x01 {
        let words = line.dropFirst().split(separator: 0x20).map {
          String(decoding: $0, as: UTF8.self)
        }
        day = words.first.flatMap { CalendarDate($0) }
        // The newest comes first.
        if !hasCommit, words.count == 2 {
          history.last = GitCommit(id: words[1], date: words[0])
          hasCommit = true
        }
        return
      }
      guard let day else { return }
      let path = String(decoding: line, as: UTF8.self)
      guard let known = history.days[path] else {
        history.days[path] = day...day
        return
      }
      history.days[path] = min(known.lowerBound, day)...max(known.upperBound, day)
    }
  }
}
