import Diagnostics
import Foundation
import Publishing
import TestSupport
import Testing

/// A build that fails leaves the earlier output as it was (contract §2).
@Suite struct FailedBuildTests {
  @Test func anErrorInARecordLeavesTheOutputUntouched() throws {
    let site = try SiteFolder(SampleFiles.bucket)
    try site.written()
    let bytes = try site.outputs()
    let times = try site.outputTimes()
    try site.change(BucketSite.patentPath, "filing_date: 2021-06-01", to: "filing_date: 2021-02-30")
    let outcome = try site.build()
    #expect(outcome.written == nil)
    #expect(outcome.findings.contains { $0.severity == .error && $0.rule == "date-invalid" })
    #expect(try site.outputs() == bytes)
    #expect(try site.outputTimes() == times)
  }

  @Test func anUnknownNameInATemplateIsFoundAtItsLineAndLeavesTheOutputUntouched() throws {
    let site = try SiteFolder(SampleFiles.bucket)
    try FileManager.default.copyItem(at: TestPaths.theme, to: site.folder.appending(path: "Theme"))
    var options = site.options()
    options.theme = nil
    try #require(try SiteBuild(options).run().written != nil)
    let bytes = try site.outputs()
    let times = try site.outputTimes()

    let base = site.folder.appending(path: "Theme/templates/base.mustache")
    let text = try String(contentsOf: base, encoding: .utf8)
    let line = text.split(separator: "\n", omittingEmptySubsequences: false).count
    try SiteFolder.write(text + "{{no_such_name_here}}\n", to: base)
    let outcome = try SiteBuild(options).run()
    #expect(outcome.written == nil)
    let finding = try #require(outcome.findings.first { $0.rule == "template-name" })
    let span = try #require(finding.span)
    #expect(outcome.files[Int(span.file.index)].path == "Theme/templates/base.mustache")
    #expect(Int(span.line) == line)
    #expect(try site.outputs() == bytes)
    #expect(try site.outputTimes() == times)
  }

  @Test func aSiteThatNeverFailsIsBuiltWithoutTheSecondRecordOfATakenID() throws {
    var files = try SampleFiles.bucket
    files["site.yaml"]? += "fail_on: never\n"
    // The only declaration, so that the navigation must not lead to a list of them.
    files["declarations/pat-cold-bucket.yaml"] = "title: 声明\ndeclarant: works\n"
    let site = try SiteFolder(files)
    try site.written()
    #expect(try site.outputs()["declarations/pat-cold-bucket.html"] == nil)
    #expect(try site.outputs()["declarations/index.html"] == nil)
  }

  @Test func aFirstBuildThatFailsLeavesNoFolderBehind() throws {
    let site = try SiteFolder(SampleFiles.bucket)
    try site.change(BucketSite.patentPath, "filing_date: 2021-06-01", to: "filing_date: 2021-02-30")
    #expect(try site.build().written == nil)
    #expect(!FileManager.default.fileExists(atPath: site.output.path))
  }
}
