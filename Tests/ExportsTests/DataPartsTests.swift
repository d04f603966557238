import Foundation
import Testing

@testable import Exports

/// Lists of facts that one file would be too long for.
struct DataPartsTests {
  /// So many people of one organization.
  private static func people(_ count: Int, and more: [String] = []) throws -> ExportedSite {
    var rows = "id,title,organization\n"
    for number in 1...count { rows += "p\(number),人员 \(number),works\n" }
    for id in more { rows += "\(id),人员 \(id),works\n" }
    return try ExportedSite([
      "site.yaml": "title: 示例\n",
      "organizations/works.yaml": "title: 示例厂\nkind: enterprise\n",
      "people/many.csv": rows,
    ])
  }

  /// The paths of the parts that an index names.
  private static func parts(_ path: String, of site: ExportedSite) throws -> [String] {
    try #require(try site.json(path)["parts"] as? [String])
  }

  @Test func aShortListIsOneFile() throws {
    let site = try Self.people(10)
    let file = try site.json("data/records/person.json")
    #expect((file["records"] as? [Any])?.count ?? 0 >= 10)
    #expect(file["parts"] == nil)
    #expect(!site.files.keys.contains { $0.hasPrefix("data/records/person/") })
  }

  @Test func aLongListIsAnIndexAndPartsThatHoldAll() throws {
    let count = RecordData.most + 1
    let site = try Self.people(count)
    let index = try site.json("data/records/person.json")
    #expect(index["count"] as? Int == count)
    let parts = try Self.parts("data/records/person.json", of: site)
    #expect(parts.count > 1)
    var ids: [String] = []
    for path in parts {
      let part = try site.json(path)
      let records = try #require(part["records"] as? [[String: Any]])
      #expect(records.count <= RecordData.most)
      #expect(part["$schema"] as? String == "../../schema/records/person.schema.json")
      #expect(part["files"] as? [String] == ["data/records/person.json"])
      ids += records.compactMap { $0["id"] as? String }
    }
    #expect(ids.count == count)
    #expect(Set(ids).count == count)
    let types = try #require(try site.json("data/site.json")["types"] as? [[String: Any]])
    let person = types.first { $0["key"] as? String == "person" }
    #expect(person?["files"] as? [String] == ["data/records/person.json"])
  }

  @Test func aRecordMoreChangesOnePartOfEachList() throws {
    let count = 2 * RecordData.most + 100
    let before = try Self.people(count)
    let after = try Self.people(count, and: ["a-new-one"])
    for path in ["data/records/person.json", "data/links.json"] {
      let parts = try Self.parts(path, of: before)
      #expect(try Self.parts(path, of: after) == parts)
      let changed = parts.filter { before.files[$0] != after.files[$0] }
      #expect(changed.count == 1, "\(changed)")
    }
  }

  @Test func linksGoWithTheRecordThatHoldsThem() throws {
    let site = try Self.people(2_500)
    var sources: [String] = []
    for path in try Self.parts("data/links.json", of: site) {
      let part = try site.json(path)
      let links = try #require(part["links"] as? [[String: Any]])
      #expect(links.count <= 2_000)
      #expect(part["evidence"] is [Any])
      sources += links.compactMap { $0["source"] as? String }
    }
    #expect(sources.count == 2_500)
    #expect(Set(sources).count == 2_500)
  }

  @Test func whoRefersToARecordIsCutAndCounted() throws {
    let site = try Self.people(RecordValue.mostBacklinks + 10)
    let record = try site.record("organization", "works")
    #expect((record["referred_by"] as? [Any])?.count == RecordValue.mostBacklinks)
    #expect(record["referred_by_count"] as? Int ?? 0 > RecordValue.mostBacklinks)
    #expect(try site.record("person", "p2")["referred_by_count"] == nil)
  }

  @Test func keysAreSpreadOverAPowerOfTwo() {
    #expect(Buckets(entries: 0, each: 10).count == 1)
    #expect(Buckets(entries: 10, each: 10).count == 1)
    #expect(Buckets(entries: 11, each: 10).count == 2)
    let buckets = Buckets(entries: 16_000, each: 1_000)
    #expect(buckets.count == 16)
    #expect(buckets.name(10) == "a")
    #expect(Buckets(entries: 17_000, each: 1_000).name(10) == "0a")
    var counts = Array(repeating: 0, count: 16)
    for number in 0..<16_000 { counts[buckets.bucket(of: "pat-\(number)")] += 1 }
    #expect(counts.allSatisfy { (800...1_200).contains($0) }, "\(counts)")
  }
}
