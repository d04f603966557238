import Testing

@testable import Preview

@Suite("Only names of this machine are answered")
struct HostCheckTests {
  @Test(
    "Names of this machine, with and without a port",
    arguments: ["127.0.0.1", "127.0.0.1:4000", "localhost", "LOCALHOST:80", "[::1]", "[::1]:4000"]
  )
  func allowed(_ host: String) {
    #expect(HostCheck.allows(host))
  }

  @Test(
    "Any other name, and what only looks like one of this machine",
    arguments: [
      "evil.example", "evil.example:4000", "127.0.0.1.evil.example", "localhost.evil.example",
      "localhost:", "localhost:evil", "127.0.0.1:4000:1", "", "[::1", "0.0.0.0", "127.0.0.2",
    ]
  )
  func refused(_ host: String) {
    #expect(!HostCheck.allows(host))
  }

  @Test("A request that names no host")
  func none() {
    #expect(!HostCheck.allows(nil))
  }
}
