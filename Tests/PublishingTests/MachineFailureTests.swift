import Foundation
import Glibc
import Publishing
import Testing

/// What the machine refuses is told apart from faults of the content (contract §2).
@Suite struct MachineFailureTests {
  @Test func aLockedFolderIsRefused() throws {
    let site = try SiteFolder(SampleFiles.bucket)
    try FileManager.default.createDirectory(at: site.output, withIntermediateDirectories: true)
    let descriptor = open(site.output.path, O_RDONLY | O_DIRECTORY)
    try #require(descriptor >= 0)
    try #require(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
    let failure = #expect(throws: MachineFailure.self) { try site.build() }
    #expect(failure?.action == .lock)
    #expect(failure?.path == site.output.path)
    #expect(try site.outputs().isEmpty)
    close(descriptor)
    #expect(try site.build().written != nil)
  }

  @Test func aFileWhereTheFolderShouldBeIsRefused() throws {
    let site = try SiteFolder(SampleFiles.bucket)
    try SiteFolder.write("in the way", to: site.output)
    let failure = #expect(throws: MachineFailure.self) { try site.build() }
    #expect(failure?.action == .write)
    #expect(try String(contentsOf: site.output, encoding: .utf8) == "in the way")
  }

  @Test func aMissingThemeIsTold() throws {
    let site = try SiteFolder(SampleFiles.bucket)
    var options = site.options()
    options.theme = site.path + "/Nowhere"
    let failure = #expect(throws: MachineFailure.self) { try SiteBuild(options).run() }
    #expect(failure?.action == .theme)
  }

  @Test func aCacheThatLeadsElsewhereIsNeitherReadNorWritten() throws {
    let site = try SiteFolder(SampleFiles.bucket)
    let elsewhere = site.folder.appending(path: "elsewhere")
    try FileManager.default.createDirectory(at: elsewhere, withIntermediateDirectories: true)
    let cache = site.folder.appending(path: ".linkage")
    try FileManager.default.createSymbolicLink(at: cache, withDestinationURL: elsewhere)
    for failure in [
      #expect(throws: MachineFailure.self) { try site.build() },
      #expect(throws: MachineFailure.self) { try site.check() },
      #expect(throws: MachineFailure.self) { try CacheFolder(site: site.path) },
    ] {
      #expect(failure?.action == .cache)
      #expect(failure?.path == cache.path)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: elsewhere.path).isEmpty)
    // Neither does a preview.
    try FileManager.default.removeItem(at: cache)
    try FileManager.default.createDirectory(at: cache, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      at: cache.appending(path: "preview"),
      withDestinationURL: elsewhere
    )
    #expect(throws: MachineFailure.self) { _ = try CacheFolder(site: site.path).preview }
    #expect(try site.build().written != nil)
  }

  @Test func declarationsAreReadNoFurtherThanTheSite() throws {
    var files = try SampleFiles.bucket
    files["schema/part.yaml"] = "label: 部件\nlabel_en: Part\nfolder: parts\n"
    let site = try SiteFolder(files)
    // A file so large cannot be read.
    let outside = site.folder.appending(path: "../\(UUID().uuidString)").standardizedFileURL
    try FileManager.default.createDirectory(at: outside, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: outside) }
    try SiteFolder.write("x", to: outside.appending(path: "large"))
    #expect(truncate(outside.appending(path: "large").path, 1 << 43) == 0)
    try FileManager.default.createSymbolicLink(
      at: site.folder.appending(path: "Content/schema/out"),
      withDestinationURL: outside
    )
    var options = site.options()
    options.failOn = .some(nil)
    #expect(try SiteBuild(options).run().written != nil)
  }

  @Test func anUnknownAudienceIsTold() throws {
    let site = try SiteFolder(SampleFiles.bucket)
    let failure = #expect(throws: UnknownAudience.self) { try site.build(audience: "everyone") }
    #expect(failure?.known == ["public", "internal", "restricted"])
  }
}
