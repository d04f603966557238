import Diagnostics
import Linking
import Records
import Testing

/// The versions of a standard: their order, and what became of each clause.
@Suite struct VersionTests {
  private func order(_ files: [String: String]) throws -> [String] {
    let site = try LinkedSite(
      Dictionary(
        uniqueKeysWithValues: files.map { ("standards/\($0.key).yaml", "title: 标准\n" + $0.value) }
      )
    )
    let line = try #require(site.graph.line(of: site.index("std")))
    return line.versions.map { site.graph[$0.record].id }
  }

  @Test func ordersVersionsByPublicationElseFreezeElseCreation() throws {
    let order = try order([
      "std": "version: c\npublication_date: 2022-01-01\n",
      "std@b": "freeze_date: 2020-01-01\n",
      "std@a": "created: 2021-01-01\n",
    ])
    #expect(order == ["std@b", "std@a", "std"])
  }

  @Test func ordersVersionsWithoutDatesBySupersedes() throws {
    let order = try order([
      "std": "supersedes: [std@a]\n",
      "std@a": "supersedes: [std@c]\n",
      "std@b": "title_en: b\n",
      "std@c": "supersedes: [std@b]\n",
    ])
    #expect(order == ["std@b", "std@c", "std@a", "std"])
  }

  @Test func aVersionWithoutADateStandsNextToTheOneThatItSupersedes() throws {
    let order = try order([
      "std": "version: d\npublication_date: 2024-01-01\n",
      "std@a": "publication_date: 2020-01-01\n",
      "std@b": "supersedes: [std@a]\n",
      "std@c": "publication_date: 2022-01-01\n",
    ])
    #expect(order == ["std@a", "std@b", "std@c", "std"])
  }

  @Test func theStandardWithoutADateIsItsCurrentVersion() throws {
    let order = try order([
      "std": "version: new\n",
      "std@1": "publication_date: 2020-01-01\n",
      "std@0": "title_en: old\n",
    ])
    #expect(order == ["std@0", "std@1", "std"])
  }

  @Test func versionsThatSupersedeEachOtherComeToAnEnd() throws {
    let order = try order([
      "std": "version: x\n",
      "std@a": "supersedes: [std@b]\n",
      "std@b": "supersedes: [std@a]\n",
    ])
    #expect(order.count == 3)
    #expect(order.last == "std")
  }

  @Test func onlyAPublishedOrFrozenVersionIsASuccessor() throws {
    let files = [
      "standards/std.yaml": "title: 标准\nversion: c\npublication_date: 2024-01-01\n",
      "standards/std@a.yaml": "publication_date: 2020-01-01\n",
      "standards/std@b.yaml": "publication_date: 2022-01-01\nstatus: frozen\n",
    ]
    let site = try LinkedSite(files)
    let line = try #require(site.graph.line(of: site.index("std")))
    #expect(line.successor(of: try site.index("std@a")) == (try site.index("std@b")))
    #expect(line.successor(of: try site.index("std@b")) == nil)
    #expect(line.binding == (try site.index("std@b")))
  }

  @Test func aVersionTakesFromTheStandardWhatItDoesNotState() throws {
    let site = try LinkedSite()
    let old = try site.index("latch@2018")
    #expect(site.graph.value(of: Standard.number, at: old) == "YD/T 9901—2022")
    #expect(site.graph.value(of: Standard.version, at: old) == "2018")
  }

  // MARK: Clauses

  private func clauses(_ texts: KeyValuePairs<String, String?>) -> [Clause] {
    texts.map { number, text in
      Clause(number: number, title: "", text: text, level: 1, span: LinkedSite.span)
    }
  }

  @Test func tellsWhatBecameOfEachClause() {
    let older = clauses(["1": "甲", "2": "乙", "3": "丙", "4": "丁"])
    let newer = clauses(["1": "甲", "2": "乙二", "5": "丙", "6": "戊"])
    let comparison = VersionComparison(older: older, newer: newer)
    #expect(comparison.fates == [.same(0), .changed(1), .moved(2), .gone])
    #expect(comparison.new == [3])
    #expect(comparison.origins == [0: 0, 1: 1, 2: 2])
  }

  @Test func anInsertedClauseMovesThoseBehindItAndChangesNone() {
    let older = clauses(["5.1": "甲", "5.2": "乙", "5.3": "丙"])
    let newer = clauses(["5.1": "甲", "5.2": "新", "5.3": "乙", "5.4": "丙"])
    let comparison = VersionComparison(older: older, newer: newer)
    #expect(comparison.fates == [.same(0), .moved(2), .moved(3)])
    #expect(comparison.new == [1])
  }

  @Test func whiteSpaceAndFormsOfCharactersAreNoChange() {
    let comparison = VersionComparison(
      older: clauses(["1": "长 10 mm"]),
      newer: clauses(["1": "长１０ mm\n"])
    )
    #expect(comparison.fates == [.same(0)])
  }

  @Test func clausesWithoutTextAreToldByTheirNumber() {
    let comparison = VersionComparison(
      older: clauses(["1": nil, "2": nil]),
      newer: clauses(["1": nil, "3": nil])
    )
    #expect(comparison.fates == [.same(0), .gone])
    #expect(comparison.new == [1])
  }

  @Test func clausesOfOneNumberDoNotConfuseIt() {
    let comparison = VersionComparison(
      older: clauses(["1": "甲", "1": "乙"]),
      newer: clauses(["1": "甲", "1": "甲"])
    )
    #expect(comparison.fates == [.same(0), .gone])
    #expect(comparison.new == [1])
  }
}
