import Diagnostics
import Foundation
import Records
import Testing

@testable import Reading

/// Files that change between the moment they are listed and the moment they are read.
@Suite struct VanishingTests {
  @Test func tellsOfAFileThatVanishedAndReadsTheOthers() throws {
    let site = try DiskSite([
      "Content/site.yaml": "title: x\n", "Content/patents/a.yaml": "title: 甲\n",
      "Content/patents/b.yaml": "title: 乙\n",
    ])
    let survey = try site.survey(nil)
    try site.remove("Content/patents/a.yaml")
    let content = survey.read().content
    #expect(content.records.map(\.id) == ["b"])
    #expect(content.shown == ["file-unreadable patents/a.yaml:1:1"])
    #expect(content.findings[0].help?.zh.contains("是否存在") == true)
    // A reference to it is not a second fault.
    #expect(content.refused == ["a"])
    #expect(try site.clean().findings.isEmpty)
  }

  @Test func aFileThatBecameAFolderOrAPipeIsTold() throws {
    let site = try DiskSite([
      "Content/site.yaml": "title: x\n", "Content/patents/a.yaml": "title: 甲\n",
      "Content/patents/b.yaml": "title: 乙\n",
    ])
    let survey = try site.survey(try site.cache())
    for name in ["a", "b"] { try site.remove("Content/patents/\(name).yaml") }
    try FileManager.default.createDirectory(
      atPath: site.path + "/Content/patents/a.yaml",
      withIntermediateDirectories: true
    )
    #expect(mkfifo(site.path + "/Content/patents/b.yaml", 0o600) == 0)
    let content = survey.read().content
    // What the cache knows was taken over before; nothing waits for the pipe.
    #expect(content.findings.allSatisfy { $0.rule.name == "file-unreadable" })
  }
}
