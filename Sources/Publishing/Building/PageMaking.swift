import Diagnostics
import Pages
import Reads
import Templates
import Theming

/// Makes pages: model, template, bytes, ids and links, and the facts that were read on the way.
struct PageMaking: Sendable {
  let plan: OutputPlan
  let theme: Theme
  let shell: Shell
  let store: OutputStore
  /// The search for what is withheld; nil where nothing is.
  let proof: WithheldProof?
  /// The stamp of each file, and the place of the reason why it is made, by number.
  let stamps: [UInt64]
  let reasons: [UInt32]
  /// Whether the time of each page is taken.
  let isTimed: Bool

  /// What one worker uses again for every file it makes.
  final class Desk {
    /// Notes what is read, and keeps what many pages show.
    let log = ReadLog(keeper: PageMemo())
    /// Room for writing a page.
    let room = RenderRoom()
    /// The bytes of a page.
    var page: [UInt8] = []
    /// The bytes of a file for programs.
    var text = TextBytes(capacity: 1 << 18)
    /// Room for what lies on the disk.
    var scratch: [UInt8] = []

    init() { page.reserveCapacity(64 * 1024) }
  }

  /// A page, or another file, that was made.
  struct Made: Sendable {
    /// Its number in the plan.
    let number: Int
    /// What is wrong with it by itself.
    var pageFaults: [PageFault] = []
    /// What is wrong between the template and its model.
    var templateFaults: [TemplateFault] = []
    /// What of withheld records may stand in it.
    var leaks: [WithheldLeak] = []
    /// Where its bytes went.
    let outcome: Result<OutputStore.Outcome, MachineFailure>
    /// How many bytes it has.
    let size: Int
    /// Their hash.
    let digest: UInt64
    /// How long it took, in nanoseconds, where that was asked.
    let nanoseconds: Int64
  }

  /// Makes the page with a number; what it was made from, its ids and links go to `draft`.
  func make(_ number: Int, at desk: Desk, _ draft: inout EntryDraft) -> Made {
    let start = isTimed ? ContinuousClock.now : nil
    desk.page.removeAll(keepingCapacity: true)
    let templateFaults = render(number, desk.log, desk.room, &desk.page)
    let (facts, pageFaults) = PageScanner.scan(desk.page, page: number, of: plan)
    let outcome: Result<OutputStore.Outcome, MachineFailure>
    var size = desk.page.count
    var digest: UInt64 = 0
    var leaks: [WithheldLeak] = []
    do throws(MachineFailure) {
      if plan.page(number).page.form == .rows {
        desk.text.removeAll()
        RowScript.write(desk.page, to: &desk.text)
        size = desk.text.count
        digest = desk.text.digest
        outcome = .success(
          try desk.text.withBytes { bytes throws(MachineFailure) in
            leaks = proof?.leaks(in: bytes, file: number) ?? []
            return try store.take(bytes, at: plan.paths[number], scratch: &desk.scratch)
          }
        )
      } else {
        digest = StableHash.of(desk.page)
        leaks = proof?.leaks(in: desk.page.span, file: number) ?? []
        outcome = .success(
          try store.take(desk.page.span, at: plan.paths[number], scratch: &desk.scratch)
        )
      }
    } catch {
      outcome = .failure(error)
    }
    draft.add(
      number,
      stamp: stamps[number],
      reason: reasons[number],
      reads: [desk.log.recorded, plan.page(number).page.captures.reads],
      facts
    )
    return Made(
      number: number,
      pageFaults: pageFaults,
      templateFaults: templateFaults,
      leaks: leaks,
      outcome: outcome,
      size: size,
      digest: digest,
      nanoseconds: Self.nanoseconds(since: start)
    )
  }

  /// How long ago `start` was; 0 where no time is taken.
  static func nanoseconds(since start: ContinuousClock.Instant?) -> Int64 {
    guard let start else { return 0 }
    let time = (ContinuousClock.now - start).components
    return time.seconds * 1_000_000_000 + time.attoseconds / 1_000_000_000
  }

  /// The bytes of a page made once more, to tell what is wrong with it.
  func bytes(_ number: Int) -> [UInt8] {
    var buffer: [UInt8] = []
    _ = render(number, ReadLog(), RenderRoom(), &buffer)
    return buffer
  }

  private func render(
    _ number: Int,
    _ log: ReadLog,
    _ room: RenderRoom,
    _ buffer: inout [UInt8]
  ) -> [TemplateFault] {
    let (page, language) = plan.page(number)
    return log.record { theme.render(page, language, shell: shell, in: room, into: &buffer) }
  }
}
