/// The part of a ledger that is not about single files: what it holds is read as a whole.
struct LedgerHead {
  /// How the list of the output's files was left; nil where it was not.
  var list: FileState?
  /// The hashes of what holds for every page.
  var settings: [UInt64]
  /// The hash of the strings that the output was looked through for; 0 where none was withheld.
  var proof: UInt64
  /// The facts that the planning of each kind of page read, by the kind's name.
  var plans: [String: [UInt32]]
  /// Why files were made; beside a ledger, the reasons that are not in it.
  var reasons: [RemakeReason]
  /// The files that the build wrote, by number.
  var written: [UInt32]
}

extension LedgerHead {
  var bytes: [UInt8] {
    var writer = ByteWriter()
    writer.put(list != nil)
    list?.write(to: &writer)
    writer.put(all: settings)
    writer.put(proof)
    writer.put(count: plans.count)
    for (name, reads) in plans.sorted(by: { $0.key < $1.key }) {
      writer.put(name)
      writer.put(all: reads)
    }
    writer.put(count: reasons.count)
    for reason in reasons { reason.write(to: &writer) }
    writer.put(all: written)
    return writer.bytes
  }

  init?(from reader: inout ByteReader) {
    guard let isListed = reader.flag() else { return nil }
    let list = isListed ? FileState(from: &reader) : nil
    guard let settings = reader.numbers(UInt64.self), let proof = reader.number(UInt64.self),
      let count = reader.count(ofSize: 8)
    else { return nil }
    var plans: [String: [UInt32]] = [:]
    for _ in 0..<count {
      guard let name = reader.text(), let reads = reader.numbers(UInt32.self) else { return nil }
      plans[name] = reads
    }
    guard let count = reader.count(ofSize: 1) else { return nil }
    var reasons: [RemakeReason] = []
    for _ in 0..<count {
      guard let reason = RemakeReason(from: &reader) else { return nil }
      reasons.append(reason)
    }
    guard let written = reader.numbers(UInt32.self), reader.isAtEnd else { return nil }
    self.init(
      list: list,
      settings: settings,
      proof: proof,
      plans: plans,
      reasons: reasons,
      written: written
    )
  }
}
