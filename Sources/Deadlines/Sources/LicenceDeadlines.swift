import Diagnostics
import Linking
import Records

/// The days on which running royalties fall due each year (003 A-art.3.1(3)).
enum LicenceDeadlines: DeadlineSource {
  static func deadlines(_ graph: Graph) -> [Deadline] {
    graph.indices(of: Licence.type).compactMap { licence in
      let record = graph[licence]
      // The fields are withheld from who may not see a contract's terms; then nothing is due.
      guard record[Licence.state] == .inForce,
        let date = record[Licence.dueDay].flatMap({ MonthDay($0) })?.next(from: graph.asOf),
        record[Licence.termTo].map({ date <= $0 }) ?? true
      else { return nil }
      return Deadline(
        .payment,
        on: date,
        Phrase(zh: "支付上一年度的许可费", en: "pay the royalties of the year before"),
        of: Place(licence),
        part: String(date.year),
        responsible: Responsibility(graph: graph).named(Licence.licensee.key, in: record.entry)
      )
    }
  }
}
