import Foundation
import Testing

/// `query` and `export`: status codes and what stands on which stream.
@Suite struct AnswerCommandTests {
  /// Runs `body` on a site of two people and an organization.
  private func site(_ more: [String: String] = [:], _ body: (String) throws -> Void) throws {
    let folder = try Program.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    var files = [
      "site.yaml": "title: 测试\norganization: works\n",
      "organizations/works.yaml": "title: 示例厂\nkind: enterprise\nphone: +86 10 5555 0000\n",
      "people/wang.yaml": "title: 王某某\norganization: works\ndepartment: 知识产权部\n",
      "people/li.yaml": "title: 李某某\norganization: works\ndepartment: =1+1\n",
    ]
    for (path, text) in more { files[path] = text }
    for (path, text) in files {
      let file = folder.appendingPathComponent("Content/\(path)")
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try Data(text.utf8).write(to: file)
    }
    try body(folder.path)
  }

  @Test func anAnswerIsAllThatStandsOnStandardOutput() throws {
    try site { folder in
      let run = try Program.run("query", "--site", folder, "人员 where 部门 contains 知识 select 编号, 部门")
      #expect(run.status == 0, "\(run.error)")
      #expect(run.output == "编号  部门\n----  ----------\nwang  知识产权部\n")
      #expect(run.error.isEmpty)
    }
  }

  @Test func wordsWithoutQuotesAreOneQuestion() throws {
    try site { folder in
      let run = try Program.run("query", "--site", folder, "--format", "json", "people", "count")
      #expect(run.output == "[\n  {\"count\":2}\n]\n")
    }
  }

  @Test func aWrongQuestionIsTwoWithACaret() throws {
    try site { folder in
      let run = try Program.run("query", "--site", folder, "--language", "en", "peple count")
      #expect(run.status == 2)
      #expect(run.output.isEmpty)
      let lines = run.error.split(separator: "\n")
      #expect(lines[0] == "query:1:1: error: there is no record type peple [query]")
      #expect(lines[1] == "    1 | peple count")
      #expect(lines[2] == "      | ^^^^^")
      #expect(lines[3] == "   help: did you mean people?")
    }
  }

  @Test(arguments: [
    ["query"], ["export"], ["query", "people", "--format", "xml"], ["export", "peple"],
  ])
  func aWrongCommandLineIsTwo(_ arguments: [String]) throws {
    try site { folder in
      try #expect(Program.run(arguments + ["--site", folder]).status == 2)
    }
  }

  @Test func contentWithErrorsIsAnsweredWithANote() throws {
    try site(["people/zhao.yaml": "title: 赵某某\norganization: nobody\n"]) { folder in
      let run = try Program.run("query", "--site", folder, "--language", "en", "people count")
      #expect(run.status == 0)
      #expect(run.output.contains("3"))
      #expect(run.error.contains("errors"))
      let quiet = try Program.run("query", "--site", folder, "--quiet", "people count")
      #expect(quiet.error.isEmpty)
    }
  }

  @Test func csvHasAMarkForExcelAndNoFormulas() throws {
    try site { folder in
      let file = folder + "/people.csv"
      let run = try Program.run("export", "people", "--site", folder, "--output", file)
      #expect(run.status == 0, "\(run.error)")
      let bytes = try Array(Data(contentsOf: URL(fileURLWithPath: file)))
      #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(text.contains("'=1+1"))
      #expect(!text.contains(",=1+1"))
    }
  }

  @Test func exportWritesAFileInTheFormatOfItsName() throws {
    try site { folder in
      let file = folder + "/people.json"
      let run = try Program.run("export", "people", "--site", folder, "--output", file)
      #expect(run.status == 0, "\(run.error)")
      #expect(run.output.isEmpty)
      let data = try Data(contentsOf: URL(fileURLWithPath: file))
      let rows = try JSONSerialization.jsonObject(with: data) as? [[String: Any]]
      #expect(rows?.count == 2)
      let lost = try Program.run("export", "people", "--site", folder, "-o", "/proc/no/such/file")
      #expect(lost.status == 3)
    }
  }

  @Test(arguments: ["indicators", "findings", "links"]) func viewsAreTables(_ view: String) throws {
    try site(["people/zhao.yaml": "title: 赵某某\norganization: nobody\n"]) { folder in
      let run = try Program.run("export", view, "--site", folder, "--as-of", "2026-01-01")
      #expect(run.status == 0, "\(run.error)")
      #expect(run.output.split(separator: "\r\n").count > 1)
    }
  }

  @Test func whatAnAudienceMayNotSeeIsNoColumn() throws {
    try site { folder in
      for audience in ["public", "internal"] {
        let run = try Program.run(
          "export",
          "organizations",
          "--site",
          folder,
          "--audience",
          audience
        )
        #expect(run.status == 0)
        #expect(!run.output.contains("phone"))
        #expect(!run.output.contains("5555"))
        let asked = try Program.run(
          "query",
          "--site",
          folder,
          "--audience",
          audience,
          "organizations select phone"
        )
        #expect(asked.status == 2)
      }
      let run = try Program.run(
        "query",
        "--site",
        folder,
        "--audience",
        "restricted",
        "organizations select phone"
      )
      #expect(run.output.contains("5555"))
      try #expect(Program.run("query", "--site", folder, "--audience", "x", "people").status == 2)
    }
  }

  @Test func checkSaysWhichOptionsItHasNoUseFor() throws {
    try site { folder in
      let run = try Program.run(
        "check",
        "--site",
        folder,
        "--language",
        "en",
        "--output",
        "x",
        "--verify"
      )
      #expect(run.error.contains("--output, --verify has no effect"))
      #expect(!FileManager.default.fileExists(atPath: folder + "/x"))
    }
  }

  @Test func helpIsInOneLanguage() throws {
    for command in ["build", "check", "new", "review", "explain", "schema", "query", "export"] {
      let run = try Program.run(command, "--help")
      #expect(run.status == 0)
      #expect(
        !run.output.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) },
        "\(command)"
      )
    }
  }
}
