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

  @Test func anUnknownAudienceIsTold() throws {
    let site = try SiteFolder(SampleFiles.bucket)
    let failure = #expect(throws: UnknownAudience.self) { try site.build(audience: "everyone") }
    #expect(failure?.known == ["public", "internal", "restricted"])
  }
}
