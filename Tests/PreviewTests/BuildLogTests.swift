import Testing

@testable import Preview

@Suite("What has changed since a build")
struct BuildLogTests {
  @Test("Nothing since the last, and all that later ones changed")
  func since() {
    var log = BuildLog(run: "r")
    log.add(["a"])
    let first = log.build
    #expect(log.changes(since: first) == [])
    log.add(["b"])
    log.add(["c", "b"])
    #expect(log.changes(since: first) == ["b", "c"])
  }

  @Test("Where it is not known, anything may have changed")
  func unknown() {
    var log = BuildLog(run: "r")
    let start = log.build
    log.add(nil)
    #expect(log.changes(since: start) == nil)
    for build in ["", "r", "r-9", "r--1", "other-1", "r-x"] {
      #expect(log.changes(since: build) == nil, "\(build)")
    }
    for _ in 0..<100 { log.add(["a"]) }
    #expect(log.changes(since: "r-1") == nil)
    #expect(log.changes(since: "r-90") == ["a"])
  }

  @Test("Too many to say are any")
  func many() {
    var log = BuildLog(run: "r")
    let start = log.build
    log.add((0..<5000).map { "\($0)" })
    #expect(log.changes(since: start) == nil)
  }
}
