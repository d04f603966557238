import Testing

@testable import Exports

@Suite struct ExportCatalogTests {
  @Test func keepsBytesAsTheyAre() {
    #expect(ExportedFile("data/a.json", bytes: [0x7B, 0x7D]).bytes == [0x7B, 0x7D])
  }
}
