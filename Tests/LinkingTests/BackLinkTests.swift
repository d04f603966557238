import Linking
import Records
import Testing

/// The other direction of every link.
@Suite struct BackLinkTests {
  private func site() throws -> LinkedSite {
    try LinkedSite([
      "technologies/body.md": """
      ---
      title: 桶体
      patents: [lock]
      ---
      见 [[latch#5.1]]、[[lock#1|权利要求]] 和 `[[lock]]`。

      """,
      "declarations/d1.yaml": """
      declarant: works
      declared_on: 2023-01-01
      items:
        - {patent: lock, standard: latch, version: "2018", clauses: ["5.1", "8"]}

      """,
      "correspondences/c.yaml": """
      patent: lock
      basis: latch@2018
      claim_no: 1
      rows:
        - {feature: 1, match: met, standard_ref: "5.1"}
        - {feature: 2, match: met, standard_ref: {standard: latch, clause: "5.1"}}

      """,
    ])
  }

  @Test func aFieldIsKnownAtItsTarget() throws {
    let site = try site()
    let (lock, body) = (try site.index("lock"), try site.index("body"))
    #expect(site.graph.technologies(ofPatent: lock) == [body])
    #expect(site.graph.patents(ofTechnology: body) == [lock])
    #expect(site.graph.sources(of: Technology.patents, in: Technology.type, to: lock) == [body])
    #expect(site.graph.isOwn(patent: lock))
  }

  @Test func markdownLinksAreKnownAtClausesAndClaims() throws {
    let site = try site()
    let body = try site.index("body")
    let clause = Place(try site.index("latch"), .clause(1))
    #expect(site.graph.links(to: clause).map(\.source) == [body])
    #expect(site.graph.links(to: clause).map(\.field) == [nil])
    let claim = Place(try site.index("lock"), .claim(1))
    #expect(site.graph.links(to: claim).map(\.source) == [body])
    // In code, brackets are text.
    #expect(site.graph.links(from: body).filter { $0.field == nil }.count == 2)
  }

  @Test func declarationsAreKnownAtTheClausesOfTheirVersion() throws {
    let site = try site()
    let declaration = try site.index("d1")
    let clause = Place(try site.index("latch@2018"), .clause(0))
    #expect(site.graph.links(to: clause).map(\.source).contains(declaration))
    let item = try #require(site.graph.declared(ofPatent: try site.index("lock")).first)
    #expect(item.standard == clause.record)
    #expect(item.clauses == [clause])
    #expect(site.graph.unresolved.map(\.field) == ["items[1].clauses[2]"])
  }

  @Test func aBasisPinsTheVersionOfItsRows() throws {
    let site = try site()
    let clause = Place(try site.index("latch@2018"), .clause(0))
    #expect(site.graph.rows(at: clause).map(\.row) == [0, 1])
    #expect(site.graph.rows(at: clause).allSatisfy { !$0.isCarried })
    // The clause became 5.1 of 2022, with another text.
    let now = Place(try site.index("latch"), .clause(1))
    #expect(site.graph.rows(at: now).map(\.isCarried) == [true, true])
  }
}
