import Diagnostics
import Foundation
import Markup
import Records
import Testing
import Workers

@testable import Reading

/// Reading with a cache gives what reading without one gives, whatever happened in between.
@Suite struct CacheTests {
  /// A site with one of everything that a file may give.
  static let files: [String: String] = [
    "Content/site.yaml": "title: 示例\nlanguages: [zh-CN, en]\n",
    "Content/schema/kit.yaml": """
    type: kit
    folder: kits
    label: {zh: 器材, en: Kit}
    fields:
      - {key: weight, label: {zh: 重量, en: Weight}, kind: decimal}
      - {key: grade, label: {zh: 等级, en: Grade}, kind: enum, options: [{key: very-long-grade-name, label: {zh: 甲, en: A}}]}
    """,
    "Content/kits/k1.yaml": "title: 箱\nweight: 1.50\ngrade: very-long-grade-name\n",
    "Content/patents/p1.md": """
    ---
    title: 一种保温装置及其使用方法
    application_no: "202110000001.2"
    filing_date: 2021-03-01
    patent_type: invention
    legal_status: granted
    inventors: [甲, {name: 乙}]
    abstract: |
      见 [[s1#5.1|条款]] 和 **粗体**。
    annuities:
      - {year: 3, due: 2024-03-01, amount: 1200 CNY}
    claims:
      - {claim_no: 1, independent: true, features: [{no: 1, text: 特征一}, {no: 2, text: 特征二}]}
    wrong_field: 1
    ---
    # 概述

    正文 [[p2]]，见 [图](a.png)。<b>x</b>

    | 甲 | 乙 |
    | --- | --- |
    | 1 | [[s1@2024]] |
    """,
    "Content/patents/p2.yaml": "title: 二\nfiling_date: 不详\nfamily: [p1, 'p3@x#1']\n",
    "Content/patents/more.csv": "id,title,filing_date\nm1,甲,2020-01-01\nm2,乙,2020-13-01\n",
    "Content/patents/bad.yaml": "title: [\n",
    "Content/standards/s1.md": """
    ---
    title: 标准
    version: "2024"
    clauses:
      - {no: "5.1", title: 要求, requirement_kind: mandatory}
      - {no: "9", title: 附加, text: "见 **此** 处"}
    ---
    # 5 总则

    ## 5.1 要求

    条文一。

    ## 说明

    条文二。

    ### 5.1.1 细则
    """,
    "Content/correspondences/c1.yaml": "title: 表\npatent: p1\nbasis: s1@2024\nclaim_no: 1\n",
    "Content/correspondences/c1.rows.csv": "feature,match,standard_ref\n1,met,5.1\n2,met,5.1.1\n",
    "Content/correspondences/none.rows.csv": "feature,match\n1,met\n",
    "Content/patents/a.png": "png",
    "Content/strange/x.md": "x",
  ]

  @Test func givesTheSameFromAWholeCache() throws {
    let site = try DiskSite(Self.files)
    let reading = try site.survey(site.cache()).read()
    #expect(try differences(site.clean(), reading.content).isEmpty)
    // What is not read may have changed in the instant in which it was looked at.
    #expect(
      reading.changes?.paths.allSatisfy { $0.hasSuffix(".png") || $0.hasSuffix("x.md") } == true
    )
    #expect(reading.changes?.records.isEmpty == true)
    let kinds = Set(reading.content.findings.map(\.rule))
    #expect(
      kinds.isSuperset(of: [ReadingRule.syntax, ReadingRule.sideTable, ReadingRule.keyUnknown])
    )
    #expect(reading.content.records.contains { !$0.clauses.isEmpty })
  }

  @Test func believesStampsThatAreOldEnough() throws {
    let site = try DiskSite(Self.files)
    // The files are as old as the test; a run an hour later would believe their stamps.
    let later = FileStamp.now + 3_600_000_000_000
    let cache = try site.survey(nil, moment: later).read().cache(identity: "test")
    let survey = try site.survey(cache)
    #expect(survey.isUnchanged)
    #expect(!survey.isCacheOutdated)
    #expect(try differences(site.clean(), survey.read().content).isEmpty)
    #expect(try site.survey(site.cache()).isCacheOutdated)
    let index = try #require(ReadingCache(cache, identity: "test")).index
    #expect(index.files.filter(\.isRecords).allSatisfy { !$0.packed.isEmpty })
  }

  @Test func saysWhatIsUnchanged() throws {
    let site = try DiskSite(Self.files)
    // What is not read has no hash, and its stamp is too young.
    for name in ["Content/patents/a.png", "Content/strange/x.md"] { try site.remove(name) }
    let cache = try site.cache()
    let survey = try site.survey(cache)
    #expect(survey.isUnchanged)
    let again = try #require(survey.cache(identity: "test"))
    #expect(try differences(site.clean(), site.survey(again).read().content).isEmpty)
    try site.write("Content/patents/p2.yaml", "title: 三\n")
    #expect(try !site.survey(cache).isUnchanged)
    #expect(try site.survey(cache).cache(identity: "test") == nil)
  }

  @Test(arguments: 0..<12) func givesTheSameAfterRandomEdits(seed: UInt64) throws {
    var random = Dice(seed: seed)
    let site = try DiskSite(Self.files)
    var cache = try site.cache()
    var old = try site.clean()
    for round in 0..<8 {
      for _ in 0..<random.below(3) { try random.edit(site) }
      let survey = try site.survey(cache)
      let reading = survey.read()
      let clean = try site.clean()
      #expect(differences(clean, reading.content).isEmpty, "round \(round)")
      if survey.isUnchanged { #expect(reading.changes?.isEmpty == true) }
      if let changes = reading.changes { check(changes, from: old, to: clean) }
      if random.below(4) > 0 {
        cache = reading.cache(identity: "test")
        old = clean
      }
    }
  }

  /// Expects that the listed changes are right, and that nothing but them has changed.
  private func check(_ changes: ContentChanges, from old: Content, to new: Content) {
    let before = changes.records.compactMap { change in
      change.before.map { shown($0.record, $0.documents) }
    }
    let after = changes.records.compactMap { change in
      change.after.map { shown(new.records[$0], new.documents[$0]) }
    }
    var left = old.records.indices.map { shown(old.records[$0], old.documents[$0]) }
    var right = new.records.indices.map { shown(new.records[$0], new.documents[$0]) }
    for record in before {
      let place = left.firstIndex(of: record)
      #expect(place != nil)
      if let place { left.remove(at: place) }
    }
    for record in after {
      if let place = right.firstIndex(of: record) { right.remove(at: place) }
    }
    #expect(left == right)
  }

  /// A record with all its parts in words, but for the numbers of files.
  private func shown(_ record: Record, _ documents: [MarkupDocument]) -> String {
    let parts: [Any] = [
      record.type.key, record.id, record.path, record.span, record.entry, record.body as Any,
      record.clauses, record.mentions, record.committed as Any,
      documents.map { String(decoding: $0.html, as: UTF8.self) },
    ]
    return String(describing: parts)
      .replacing(/FileID\(index: -?[0-9]+\)/, with: "FileID")
  }

  @Test func tellsWhatRecordsWereBefore() throws {
    let site = try DiskSite(Self.files)
    let old = try site.clean()
    let cache = try site.cache()
    try site.write("Content/patents/p2.yaml", "title: 新\n")
    try site.write("Content/correspondences/c1.rows.csv", "feature,match\n1,not-met\n")
    try site.write("Content/patents/p9.yaml", "title: 九\n")
    try site.remove("Content/patents/more.csv")
    let reading = try site.survey(cache).read()
    let changes = try #require(reading.changes)
    #expect(
      changes.paths.filter { !$0.hasSuffix(".png") && !$0.hasSuffix("x.md") } == [
        "Content/correspondences/c1.rows.csv", "Content/patents/more.csv",
        "Content/patents/p2.yaml", "Content/patents/p9.yaml",
      ]
    )
    let ids = changes.records.map { change in
      let after = change.after.map { reading.content.records[$0].id } ?? "-"
      return "\(change.before?.record.id ?? "-") \(after)"
    }
    #expect(ids == ["m1 -", "m2 -", "p2 p2", "- p9", "c1 c1"])
    check(changes, from: old, to: reading.content)
  }

  @Test func readsAnewWhereDeclarationsChange() throws {
    let site = try DiskSite(Self.files)
    let cache = try site.cache()
    let text = try site.text("Content/schema/kit.yaml")
    try site.write(
      "Content/schema/kit.yaml",
      text.replacingOccurrences(of: "kind: decimal", with: "kind: text")
    )
    let reading = try site.survey(cache).read()
    #expect(reading.changes == nil)
    #expect(try differences(site.clean(), reading.content).isEmpty)
  }

  @Test func noticesAnEditOfTheSameSizeInTheSameInstant() throws {
    let site = try DiskSite(Self.files)
    let name = "Content/patents/p2.yaml"
    let attributes = try FileManager.default.attributesOfItem(atPath: site.path + "/" + name)
    let date = try #require(attributes[.modificationDate] as? Date)
    let cache = try site.cache()
    let handle = try #require(FileHandle(forWritingAtPath: site.path + "/" + name))
    try handle.write(contentsOf: Data("title: 四".utf8))
    try handle.close()
    try FileManager.default.setAttributes(
      [.modificationDate: date],
      ofItemAtPath: site.path + "/" + name
    )
    let reading = try site.survey(cache).read()
    #expect(reading.content.record("p2")?[Header.title] == "四")
  }

  @Test func isOfNoUseToAnother() throws {
    let site = try DiskSite(Self.files)
    let cache = try site.cache()
    #expect(ReadingCache(cache, identity: "test") != nil)
    #expect(ReadingCache(cache, identity: "other") == nil)
    #expect(ReadingCache([], identity: "test") == nil)
    var older = cache
    older[8] &+= 1
    #expect(ReadingCache(older, identity: "test") == nil)
  }

  @Test func noticesDamageAnywhere() throws {
    let site = try DiskSite(Self.files)
    let cache = try site.cache()
    for place in stride(from: 0, to: cache.count, by: 7) {
      var damaged = cache
      damaged[place] ^= 1 << UInt8(place % 8)
      #expect(ReadingCache(damaged, identity: "test") == nil, "byte \(place)")
      #expect(ReadingCache(Array(cache[..<place]), identity: "test") == nil)
    }
    #expect(ReadingCache(cache + [0], identity: "test") == nil)
  }

  @Test func survivesAForgedCache() throws {
    let site = try DiskSite(Self.files)
    let cache = try site.cache()
    let index = try #require(ReadingCache(cache, identity: "test")).index
    let setting = ReadingSetting.usual
    for file in index.files where !file.packed.isEmpty {
      for place in file.packed {
        for change in [0x01, 0x7F, 0x80, 0xFF] as [UInt8] {
          var forged = cache
          forged[place] ^= change
          forged.withUnsafeBytes { bytes in
            var reader = PackedReader(bytes, file.packed, vocabulary: setting.vocabulary)
            let reading = reader.reading(
              path: "Content/patents/x.md",
              type: Patent.type,
              bytes: forged,
              committed: nil
            )
            for found in reading?.records ?? [] {
              for document in found.documents {
                for section in document.sections { _ = document.text(of: section) }
                var output: [UInt8] = []
                document.write(
                  document.segments.indices,
                  into: &output,
                  wikiLink: { _, _ in },
                  fileLink: { _, _ in }
                )
              }
            }
          }
        }
      }
    }
  }
}

extension ReadingSetting {
  /// What a site that states nothing reads by.
  fileprivate static var usual: ReadingSetting {
    var setting = ReadingSetting()
    setting.finish()
    return setting
  }
}
