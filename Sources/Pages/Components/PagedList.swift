import Templates

/// A long list cut into pages, such as `index.html`, `index-2.html`.
struct PagedList {
  /// The path of the first page.
  let first: String
  /// How many rows there are.
  let count: Int
  /// How many rows a page holds.
  let size: Int
  /// What goes out of its pages.
  var form = Page.Form.document

  /// How many rows a part holds that is loaded by script.
  ///
  /// Few enough that an edit writes little anew, many enough that twenty thousand rows are ten files.
  static let partSize = 2000

  /// The rows of the whole list for the script of the tables; none for a list of one page, whose rows
  /// stand there.
  var parts: PagedList? {
    guard form == .document, numbers.count > 1 else { return nil }
    return PagedList(first: rowsPath, count: count, size: Self.partSize, form: .rows)
  }

  /// What `make` makes of each page of the list and of each of its parts.
  func pages(_ make: (_ list: PagedList, _ number: Int) -> Page) -> [Page] {
    numbers.map { make(self, $0) }
      + (parts.map { parts in parts.numbers.map { make(parts, $0) } } ?? [])
  }

  /// The path of the first part: `patents/index-rows.js`.
  private var rowsPath: String {
    first.hasSuffix(".html") ? "\(first.dropLast(".html".count))-rows.js" : first
  }

  /// The numbers of the pages, from 1; one page where there are no rows.
  var numbers: ClosedRange<Int> { 1...max(1, (count + size - 1) / size) }

  /// Whether it has several pages.
  var isLong: Bool { count > size }

  /// The rows of a page, as places in the list.
  func rows(_ number: Int) -> Range<Int> {
    let start = min(count, (number - 1) * size)
    return start..<min(count, start + size)
  }

  /// The path of a page.
  func path(_ number: Int) -> String {
    guard number > 1, let dot = first.lastIndex(of: ".") else { return first }
    return "\(first[..<dot])-\(number)\(first[dot...])"
  }

  /// What `partials/pages` asks for, and `range`: `{first, last, total}` of a list of several pages;
  /// `loads`: `{href, parts, total, only}` of the rows that script loads, or none.
  func model(_ current: Int) -> Model {
    guard form == .document else {
      // A part is known by where the first one lies.
      let none: Model = ["pages": [], "previous": .none, "next": .none, "range": .none]
      return none.adding(["loads": .map(loads())])
    }
    guard numbers.count > 1 else {
      return ["pages": [], "previous": .none, "next": .none, "range": .none, "loads": .none]
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
      "loads": parts.map { .map($0.loads()) } ?? .none,
    ]
  }

  /// What the head of a table says of the parts: `{href, parts, total, only}`; `only` names the value of
  /// a facet that the rows of this list have, where the parts hold others as well.
  func loads(only value: String? = nil) -> Model {
    [
      "href": .text(first), "parts": .number(numbers.upperBound), "total": .number(count),
      "only": ModelValue(value),
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
