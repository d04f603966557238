import Diagnostics
import Exports
import Glibc
import Pages
import Reads
import Workers

/// Makes the files of an output in one pool of work: pages, files for programs, and those that go
/// out as they are.
struct FileMaking: Sendable {
  let layout: SiteLayout
  let pages: PageMaking
  /// The folder of the site.
  let site: String

  /// Makes the files with these numbers, which ascend; what was made comes back in their order, and
  /// beside it what it was made from.
  ///
  /// The files for programs come first, one at a time and the last kinds before the others: tables,
  /// calendars and site maps are single files that take as long as hundreds of pages, and none of
  /// them is to be left over when the pages are done. Pages follow in stretches that become
  /// shorter: long ones so that each worker stays in a folder of its own, short ones so that all
  /// end together.
  func make(
    _ numbers: [Int],
    _ workers: Workers
  ) -> (made: [PageMaking.Made], blocks: [EntryBlock]) {
    let pageCount = numbers.firstIndex { $0 >= layout.firstAsset } ?? numbers.count
    var pieces = Array(others(numbers[pageCount...]).reversed())
    let others = pieces.count
    var start = 0
    while start < pageCount {
      let length = max(Self.shortest, (pageCount - start) / (workers.count * 4))
      pieces.append(start..<min(pageCount, start + length))
      start += length
    }
    let work = pieces
    let made = workers.pieces(work.count, with: { PageMaking.Desk() }) { desk, piece in
      var draft = EntryDraft()
      let made = work[piece].map { place in
        let number = numbers[place]
        return number < layout.firstAsset
          ? pages.make(number, at: desk, &draft) : other(number, at: desk, &draft)
      }
      if let first = work[piece].first { batch(of: numbers[first])?.end() }
      return (made: made, block: draft.block())
    }
    let ordered = made[others...] + made[..<others].reversed()
    return (ordered.flatMap(\.made), ordered.map(\.block))
  }

  /// The files that are no pages, as stretches of places: one each, but those of a batch together.
  private func others(_ numbers: ArraySlice<Int>) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    for place in numbers.indices {
      if let last = pieces.last, let batch = batch(of: numbers[place]),
        batch === self.batch(of: numbers[last.lowerBound])
      {
        pieces[pieces.count - 1] = last.lowerBound..<place + 1
      } else {
        pieces.append(place..<place + 1)
      }
    }
    return pieces
  }

  /// The batch that a file is made in.
  private func batch(of number: Int) -> (any ExportBatch)? {
    number < layout.firstExport ? nil : layout.exports[number - layout.firstExport].batch
  }

  /// The fewest pages of a stretch.
  private static let shortest = 16

  /// Makes a file that is no page.
  private func other(
    _ number: Int,
    at desk: PageMaking.Desk,
    _ draft: inout EntryDraft
  ) -> PageMaking.Made {
    let start = pages.isTimed ? ContinuousClock.now : nil
    let path = layout.plan.paths[number]
    var reads: [UInt32] = []
    var size = 0
    var digest: UInt64 = 0
    var leaks: [WithheldLeak] = []
    let outcome: Result<OutputStore.Outcome, MachineFailure>
    do throws(MachineFailure) {
      if number >= layout.firstExport {
        let file = layout.exports[number - layout.firstExport]
        desk.text.removeAll()
        desk.log.record { file.write(to: &desk.text) }
        reads = desk.log.recorded
        size = desk.text.count
        digest = desk.text.digest
        outcome = .success(
          try desk.text.withBytes { bytes throws(MachineFailure) in
            leaks = pages.proof?.leaks(in: bytes, file: number) ?? []
            return try pages.store.take(bytes, at: path, scratch: &desk.scratch)
          }
        )
      } else {
        let bytes = try asset(layout.assets[number - layout.firstAsset])
        size = bytes.count
        digest = StableHash.of(bytes)
        leaks = pages.proof?.leaks(inAttachment: bytes, file: number) ?? []
        outcome = .success(
          try pages.store.take(bytes.span, at: path, scratch: &desk.scratch)
        )
      }
    } catch {
      outcome = .failure(error)
    }
    draft.add(
      number,
      stamp: pages.stamps[number],
      reason: pages.reasons[number],
      reads: [reads]
    )
    return PageMaking.Made(
      number: number,
      leaks: leaks,
      outcome: outcome,
      size: size,
      digest: digest,
      nanoseconds: PageMaking.nanoseconds(since: start)
    )
  }

  /// The bytes of a file that goes out as it is.
  private func asset(_ asset: SiteLayout.Asset) throws(MachineFailure) -> [UInt8] {
    switch asset {
    case .theme(_, let own): return own
    case .content(let path, _):
      guard let bytes = try FolderFiles.read("\(site)/\(path)") else {
        // It was there when the content was read.
        throw MachineFailure(.read, "\(site)/\(path)", errno: ENOENT)
      }
      return bytes
    }
  }
}
