import Foundation
import Publishing
import TestSupport
import Testing

/// Same input, same output; and no more written than has changed (contract §2, §4).
@Suite struct RepeatedBuildTests {
  @Test func givesTheSameBytesWithAnyJobsAndAnyOrderOfFiles() throws {
    let one = try SiteFolder(BucketSite.files)
    let four = try SiteFolder(BucketSite.files, backwards: true)
    try #require(try one.build(jobs: 1).written != nil)
    try #require(try four.build(jobs: 4).written != nil)
    let first = try one.outputs()
    let second = try four.outputs()
    #expect(first.count > 20)
    #expect(first.keys.sorted() == second.keys.sorted())
    #expect(first.filter { second[$0.key] != $0.value }.keys.sorted() == [])
  }

  @Test func writesNothingWhereNothingChanged() throws {
    let site = try SiteFolder(BucketSite.files)
    let first = try #require(try site.build().written)
    #expect(first.changed > 20)
    let times = try site.outputTimes()
    let second = try #require(try site.build().written)
    #expect(second.changed == 0)
    #expect(second.removed == 0)
    #expect(try site.outputTimes() == times)
  }

  @Test func rewritesOnlyThePagesThatShowAChangedNote() throws {
    let site = try SiteFolder(BucketSite.files)
    try site.write("technologies/body.md", "---\ntitle: 占位\n---\n")
    try site.remove("technologies/body.md")
    try site.write(
      "documents/dictionary.yaml",
      "title: 词典\nkind: other-contribution\nbody: 旧注甲\n"
    )
    try #require(try site.build().written != nil)
    let times = try site.outputTimes()
    let showing = try site.outputs().filter { String(decoding: $0.value, as: UTF8.self).contains("旧注甲") }
    #expect(showing.keys.contains("documents/dictionary.html"))

    try site.change("documents/dictionary.yaml", "旧注甲", to: "新注乙")
    let written = try #require(try site.build().written)
    let after = try site.outputTimes()
    let rewritten = times.filter { after[$0.key] != $0.value }.keys.sorted()
    #expect(rewritten == showing.keys.sorted())
    #expect(written.changed == rewritten.count)
    #expect(rewritten.count < times.count / 2)
  }

  @Test func removesThePagesOfARemovedRecordAndNothingElse() throws {
    let site = try SiteFolder(BucketSite.files)
    try site.write("pages/passing.yaml", "title: 将删除的页面\n")
    try #require(try site.build().written != nil)
    #expect(try site.outputs().keys.contains("pages/passing.html"))
    let alien = site.output.appending(path: "pages/notes-of-mine.html")
    try SiteFolder.write("mine", to: alien)

    try site.remove("pages/passing.yaml")
    let written = try #require(try site.build().written)
    #expect(written.removed > 0)
    let left = try site.outputs()
    #expect(left["pages/passing.html"] == nil)
    #expect(left["pages/notes-of-mine.html"] == Data("mine".utf8))
    let traces = left.filter { String(decoding: $0.value, as: UTF8.self).contains("将删除的页面") }
    #expect(traces.keys.sorted() == [])
  }
}
