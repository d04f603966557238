import Foundation
import Publishing
import Testing

/// A ledger with its edits: after a small change only these are written, and whatever is wrong with
/// either file, the output is that of a build from nothing.
@Suite struct LedgerEditsTests {
  /// A site of some pages, built; the note of one record was changed since, again and again.
  private func site(edits: Int) throws -> SiteFolder {
    let site = try SiteFolder(SampleFiles.bucket)
    try site.write("documents/dictionary.yaml", text(0))
    // What was changed this instant is read again anyway.
    Thread.sleep(forTimeInterval: 0.05)
    try site.written()
    for number in 0..<edits {
      try site.write("documents/dictionary.yaml", text(number + 1))
      try site.written()
    }
    return site
  }

  private func text(_ number: Int) -> String {
    "title: 词典\nkind: other-contribution\nbody: 注\(number)\n"
  }

  /// The files of the cache whose names end with `.edits` or begin a ledger.
  private func files(_ site: SiteFolder, edits: Bool) throws -> [URL] {
    let folder = site.output.deletingLastPathComponent().appending(path: ".linkage")
    return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.lastPathComponent.hasPrefix("output-") }
      .filter { $0.lastPathComponent.hasSuffix(".edits") == edits }
  }

  /// Builds once more after a change, and compares with a build of a site that has no cache.
  private func expectSame(_ site: SiteFolder) throws {
    try site.write("documents/dictionary.yaml", text(99))
    try site.written()
    let built = try site.outputs()
    let clean = try SiteFolder(SampleFiles.bucket)
    try clean.write("documents/dictionary.yaml", text(99))
    try clean.written()
    let expected = try clean.outputs()
    #expect(built.keys.sorted() == expected.keys.sorted())
    #expect(built.filter { expected[$0.key] != $0.value }.keys.sorted() == [])
  }

  @Test func writesEditsAndLeavesTheLedger() throws {
    let site = try site(edits: 0)
    #expect(try files(site, edits: true).isEmpty)
    let before = try files(site, edits: false).map { try Data(contentsOf: $0) }
    for number in 1...3 {
      try site.write("documents/dictionary.yaml", text(number))
      try site.written()
    }
    #expect(try files(site, edits: true).count == 1)
    #expect(try files(site, edits: false).map { try Data(contentsOf: $0) } == before)
    #expect(try site.written().changed == 0)
    try expectSame(site)
  }

  @Test func writesAllWhereAFileComes() throws {
    let site = try site(edits: 1)
    try site.write("pages/another.yaml", "title: 新页面\n")
    try site.written()
    #expect(try files(site, edits: true).isEmpty)
    try site.remove("pages/another.yaml")
    try expectSame(site)
  }

  @Test func survivesDamagedEdits() throws {
    for damage in 0..<4 {
      let site = try site(edits: 2)
      for file in try files(site, edits: true) {
        var data = try Data(contentsOf: file)
        switch damage {
        case 0: data = Data()
        case 1: data.removeLast(64)
        case 2: data[data.count / 2] ^= 0xFF
        default: data[40] ^= 1
        }
        try data.write(to: file)
      }
      try expectSame(site)
    }
  }

  @Test func survivesADamagedLedgerBelowItsEdits() throws {
    for damage in 0..<3 {
      let site = try site(edits: 2)
      for file in try files(site, edits: false) {
        var data = try Data(contentsOf: file)
        switch damage {
        case 0: data = Data()
        case 1: data.removeLast(64)
        default: data[data.count / 2] ^= 0xFF
        }
        try data.write(to: file)
      }
      try expectSame(site)
    }
  }

  @Test func forgetsNoBuildBetweenLedgerAndEdits() throws {
    let site = try site(edits: 2)
    // As if the last edits had not been written.
    for file in try files(site, edits: true) { try FileManager.default.removeItem(at: file) }
    try expectSame(site)
  }
}
