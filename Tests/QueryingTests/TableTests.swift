import Diagnostics
import Testing

@testable import Querying

@Suite struct TableTests {
  private func table(_ value: TableValue) -> Table {
    Table(columns: [.init("id", label: Phrase(zh: "编号", en: "ID"))], rows: [[value]])
  }

  @Test func tablesOfTheSameCellsAreEqual() {
    #expect(table(.text("a")) != table(.text("b")))
  }
}
