import Foundation
import Glibc
import Testing

@Suite struct CommandTests {
  /// Runs `body` on a site with one page of this text.
  private func site(_ page: String, _ body: (String) throws -> Void) throws {
    let folder = try Program.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let pages = folder.appendingPathComponent("Content/pages")
    try FileManager.default.createDirectory(at: pages, withIntermediateDirectories: true)
    try Data("title: 测试\n".utf8).write(to: folder.appendingPathComponent("Content/site.yaml"))
    try Data(page.utf8).write(to: pages.appendingPathComponent("a.yaml"))
    try body(folder.path)
  }

  @Test func checkOfAGoodSiteIsDone() throws {
    try site("title: 页\n") { try #expect(Program.run("check", "--site", $0).status == 0) }
  }

  @Test func checkShowsFindingsOnStandardOutputAsABlock() throws {
    try site("title: 页\norder: first\n") { folder in
      let run = try Program.run("check", "--site", folder, "--language", "en")
      #expect(run.status == 1)
      #expect(run.error.isEmpty)
      let lines = run.output.split(separator: "\n").map(String.init)
      try #require(lines.count >= 4)
      #expect(lines[0].hasPrefix("Content/pages/a.yaml:2:8: error: "))
      #expect(lines[0].hasSuffix(" [value-kind]"))
      #expect(lines[1] == "    2 | order: first")
      #expect(lines[2] == "      |        ^^^^^")
      #expect(lines[3].hasPrefix("   help: "))
    }
  }

  @Test func jsonIsOneObjectALineAndNothingElse() throws {
    try site("title: 页\norder: first\nsectoin: x\n") { folder in
      let run = try Program.run("check", "--site", folder, "--format", "json")
      let lines = run.output.split(separator: "\n")
      #expect(lines.count == 2)
      for line in lines {
        let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
        #expect(object?["file"] as? String == "Content/pages/a.yaml")
        #expect(object?["rule"] is String)
        #expect(object?["line"] is Int)
      }
    }
  }

  @Test func buildShowsFindingsOnStandardErrorAndWritesNothing() throws {
    try site("title: 页\norder: first\n") { folder in
      let run = try Program.run("build", "--site", folder)
      #expect(run.status == 1)
      #expect(run.output.isEmpty)
      #expect(run.error.contains("[value-kind]"))
      #expect(!FileManager.default.fileExists(atPath: folder + "/Output"))
    }
  }

  @Test func thePastOfASiteOutsideGitIsAFaultOfTheCommandLine() throws {
    try site("title: 页\n") { folder in
      let run = try Program.run("build", "--site", folder, "--history", "--language", "en")
      #expect(run.status == 2)
      #expect(run.error.contains("git init"))
      #expect(!FileManager.default.fileExists(atPath: folder + "/Output"))
      let check = try Program.run("check", "--site", folder, "--history", "--language", "en")
      #expect(check.status == 0)
      #expect(check.error.contains("--history has no effect"))
    }
  }

  @Test func aWarningFailsOnlyWhereAsked() throws {
    try site("title: 页\nsectoin: x\n") { folder in
      try #expect(Program.run("check", "--site", folder).status == 0)
      try #expect(Program.run("check", "--site", folder, "--fail-on", "warning").status == 1)
    }
  }

  @Test(arguments: ["--nonsense", "--as-of=2026-02-30", "--format=xml", "--audience=nobody"])
  func aWrongCommandLineIsTwo(_ option: String) throws {
    try site("title: 页\n") { try #expect(Program.run("check", "--site", $0, option).status == 2) }
  }

  @Test func aSiteThatIsNotThereIsThree() throws {
    let run = try Program.run("check", "--site", "/nonexistent")
    #expect(run.status == 3)
    #expect(run.error.hasPrefix("linkage: "))
    #expect(run.output.isEmpty)
  }

  @Test func helpAndVersionAreAnswers() throws {
    for arguments in ["--help", "--version"] {
      let run = try Program.run(arguments)
      #expect(run.status == 0)
      #expect(!run.output.isEmpty)
      #expect(run.error.isEmpty)
    }
  }

  @Test func explainsARuleByNameAndNumberAlike() throws {
    let name = try Program.run("explain", "chart-evidence")
    #expect(name.status == 0)
    #expect(name.output.contains("chart-evidence"))
    try #expect(Program.run("explain", "R43").output == name.output)
  }

  @Test func suggestsTheNearestRule() throws {
    let run = try Program.run("explain", "chart-evidnce")
    #expect(run.status == 2)
    #expect(run.error.contains("chart-evidence"))
  }

  @Test func failsOnWarningsOrNeverWhereAsked() throws {
    try site("title: 页\norder: first\n") { folder in
      try #expect(Program.run("check", "--site", folder, "--fail-on", "never").status == 0)
    }
    try site("title: 页\n") { folder in
      try #expect(Program.run("check", "--site", folder, "--fail-on", "warning").status == 0)
      try #expect(Program.run("check", "--site", folder, "--fail-on", "maybe").status == 2)
    }
  }

  @Test func buildsWritesAndVerifiesAGoodSite() throws {
    try site("title: 页\n") { folder in
      let run = try Program.run(
        "build",
        "--site",
        folder,
        "--theme",
        Program.theme,
        "--as-of",
        "2026-01-01",
        "--verify"
      )
      #expect(run.status == 0, "\(run.error)")
      #expect(FileManager.default.fileExists(atPath: folder + "/Output/index.html"))
    }
  }

  @Test func aBuildOfALockedOutputIsFourAndTouchesNothing() throws {
    try site("title: 页\n") { folder in
      let output = folder + "/Output"
      try FileManager.default.createDirectory(
        atPath: output,
        withIntermediateDirectories: false
      )
      let lock = open(output, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
      try #require(lock >= 0)
      defer { close(lock) }
      try #require(flock(lock, LOCK_EX | LOCK_NB) == 0)
      let arguments = ["build", "--site", folder, "--theme", Program.theme]
      let refused = try Program.run(arguments)
      #expect(refused.status == 4)
      #expect(refused.error.contains("linkage: "))
      try #expect(FileManager.default.contentsOfDirectory(atPath: output) == [])
      try #require(flock(lock, LOCK_UN) == 0)
      let built = try Program.run(arguments)
      #expect(built.status == 0, "\(built.error)")
    }
  }

  @Test func newWritesARecordAndOverwritesNone() throws {
    try site("title: 页\n") { folder in
      let made = try Program.run("new", "--site", folder, "technology", "lid")
      #expect(made.status == 0, "\(made.error)")
      let path = made.output.trimmingCharacters(in: .whitespacesAndNewlines)
      let file = URL(fileURLWithPath: folder).appendingPathComponent(path)
      let written = try Data(contentsOf: file)
      #expect(path.hasPrefix("Content/technologies/lid."))
      #expect(!written.isEmpty)
      let again = try Program.run("new", "--site", folder, "technology", "lid")
      #expect(again.status == 2)
      #expect(again.error.contains(path))
      try #expect(Data(contentsOf: file) == written)
    }
  }

  @Test(arguments: [("technolgy", "lid", "technology"), ("technology", "../lid", "写作 lid")])
  func newRefusesATypeAndAnIdThatCannotBe(type: String, id: String, named: String) throws {
    try site("title: 页\n") { folder in
      let run = try Program.run("new", "--site", folder, type, id)
      #expect(run.status == 2)
      #expect(run.error.contains(named))
    }
  }

  @Test func schemaIsJSON() throws {
    let run = try Program.run("schema", "patent")
    #expect(run.status == 0)
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    #expect(object?["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
  }
}
