import Diagnostics
import Linking
import Records
import Testing

/// What references turn out to be.
@Suite struct ReferenceTests {
  @Test func findsRecordsByIDInAnyCase() throws {
    let site = try LinkedSite()
    let lock = try #require(site.graph.indices(of: Patent.type).first)
    #expect(site.resolve("LOCK") == .place(Place(lock)))
    #expect(site.resolve("lock") == .place(Place(lock)))
  }

  @Test(arguments: [
    "202110000001.6", "2021100000016", "CN202110000001.6", "ZL202110000001.6", "CN 113000001 A",
    "CN113000001A",
  ])
  func findsPatentsByTheirNumbers(_ number: String) throws {
    let site = try LinkedSite()
    #expect(site.resolve(number, Patent.type) == .place(Place(try site.index("lock"))))
  }

  @Test(arguments: ["YD/T 9901—2022", "YD/T 9901-2022", "YDT 9901-2022", "YD/T 9901"])
  func findsStandardsByTheirNumber(_ number: String) throws {
    let site = try LinkedSite()
    #expect(site.resolve(number, Standard.type) == .place(Place(try site.index("latch"))))
  }

  @Test func findsPeopleAndOrganizationsByName() throws {
    let site = try LinkedSite()
    let works = Resolution.place(Place(try site.index("works")))
    #expect(site.resolve("示例厂", Organization.type) == works)
    #expect(site.resolve("Example works", Organization.type) == works)
    #expect(site.resolve("老厂", Organization.type) == works)
    #expect(site.resolve("王某某", Person.type) == .place(Place(try site.index("wang"))))
  }

  @Test func aNameThatIsTheSameInBothLanguagesIsOne() throws {
    let site = try LinkedSite(["organizations/acme.yaml": "title: Acme\ntitle_en: Acme\n"])
    #expect(site.resolve("Acme", Organization.type) == .place(Place(try site.index("acme"))))
  }

  @Test func aNameThatIsNoRecordStaysAName() throws {
    let site = try LinkedSite()
    let name = Reference(target: "李@某#1", span: LinkedSite.span)
    let found = site.graph.resolver.resolveNameOrReference(name, allowed: [Person.type.key])
    #expect(found == .name("李@某#1"))
  }

  @Test func findsVersionsAndClauses() throws {
    let site = try LinkedSite()
    let current = try site.index("latch")
    let old = try site.index("latch@2018")
    #expect(site.resolve("latch@2018") == .place(Place(old)))
    #expect(site.resolve("latch@2022#5.2") == .place(Place(current, .clause(2))))
    #expect(site.resolve("latch#5.2") == .place(Place(current, .clause(2))))
    #expect(site.resolve("latch@2018#5.1") == .place(Place(old, .clause(0))))
    #expect(site.resolve("YD/T 9901@2018#5.1") == .place(Place(old, .clause(0))))
  }

  @Test func findsClaimsAndFeatures() throws {
    let site = try LinkedSite()
    let lock = try site.index("lock")
    #expect(site.resolve("lock#1") == .place(Place(lock, .claim(1))))
    #expect(site.resolve("lock#1.2") == .place(Place(lock, .feature(claim: 1, 2))))
  }

  @Test func tellsWhyAReferenceFails() throws {
    let site = try LinkedSite([
      "patents/other.yaml": "title: 另一件\napplication_no: ZL202110000001.6\n"
    ])
    let lock = try site.index("lock")
    let latch = try site.index("latch")
    #expect(site.resolve("nobody") == .unknownRecord)
    #expect(site.resolve("lock", Standard.type) == .wrongType(lock))
    #expect(site.resolve("202110000001.6") == .ambiguous([lock, try site.index("other")]))
    #expect(site.resolve("latch@1999") == .unknownVersion(latch))
    #expect(site.resolve("latch#9.9") == .unknownClause(latch))
    #expect(site.resolve("lock#7") == .unknownClaim(lock))
    #expect(site.resolve("lock#1.9") == .unknownFeature(lock, claim: 1))
    #expect(site.resolve("works#1") == .noParts(try site.index("works")))
    #expect(site.resolve("works@1") == .noParts(try site.index("works")))
  }

  @Test(arguments: ["", "@", "#", "@2018", "##", "@#", "#5.1", "lock#", "latch@#5.1", "a@b@c#d#e"])
  func oddPlacesOfSignsLeadNowhere(_ text: String) throws {
    #expect(try LinkedSite().resolve(text).place == nil)
  }

  @Test(arguments: [
    "lock#99999999999999999999", "lock#-1", "lock#1.-2", "lock#1.2.3", "lock#1.", "lock#.2",
    "lock#0x1",
  ])
  func oddNumbersOfClaimsLeadNowhere(_ text: String) throws {
    #expect(try LinkedSite().resolve(text).place == nil)
  }

  @Test func aWithheldRecordIsToldFromASlip() throws {
    let whole = try LinkedSite().graph
    let part = Graph(
      site: whole.site,
      asOf: whole.asOf,
      types: whole.types,
      records: whole.records.filter { $0.id != "lock" },
      withheld: whole.records.filter { $0.id == "lock" }
    )
    let reference = Reference(target: "LOCK", span: LinkedSite.span)
    #expect(part.resolver.resolve(reference) == .withheld)
  }

  @Test func aVersionWithoutItsStandardIsFound() throws {
    let site = try LinkedSite(["standards/lone@1.md": "---\ntitle: 孤本\n---\n## 1 范围\n\n文。\n"])
    let lone = try site.index("lone@1")
    #expect(site.graph.line(of: lone)?.base == lone)
    #expect(site.resolve("lone@1#1") == .place(Place(lone, .clause(0))))
  }

  @Test func aVersionOfWhatIsNoStandardIsAStandardOfItsOwn() throws {
    let site = try LinkedSite(["standards/lock@1.md": "---\ntitle: 误名\n---\n文。\n"])
    let strange = try #require(site.graph.indices(of: Standard.type).last)
    #expect(site.graph.standards.allSatisfy { site.graph[$0.base].is(Standard.type) })
    #expect(site.graph.line(of: strange)?.base == strange)
  }

  @Test func theNineOrganizationsExistWithoutAFile() throws {
    let site = try LinkedSite([
      "standard-orgs/ietf.yaml": "title: 互联网工程任务组\ncode: IETF\n",
      "standard-orgs/third-generation.yaml": "title: 三代\ncode: 3GPP\n",
    ])
    let ids = site.graph.indices(of: StandardOrg.type).map { site.graph[$0].id }
    #expect(
      ids.sorted() == [
        "AVS", "CCSA", "GSMA", "IEC", "ISO", "ITU", "ietf", "other", "third-generation",
      ]
    )
    #expect(site.resolve("itu", StandardOrg.type).place != nil)
    #expect(
      site.resolve("3GPP", StandardOrg.type)
        == .place(Place(try site.index("third-generation")))
    )
    #expect(site.graph.readCount == site.graph.records.count - 7)
  }

  @Test func namesTheFieldOfAReferenceThatLeadsNowhere() throws {
    let site = try LinkedSite([
      "correspondences/c.yaml": """
      patent: lock
      basis: latch@2022
      rows:
        - feature: 1
          standard_ref: ["5.1", "9.9"]
          evidence: [nothing]

      """
    ])
    #expect(
      site.graph.unresolved.map(\.field) == ["rows[1].standard_ref[2]", "rows[1].evidence[1]"]
    )
  }
}
