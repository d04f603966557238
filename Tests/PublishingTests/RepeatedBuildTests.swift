import Foundation
import Publishing
import Testing

/// Same input, same output; and no more written than has changed (contract §2, §4).
@Suite struct RepeatedBuildTests {
  @Test func givesTheSameBytesWithAnyJobsAndAnyOrderOfFiles() throws {
    let one = try SiteFolder(SampleFiles.bucket)
    let four = try SiteFolder(SampleFiles.bucket, backwards: true)
    try one.written(jobs: 1)
    try four.written(jobs: 4)
    let first = try one.outputs()
    let second = try four.outputs()
    #expect(first.count > 20)
    #expect(first.keys.sorted() == second.keys.sorted())
    #expect(first.filter { second[$0.key] != $0.value }.keys.sorted() == [])
  }

  @Test func writesNothingWhereNothingChanged() throws {
    let site = try SiteFolder(SampleFiles.bucket)
    let first = try site.written()
    #expect(first.changed > 20)
    let times = try site.outputTimes()
    let second = try site.written()
    #expect(second.changed == 0)
    #expect(second.removed == 0)
    #expect(try site.outputTimes() == times)
  }

  @Test func rewritesOnlyThePagesThatShowAChangedNote() throws {
    let site = try SiteFolder(SampleFiles.bucket)
    try site.write(
      "documents/dictionary.yaml",
      "title: 词典\nkind: other-contribution\nbody: 旧注甲\n"
    )
    try site.written()
    let times = try site.outputTimes()
    let showing = try site.outputs().filter {
      String(decoding: $0.value, as: UTF8.self).contains("旧注甲")
    }
    #expect(showing.keys.contains("documents/dictionary.html"))

    try site.change("documents/dictionary.yaml", "旧注甲", to: "新注乙")
    let written = try site.written()
    let after = try site.outputTimes()
    let rewritten = times.filter { after[$0.key] != $0.value }.keys.sorted()
    // The lists of the search index hold the note in digits.
    let lists = ["search/long/", "search/short/"]
    // The seal of the output is broken and renewed, with the digests that it seals.
    let seal = [".linkage-built", ".linkage-digests"]
    #expect(Set(seal).isSubset(of: rewritten))
    let others = rewritten.filter { path in
      !seal.contains(path) && !lists.contains { path.hasPrefix($0) }
    }
    #expect(others == showing.keys.sorted())
    #expect(written.changed == rewritten.count - seal.count)
    #expect(rewritten.count < times.count / 2)
  }

  @Test func removesThePagesOfARemovedRecordAndNothingElse() throws {
    let site = try SiteFolder(SampleFiles.bucket)
    try site.write("pages/passing.yaml", "title: 将删除的页面\n")
    try site.written()
    #expect(try site.outputs().keys.contains("pages/passing.html"))
    let alien = site.output.appending(path: "pages/notes-of-mine.html")
    try SiteFolder.write("mine", to: alien)

    try site.remove("pages/passing.yaml")
    let written = try site.written()
    #expect(written.removed > 0)
    let left = try site.outputs()
    #expect(left["pages/passing.html"] == nil)
    #expect(left["pages/notes-of-mine.html"] == Data("mine".utf8))
    let traces = left.filter { String(decoding: $0.value, as: UTF8.self).contains("将删除的页面") }
    #expect(traces.keys.sorted() == [])
  }

  @Test func writesTheListOfItsFilesAgainWhereNothingElseChanged() throws {
    let site = try SiteFolder(SampleFiles.bucket)
    // What was changed this instant is read again anyway.
    Thread.sleep(forTimeInterval: 0.05)
    try site.written()
    let list = site.output.appending(path: ".linkage-files")
    let before = try Data(contentsOf: list)
    try FileManager.default.removeItem(at: list)
    try site.written()
    #expect(try Data(contentsOf: list) == before)
    try SiteFolder.write("index.html\n", to: list)
    try site.written()
    #expect(try Data(contentsOf: list) == before)
  }
}
