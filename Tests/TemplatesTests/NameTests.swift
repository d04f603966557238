import Testing

@testable import Templates

@Suite struct NameTests {
  @Test func `A literal has the hash that a template finds for the same text`() {
    let names: [Name] = ["a", "title", "as-of", "a-name-of-more-than-sixteen-bytes"]
    for name in names {
      #expect(name.hash == Name.hash(of: name.description))
    }
    #expect(names.map(\.description).joined(separator: " ").hasPrefix("a title as-of a-name-of"))
  }

  @Test func `The hash is the published one`() {
    // Of http://www.isthe.com/chongo/tech/comp/fnv: FNV-1a, 64 bits, of "foobar".
    let name: Name = "foobar"
    #expect(name.hash == 0x8594_4171_f739_67e8)
  }
}
