import Diagnostics
import Linking
import Pages
import Records

/// `data/history.json`: the figures at earlier days and now; and a file for each step from a day to
/// the next, which tells what records and charts changed.
enum HistoryData {
  static let path = "data/history.json"

  /// The path of the file about the step that ends on a day.
  static func path(_ day: CalendarDate) -> String { "data/history/\(day).json" }

  static func files(_ facts: SiteFacts) -> [ExportedFile] {
    guard let history = facts.history else { return [] }
    let lookup = RecordLookup(facts.graph)
    let steps = history.points.indices.dropFirst().map { place in
      ExportedFile(path(history.points[place].day)) { bytes in
        write(history.points[place - 1], history.points[place], lookup, facts, to: &bytes)
      }
    }
    return [ExportedFile(path) { write(history, to: &$0) }] + steps + [
      Schemas.file("history", HistorySchema.value),
      Schemas.file("history-changes", HistorySchema.changes),
    ]
  }

  // MARK: Days

  private static func write(_ history: SiteHistory, to bytes: inout TextBytes) {
    var lines = JSONLines(
      [
        .init("$schema", "schema/history.schema.json"),
        .init("as_of", .text("\(history.points[history.points.count - 1].day)")),
        .init("every", .text(history.step.rawValue)),
        .init("begins", .text(orNull: history.begins.map { "\($0)" })),
        .init("complete", .flag(history.isComplete)),
        .init("missing", .list(history.missing.map { .text("\($0)") })),
      ],
      list: "points",
      in: &bytes
    )
    for (place, point) in history.points.enumerated() {
      lines.beginElement(&bytes)
      bytes.beginObject()
      bytes.member("date", "\(point.day)")
      bytes.member("commit", point.commit)
      bytes.member("commit_date", point.commitDay)
      bytes.member("unread", point.unread)
      bytes.member("records", point.records.count)
      bytes.member("changes", place == 0 ? nil : path(point.day))
      bytes.key("figures")
      bytes.beginList()
      for figure in point.figures {
        bytes.beginElement()
        bytes.beginObject()
        bytes.member("indicator", figure.indicator)
        bytes.member("id", figure.id)
        bytes.member("numerator", figure.rate.numerator)
        bytes.member("denominator", figure.rate.denominator)
        bytes.member("percent", figure.rate.percentText)
        bytes.endObject()
      }
      bytes.endList()
      bytes.endObject()
    }
    lines.finish(&bytes)
  }

  // MARK: Changes

  private static func write(
    _ before: HistoryPoint,
    _ after: HistoryPoint,
    _ lookup: RecordLookup,
    _ facts: SiteFacts,
    to bytes: inout TextBytes
  ) {
    let changes = HistoryChanges(from: before, to: after)
    var lines = JSONLines(
      [
        .init("$schema", "../schema/history-changes.schema.json"),
        .init("from", .text("\(before.day)")), .init("to", .text("\(after.day)")),
      ],
      list: "charts",
      in: &bytes
    )
    for change in changes.charts {
      let identity = HistoryPoint.Identity(
        type: Correspondence.type.key,
        key: change.after.key
      )
      guard let record = lookup.record(identity) else { continue }
      lines.beginElement(&bytes)
      bytes.beginObject()
      bytes.member("id", facts.graph[record].id)
      bytes.member("page", facts.addresses.path(record))
      bytes.member("result_before", change.before.result.rawValue)
      bytes.member("result_after", change.after.result.rawValue)
      bytes.member("state_before", change.before.state.rawValue)
      bytes.member("state_after", change.after.state.rawValue)
      bytes.endObject()
    }
    lines.next(list: "records", in: &bytes)
    for change in changes.records {
      lines.beginElement(&bytes)
      bytes.beginObject()
      bytes.member("type", change.record.identity.type)
      bytes.member("id", change.record.id)
      bytes.member("change", change.kind.key)
      bytes.member(
        "page",
        lookup.record(change.record.identity).flatMap { facts.addresses.path($0) }
      )
      bytes.key("fields")
      bytes.beginList()
      let type = lookup.type(change.record.identity.type)
      for part in change.parts.compactMap({ ChangedPart($0, of: type) }) {
        bytes.beginElement()
        bytes.append(quoted: part.key)
      }
      bytes.endList()
      bytes.endObject()
    }
    lines.finish(&bytes)
  }
}
