/// For each run of characters the documents of a block of them that hold it, ascending.
///
/// Documents are numbered from 0 within the block. What holds a run in its title is listed once
/// more, by its number and that of the last document.
struct GramLists: Sendable {
  let family: GramFamily
  /// How many documents there are.
  let count: Int
  /// The runs, in the order in which they were met.
  private var runs: [UInt64] = []
  /// Where the documents of each start; the last is the end.
  private var starts: [Int] = [0]
  private var documents: [UInt32] = []
  /// The runs of each part of the index, as places in `runs`, and where each part starts.
  private var ordered: [UInt32] = []
  private var partStarts: [Int] = []

  /// Lists the runs of `texts`, for an index of `parts` parts.
  init(_ family: GramFamily, _ texts: [FoldedTexts], parts: Int) {
    self.family = family
    count = texts.reduce(0) { $0 + $1.count }
    collect(texts)
    order(parts)
  }

  private mutating func collect(_ texts: [FoldedTexts]) {
    var table = RunTable()
    // A document is met once for each of its runs: the numbers of the runs, document by document.
    var met: [UInt32] = []
    met.reserveCapacity(texts.reduce(0) { $0 + $1.units.count })
    var ends: [Int] = []
    var number: UInt32 = 0
    func take(_ units: Span<UInt16>, _ range: Range<Int>) {
      family.each(units, range) { run in
        if let place = table.place(of: run, in: number) { met.append(place) }
      }
      ends.append(met.count)
      number += 1
    }
    for text in texts {
      let units = text.units.span
      for place in 0..<text.count { take(units, text.starts[place]..<text.starts[place + 1]) }
    }
    for text in texts {
      let units = text.units.span
      for place in 0..<text.count { take(units, text.starts[place]..<text.titleEnds[place]) }
    }
    runs = table.entries.map(\.run)
    starts = [0]
    starts.reserveCapacity(runs.count + 1)
    var sum = 0
    for entry in table.entries {
      sum += Int(entry.length)
      starts.append(sum)
    }
    var next = starts
    documents = Array(repeating: 0, count: met.count)
    var place = 0
    for (number, end) in ends.enumerated() {
      while place < end {
        let run = Int(met[place])
        documents[next[run]] = UInt32(number)
        next[run] += 1
        place += 1
      }
    }
  }

  private mutating func order(_ parts: Int) {
    let partOfRun = runs.map { UInt32(family.part(of: $0, parts)) }
    partStarts = Array(repeating: 0, count: parts + 1)
    for part in partOfRun { partStarts[Int(part) + 1] += 1 }
    for part in 0..<parts { partStarts[part + 1] += partStarts[part] }
    var next = partStarts
    ordered = Array(repeating: 0, count: runs.count)
    for (run, part) in partOfRun.enumerated() {
      ordered[next[Int(part)]] = UInt32(run)
      next[Int(part)] += 1
    }
  }

  /// The digits of a part: groups of runs that share all but the last character, ascending, each
  /// with its length; in it the last characters, each with the length of its lists and the lists.
  func digits(part: Int) -> [UInt8] {
    let mine = ordered[partStarts[part]..<partStarts[part + 1]].sorted {
      runs[Int($0)] < runs[Int($1)]
    }
    var bytes: [UInt8] = []
    var group: [UInt8] = []
    var lists: [UInt8] = []
    var head = 0
    var place = 0
    while place < mine.count {
      let key = runs[Int(mine[place])] >> 16
      group.removeAll(keepingCapacity: true)
      var last = 0
      while place < mine.count, runs[Int(mine[place])] >> 16 == key {
        let run = Int(mine[place])
        let unit = Int(runs[run] & 0xFFFF)
        SearchDigits.append(unit - last, to: &group)
        last = unit
        lists.removeAll(keepingCapacity: true)
        append(lists: documents[starts[run]..<starts[run + 1]], to: &lists)
        SearchDigits.append(lists.count, to: &group)
        group += lists
        place += 1
      }
      let first = Int(family == .short ? key : key >> 32)
      SearchDigits.append(first - head, to: &bytes)
      head = first
      if family == .long {
        SearchDigits.append(Int(key >> 16 & 0xFFFF), to: &bytes)
        SearchDigits.append(Int(key & 0xFFFF), to: &bytes)
      }
      SearchDigits.append(group.count, to: &bytes)
      bytes += group
    }
    return bytes
  }

  /// The list of titles and the list of texts, with how long the first is and how both are written
  /// before them.
  private func append(lists all: ArraySlice<UInt32>, to bytes: inout [UInt8]) {
    var middle = all.endIndex
    while middle > all.startIndex, all[middle - 1] >= UInt32(count) { middle -= 1 }
    var titles: [UInt8] = []
    var form = PostingList.Form.gaps
    if middle < all.endIndex {
      let titled = all[middle...].map { $0 - UInt32(count) }
      form = PostingList.append(titled[...], of: count, to: &titles)
    }
    var texts: [UInt8] = []
    let own = PostingList.append(all[..<middle], of: count, to: &texts)
    SearchDigits.append((titles.count * 3 + form.rawValue) * 3 + own.rawValue, to: &bytes)
    bytes += titles
    bytes += texts
  }
}
