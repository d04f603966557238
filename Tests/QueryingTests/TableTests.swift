import Testing

@testable import Querying

@Suite struct TableTests {
  @Test func tablesOfTheSameCellsAreEqual() {
    #expect(Table(columns: ["id"], rows: [["a"]]) != Table(columns: ["id"], rows: [["b"]]))
  }
}
