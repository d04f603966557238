import Templates
import Testing

@testable import Pages

/// Long lists cut into pages.
struct PagedListTests {
  @Test func holdsOnePageWhereThereIsNothing() {
    let list = PagedList(first: "a/index.html", count: 0, size: 10)
    #expect(list.numbers == 1...1)
    #expect(list.rows(1) == 0..<0)
    #expect(list.model(1)["pages"] == [])
  }

  @Test func fillsThePagesInOrder() {
    let list = PagedList(first: "a/index.html", count: 21, size: 10)
    #expect(list.numbers == 1...3)
    #expect(list.rows(1) == 0..<10)
    #expect(list.rows(3) == 20..<21)
    #expect(list.path(1) == "a/index.html")
    #expect(list.path(3) == "a/index-3.html")
  }

  @Test func leavesOutThePagesFarFromTheCurrentOne() {
    let list = PagedList(first: "index.html", count: 100, size: 10)
    let links = list.model(5)["pages"]?.items ?? []
    let shown = links.map { $0.model?["gap"] == true ? ModelValue.text("…") : $0.model?["number"] }
    #expect(shown == [1, .text("…"), 3, 4, 5, 6, 7, .text("…"), 10])
    #expect(list.model(1)["previous"] == ModelValue.none)
    #expect(list.model(10)["next"] == ModelValue.none)
  }
}
