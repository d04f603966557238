import Glibc

/// Notes which facts are read while a page is made, so that a later build makes only those pages
/// again whose facts have changed.
///
/// A log belongs to one thread. The accessors of records, graph and site note what they are asked
/// for with `ReadLog.note`; where no log is at work, that costs a look at the thread's own memory.
/// A page must reach everything it shows through them, or say what else it holds (`Page.captures`).
package final class ReadLog {
  /// How many facts are kept of one page; what reads more is known by the types and fields read.
  package static let mostFacts = 50_000

  let facts: FactSet
  /// The same by the type of the record instead of the record; there are never many.
  let kinds: FactSet
  private let most: Int
  /// What keeps values from one page to the next, with what was read for them (`apart`); nil where
  /// nothing does.
  package let keeper: AnyObject?
  /// The log of what is made apart, once there was any.
  private var inner: ReadLog?

  /// A log of up to `most` facts.
  package init(most: Int = ReadLog.mostFacts, keeper: AnyObject? = nil) {
    self.most = most
    self.keeper = keeper
    facts = FactSet(most: most)
    kinds = FactSet(most: most)
  }

  /// What was read.
  package var recorded: [UInt32] {
    facts.isFull ? kinds.array : facts.array
  }

  /// What was read, by type and field.
  package var recordedKinds: [UInt32] { kinds.array }

  /// The result of `body`, which runs on this thread; what it reads is in the log afterwards, in
  /// the place of what was there.
  package func record<Result>(_ body: () throws -> Result) rethrows -> Result {
    facts.removeAll()
    kinds.removeAll()
    let outer = unsafe pthread_getspecific(Self.key)
    unsafe pthread_setspecific(Self.key, Unmanaged.passUnretained(self).toOpaque())
    defer { unsafe pthread_setspecific(Self.key, outer) }
    return try body()
  }

  /// The result of `body`, which is read into this log like anything else, and what was read for it,
  /// so that another page can note the same without making it; nil where that is too much to keep.
  package func apart<Result>(
    _ body: () throws -> Result
  ) rethrows -> (result: Result, reads: KeptReads?) {
    let inner = self.inner ?? ReadLog(most: most, keeper: keeper)
    self.inner = inner
    let result = try inner.record(body)
    let reads = inner.kept
    note(reads)
    return (result, inner.facts.isFull ? nil : reads)
  }

  /// Notes what was read for a value that was kept.
  package func note(_ reads: KeptReads) {
    for fact in reads.facts { facts.insert(fact) }
    for kind in reads.kinds { kinds.insert(kind) }
  }

  /// The result of `body`, the reads of which no log is to know: what it makes is told by a fact of
  /// its own.
  package static func silently<Result>(_ body: () throws -> Result) rethrows -> Result {
    let outer = unsafe pthread_getspecific(key)
    pthread_setspecific(key, nil)
    defer { unsafe pthread_setspecific(key, outer) }
    return try body()
  }

  /// Notes that an aspect of a subject was read; `kind` is the subject's type.
  @inline(__always)
  package static func note(
    _ subject: @autoclosure () -> Subject,
    of kind: Subject,
    _ aspect: Aspect
  ) {
    guard let log = current else { return }
    log.insert(FactKey(subject(), aspect), FactKey(kind, aspect))
  }

  /// Notes that an aspect of something that is of no type was read.
  @inline(__always)
  package static func note(_ subject: @autoclosure () -> Subject, _ aspect: Aspect) {
    guard let log = current else { return }
    log.insert(FactKey(subject(), aspect), FactKey(.site, aspect))
  }

  /// Notes that a field was read.
  @inline(__always)
  package static func note(_ subject: Subject, of kind: Subject, field: UInt64) {
    guard let log = current else { return }
    log.insert(FactKey(subject, field: field), FactKey(kind, field: field))
  }

  private func insert(_ fact: FactKey, _ kind: FactKey) {
    facts.insert(fact.number)
    kinds.insert(kind.number)
  }

  private static let key: pthread_key_t = {
    var key = pthread_key_t()
    // A process has room for at least 128 keys and this is its first: it cannot run out.
    unsafe pthread_key_create(&key, nil)
    return key
  }()

  /// The log at work on this thread.
  @inline(__always)
  package static var current: ReadLog? {
    guard let pointer = unsafe pthread_getspecific(key) else { return nil }
    return unsafe Unmanaged<ReadLog>.fromOpaque(pointer).takeUnretainedValue()
  }
}
