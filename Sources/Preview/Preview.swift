import CEvent
import Diagnostics
import Glibc
package import Publishing

/// Serves a site on this machine, builds it anew when a file changes and lets browsers know.
package final class Preview {
  private let options: PreviewOptions
  private let report: (PreviewReport) -> Void
  /// Held as long as the preview runs, so that no build writes between.
  private let held: HeldFolder
  private let loop: EventLoop
  private let http: OpaquePointer
  private let port: PreviewPort
  private let browsers: Browsers
  private let rebuilder: Rebuilder
  private let bell: Int32
  private let folder: SiteFolder
  private var log: BuildLog
  private var problem: Problem?
  /// Whether a build has come to an end, and whether one has succeeded.
  private var isStarted = false
  private var isBuilt = false
  private var failure: (any Error)?
  private var changes: ChangeSource?
  /// Files of the build under way that browsers are given before it is done.
  private var early: [String: [UInt8]] = [:]

  /// Gets ready to serve: takes the port and the folder.
  ///
  /// - Parameters:
  ///   - options: what is asked for.
  ///   - progress: who watches the builds.
  ///   - build: what the next build is asked to do.
  ///   - report: who is told.
  /// - Throws: `PreviewFailure` where port or folder are not to be had, `MachineFailure` where the
  ///   folder cannot be made.
  package init(
    _ options: PreviewOptions,
    progress: Progress,
    build: @escaping @Sendable () -> BuildOptions,
    report: @escaping (PreviewReport) -> Void
  ) throws {
    self.options = options
    self.report = report
    // A browser that goes away while it is answered is no reason to end.
    signal(SIGPIPE, SIG_IGN)
    OpenFiles.allowMany()
    loop = try EventLoop()
    guard let http = evhttp_new(loop.base) else { throw PreviewFailure(.loop, errno: errno) }
    self.http = http
    port = try PreviewPort(http, wanted: options.port, first: PreviewOptions.firstPort)
    do {
      held = try HeldFolder(making: options.output)
    } catch  where error.action == .lock {
      throw PreviewFailure(.folder(options.output), errno: EWOULDBLOCK)
    }
    folder = SiteFolder(path: options.output)
    let ends = try Self.pipe()
    bell = ends.read
    rebuilder = Rebuilder(bell: ends.write, progress: progress, folder: held) {
      var options = build()
      options.holdsLock = true
      return options
    }
    browsers = Browsers { [rebuilder] in rebuilder.show($0) }
    log = BuildLog(run: Self.run)
  }

  /// Serves until the process is told to end.
  ///
  /// - Throws: what kept the first build from being done at all.
  package func run() throws {
    answerRequests()
    for signal in [SIGINT, SIGTERM, SIGHUP] { loop.whenSignalled(signal) { [loop] in loop.stop() } }
    loop.whenReadable(bell) { [unowned self] in takeBuilds() }
    let folders = WatchedFolders(site: options.site, theme: options.theme)
    changes = try ChangeSource(
      folders,
      loop,
      polls: options.polls,
      onPolling: { [report] in report(.polling) },
      onChange: { [rebuilder] in rebuilder.build(edited: $0) }
    )
    rebuilder.build(edited: nil)
    report(.serving("http://127.0.0.1:\(port.number)/"))
    loop.run()
    if let failure { throw failure }
  }

  // MARK: Builds

  private func takeBuilds() {
    var bytes = [UInt8](repeating: 0, count: 64)
    _ = read(bell, &bytes, bytes.count)
    for (outcome, duration) in rebuilder.finished() { take(outcome, duration) }
    if let files = rebuilder.early() {
      let shown = early.filter { files[$0] != $1 }.keys
      let new = files.filter { early[$0] != $1 }.keys
      early = files
      log.add(Set(shown).union(new).sorted())
      problem = nil
      tell()
    }
  }

  private func tell() { browsers.tell { state(since: $0) } }

  /// Puts what the output holds in place of what was shown early.
  ///
  /// - Returns: the files of which something else was shown.
  private func settleEarly() -> Set<String> {
    defer { early = [:] }
    return Set(
      early.compactMap { path, bytes in
        folder.find(path.split(separator: "/").map(String.init)) == .file(bytes) ? nil : path
      }
    )
  }

  private func take(_ outcome: Rebuilder.Outcome, _ duration: Duration) {
    problem = Problem(outcome)
    let shown = Set(early.keys)
    let differing = settleEarly()
    switch outcome {
    case .failure(let failure):
      guard isStarted else {
        self.failure = failure
        return loop.stop()
      }
      if !differing.isEmpty { log.add(differing.sorted()) }
      report(.failed(failure))
    case .success(let outcome):
      changes?.follow(themes: outcome.themes)
      if let written = outcome.written {
        // What a browser shows that asked before the first is from whoever built before.
        let changed = Set(written.paths + written.removedPaths).subtracting(shown)
        log.add(isBuilt ? changed.union(differing).sorted() : nil)
        isBuilt = true
      } else if !differing.isEmpty {
        log.add(differing.sorted())
      }
      report(.built(outcome, duration))
    }
    isStarted = true
    tell()
  }

  /// How things stand for a browser that shows a page of `build`, as JSON.
  private func state(since build: String) -> String {
    let paths = log.changes(since: build)
    return JSONWriter.text(
      .members([
        "paths": paths.map { .list($0.map { .text($0) }) } ?? .null,
        "problem": problem?.value ?? .null,
      ])
    )
  }

  // MARK: Requests

  private func answerRequests() {
    evhttp_set_max_headers_size(http, 1 << 14)
    evhttp_set_max_body_size(http, 1 << 14)
    evhttp_set_timeout(http, 30)
    // Those that are not answered are told so, rather than that there is no such method.
    evhttp_set_allowed_methods(http, .max)
    evhttp_set_gencb(
      http,
      { request, preview in
        guard let request, let preview else { return }
        Unmanaged<Preview>.fromOpaque(preview).takeUnretainedValue().answer(Exchange(request))
      },
      Unmanaged.passUnretained(self).toOpaque()
    )
  }

  private func answer(_ exchange: Exchange) {
    guard exchange.isForThisMachine else {
      return exchange.answer(
        .refusal(
          403,
          "Forbidden",
          "只回应 127.0.0.1 和 localhost。Only 127.0.0.1 and localhost are answered."
        )
      )
    }
    guard exchange.isHead != nil else {
      return exchange.answer(
        .refusal(405, "Method Not Allowed", "只能读取。Reading only.", ["Allow": "GET, HEAD"])
      )
    }
    switch exchange.path {
    case "/.linkage/events" where exchange.isHead == false:
      let build = exchange.asked("since")
      let page = RequestPath(exchange.asked("page"))?.path ?? ""
      browsers.add(exchange, build: build, page: page, state: state(since: build))
    case "/.linkage/preview.js":
      exchange.answer(.file(PackageResources.preview_js, type: ContentType.of("preview.js")))
    case "/.linkage/preview.css":
      exchange.answer(.file(PackageResources.preview_css, type: ContentType.of("preview.css")))
    default: exchange.answer(file(exchange.path))
    }
  }

  /// The answer for a path of the site.
  private func file(_ text: String) -> Answer {
    guard let path = RequestPath(text) else { return missing(text, nil) }
    let names = path.path.split(separator: "/").map(String.init)
    let found = early[path.path].map { SiteFolder.Found.file($0) }
    switch found ?? rebuilder.reading({ folder.find(names) }) {
    case .file(let bytes):
      let type = ContentType.of(path.path)
      guard type.hasPrefix("text/html") else { return .file(bytes, type: type) }
      return .page(ServedPage(bytes, build: log.build))
    case .folder: return .redirect(to: path.folderAddress)
    case .nothing: return missing(text, path)
    }
  }

  private func missing(_ text: String, _ path: RequestPath?) -> Answer {
    if isBuilt, !held.exists {
      // Somebody has removed what was built.
      isBuilt = false
      rebuilder.build(edited: nil)
    }
    guard isBuilt else {
      let page = ServedPage(Notice.building, build: log.build)
      return .page(page, status: 503, reason: "Service Unavailable")
    }
    var other: String?
    if let path, !path.isFolder, let last = path.names.last,
      case .file = rebuilder.reading({ folder.find(path.names.dropLast() + ["\(last).html"]) })
    {
      other = "\(text).html"
    }
    let page = ServedPage(Notice.missing(text, other: other), build: log.build)
    return .page(page, status: 404, reason: "Not Found")
  }

  // MARK: The machine

  /// A word that no other run uses.
  private static var run: String {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return "\(getpid())x\(time.tv_sec)x\(time.tv_nsec)"
  }

  private static func pipe() throws(PreviewFailure) -> (read: Int32, write: Int32) {
    var ends: [Int32] = [0, 0]
    guard Glibc.pipe(&ends) == 0 else { throw PreviewFailure(.loop, errno: errno) }
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    return (ends[0], ends[1])
  }
}
