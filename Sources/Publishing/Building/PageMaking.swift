import Pages
import Reads
import Templates
import Theming
import Workers

/// Makes pages: model, template, bytes, ids and links, and the facts that were read on the way.
struct PageMaking: Sendable {
  let plan: OutputPlan
  let theme: Theme
  let shell: Shell
  let store: OutputStore
  /// Whether the time of each page is taken.
  let isTimed: Bool

  /// A page that was made.
  struct Made: Sendable {
    /// Its number in the plan.
    let number: Int
    /// The facts that were read.
    let reads: [UInt32]
    /// Its ids and links.
    let facts: PageFacts
    /// What is wrong with it by itself.
    let pageFaults: [PageFault]
    /// What is wrong between the template and its model.
    let templateFaults: [TemplateFault]
    /// Where its bytes went.
    let outcome: Result<OutputStore.Outcome, MachineFailure>
    /// How many bytes it has.
    let size: Int
    /// How long it took, in nanoseconds, where that was asked.
    let nanoseconds: Int64
  }

  /// Makes the pages with these numbers.
  func make(_ numbers: [Int], _ workers: Workers) -> [Made] {
    workers.chunks(numbers.count) { range in
      let log = ReadLog(keeper: PageMemo())
      let room = RenderRoom()
      var buffer: [UInt8] = []
      buffer.reserveCapacity(64 * 1024)
      var scratch: [UInt8] = []
      return range.map { make(numbers[$0], log, room, &buffer, &scratch) }
    }.flatMap { $0 }
  }

  private func make(
    _ number: Int,
    _ log: ReadLog,
    _ room: RenderRoom,
    _ buffer: inout [UInt8],
    _ scratch: inout [UInt8]
  ) -> Made {
    let start = isTimed ? ContinuousClock.now : nil
    buffer.removeAll(keepingCapacity: true)
    let templateFaults = render(number, log, room, &buffer)
    let (facts, pageFaults) = PageScanner.scan(buffer, page: number, of: plan)
    let outcome: Result<OutputStore.Outcome, MachineFailure>
    do throws(MachineFailure) {
      outcome = .success(try store.take(buffer, at: plan.paths[number], scratch: &scratch))
    } catch {
      outcome = .failure(error)
    }
    let time = start.map { ContinuousClock.now - $0 }
    return Made(
      number: number,
      reads: log.recorded + plan.page(number).page.captures.reads,
      facts: facts,
      pageFaults: pageFaults,
      templateFaults: templateFaults,
      outcome: outcome,
      size: buffer.count,
      nanoseconds: time.map { $0.components.attoseconds / 1_000_000_000 } ?? 0
    )
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
