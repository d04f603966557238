import Foundation
import Testing

/// The program as it is installed: a theme beside it, and sites that hold only what differs.
@Suite struct OverrideCommandTests {
  /// Runs `body` on a site with one page, whose theme folder is empty.
  private func site(_ body: (_ folder: String, _ theme: URL) throws -> Void) throws {
    let folder = try Program.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let content = folder.appendingPathComponent("Content/pages")
    try FileManager.default.createDirectory(at: content, withIntermediateDirectories: true)
    try Data("title: 测试\n".utf8)
      .write(to: folder.appendingPathComponent("Content/site.yaml"))
    try Data("title: 页\n".utf8).write(to: content.appendingPathComponent("a.yaml"))
    let theme = folder.appendingPathComponent("Theme")
    for name in ["styles", "strings", "templates/partials"] {
      try FileManager.default.createDirectory(
        at: theme.appendingPathComponent(name),
        withIntermediateDirectories: true
      )
    }
    try body(folder.path, theme)
  }

  @Test func aFaultyOverrideIsOneAndLeavesTheOutputAsItWas() throws {
    try site { folder, theme in
      let template = theme.appendingPathComponent("templates/partials/logo.mustache")
      try Data("<b>{{site}}</b>\n".utf8).write(to: template)
      let first = try Program.run("build", "--site", folder, "--as-of", "2026-01-01")
      #expect(first.status == 0, "\(first.error)")
      let page = URL(fileURLWithPath: folder + "/Output/index.html")
      let before = try Data(contentsOf: page)
      #expect(String(decoding: before, as: UTF8.self).contains("<b>测试</b>"))

      try Data("<b>\n  {{sit}}</b>\n".utf8).write(to: template)
      let second = try Program.run(
        "build",
        "--site",
        folder,
        "--as-of",
        "2026-01-01",
        "--language",
        "en"
      )
      #expect(second.status == 1)
      #expect(second.error.hasPrefix("Theme/templates/partials/logo.mustache:2:3: error: "))
      #expect(second.error.contains("    2 |   {{sit}}</b>"))
      #expect(second.error.contains("did you mean site"))
      #expect(second.error.contains("[template-name]"))
      #expect(try Data(contentsOf: page) == before)
    }
  }

  @Test func aNamedFolderIsLaidOverTheThemeAsWell() throws {
    try site { folder, theme in
      let style = theme.appendingPathComponent("styles/99-own.css")
      try Data(".own { color: inherit; }\n".utf8).write(to: style)
      let other = folder + "/house"
      try FileManager.default.moveItem(atPath: theme.path, toPath: other)
      let run = try Program.run("build", "--site", folder, "--theme", other)
      #expect(run.status == 0, "\(run.error)")
      let joined = try String(contentsOfFile: folder + "/Output/theme/style.css", encoding: .utf8)
      #expect(joined.contains(".own {"))
      try #expect(Program.run("build", "--site", folder, "--theme", folder + "/none").status == 3)
    }
  }

  @Test func checkTellsOfAColourThatCannotBeRead() throws {
    try site { folder, _ in
      let settings = URL(fileURLWithPath: folder + "/Content/site.yaml")
      try Data("title: 测试\naccent_color: \"#ff9900\"\n".utf8).write(to: settings)
      let run = try Program.run("check", "--site", folder, "--language", "en")
      #expect(run.status == 1)
      #expect(run.output.hasPrefix("Content/site.yaml:2:15: error: #ff9900 has a contrast of 1."))
      #expect(run.output.contains("the nearest shade that is enough is \"#"))
    }
  }
}
