import Diagnostics
import Foundation
import Publishing
import Testing

@testable import Hooks

/// What could not be published is refused before it is accepted, with its place.
struct PushCheckTests {
  private let repository: PushedRepository

  init() throws {
    repository = try PushedRepository()
    try publish("default")
  }

  /// Lets a site be published for an audience.
  private func publish(_ audience: String) throws {
    let folder = repository.root.appending(path: "www-\(audience)")
    try repository.git("-C", repository.bare, "config", "linkage.\(audience).to", folder.path)
  }

  /// The findings over a push of what stands in the folder, with their places.
  private func refusal() throws -> [String] {
    let commit = try repository.push()
    var options = repository.options
    options.theme = nil
    let lines = ["0 \(commit) refs/heads/main"]
    let verdict = try #require(try PushCheck(in: repository.bare).run(lines, options))
    #expect(verdict.isRefused != verdict.parts.isEmpty)
    return verdict.parts.flatMap { part in
      part.findings.map { finding in
        let span = finding.span
        let path = span.map { part.files[Int($0.file.index)].path } ?? ""
        return "\(path):\(span?.line ?? 0):\(span?.column ?? 0) \(finding.rule)"
      }
    }
  }

  @Test func aSiteThatCanBeBuiltIsAccepted() throws {
    #expect(try refusal() == [])
    // Nothing of it is live before it is accepted.
    let live = repository.root.appending(path: "www-default").path
    #expect(!FileManager.default.fileExists(atPath: live))
  }

  @Test func aBrokenThemeIsRefusedOnce() throws {
    try publish("public")
    try repository.write("Theme/templates/partials/logo.mustache", "\n{{nobody-says-this}}\n")
    #expect(try refusal() == ["Theme/templates/partials/logo.mustache:2:1 template-name"])
  }

  @Test func anAudienceThatThePushedSiteDoesNotKnowIsRefused() throws {
    try publish("partner")
    #expect(try refusal() == ["Content/site.yaml:1:1 choice-unknown"])
    try repository.write("Content/site.yaml", "title: 甲\naudiences:\n  other: [public]\n")
    #expect(try refusal().contains("Content/site.yaml:3:3 choice-unknown"))
    try repository.write(
      "Content/site.yaml",
      "title: 甲\naudiences:\n  partner: [public]\n  internal: [public, internal]\n"
    )
    #expect(try refusal() == [])
  }

  @Test func anAttachmentThatTellsWhatIsWithheldIsRefused() throws {
    // What the program's own file says is no leak, and here that is the tests'.
    let title = String("案方构结圈封密层双桶藏冷的密保".reversed())
    try repository.write(
      "Content/pages/closed.md",
      "---\ntitle: \(title)\nconfidentiality: restricted\n---\n"
    )
    try repository.write("Content/pages/plan.drawio", "<mxfile><a value=\"\(title)\"/></mxfile>\n")
    try repository.write(
      "Content/pages/a.md",
      "---\ntitle: 一页\n---\n\n[图](plan.drawio)\n"
    )
    let refusal = try refusal()
    #expect(refusal.contains { $0.hasSuffix("output-withheld") }, "\(refusal)")
  }

  @Test func faultsOfRecordsAreToldOnceForAllAudiences() throws {
    try publish("public")
    try repository.write("Content/pages/b.md", "---\ntitle: [\n---\n")
    let refusal = try refusal()
    #expect(!refusal.isEmpty)
    #expect(Set(refusal).count == refusal.count)
  }
}
