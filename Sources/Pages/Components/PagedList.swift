import Templates

/// A long list cut into pages, such as `index.html`, `index-2.html`.
struct PagedList {
  /// The path of the first page.
  let first: String
  /// How many rows there are.
  let count: Int
  /// How many rows a page holds.
  let size: Int

  /// The numbers of the pages, from 1; one page where there are no rows.
  var numbers: ClosedRange<Int> { 1...max(1, (count + size - 1) / size) }

  /// The rows of a page, as places in the list.
  func rows(_ number: Int) -> Range<Int> {
    let start = min(count, (number - 1) * size)
    return start..<min(count, start + size)
  }

  /// The path of a page.
  func path(_ number: Int) -> String {
    guard number > 1, first.hasSuffix(".html") else { return first }
    return "\(first.dropLast(".html".count))-\(number).html"
  }

  /// What `partials/pages` asks for, and `range`: `{first, last, total}` of a list of several pages.
  func model(_ current: Int) -> Model {
    guard numbers.count > 1 else {
      return ["pages": [], "previous": .none, "next": .none, "range": .none]
    }
    let rows = rows(current)
    return [
      "pages": .list(links(current)),
      "previous": current > 1 ? .text(path(current - 1)) : .none,
      "next": current < numbers.upperBound ? .text(path(current + 1)) : .none,
      "range": [
        "first": .number(rows.lowerBound + 1), "last": .number(rows.upperBound),
        "total": .number(count),
      ],
    ]
  }

  /// The first, the last and the neighbouring pages, with a gap for those left out.
  private func links(_ current: Int) -> [Model] {
    var links: [Model] = []
    var before = 0
    for number in numbers
    where number == 1 || number == numbers.upperBound || abs(number - current) <= 2 {
      if number > before + 1 {
        links.append(["number": 0, "href": .none, "current": false, "gap": true])
      }
      links.append([
        "number": .number(number), "href": .text(path(number)),
        "current": .flag(number == current), "gap": false,
      ])
      before = number
    }
    return links
  }
}
