import Diagnostics
import Linking
import Records

/// Records made by hand, each field on a line of its own.
enum Building {
  static func span(_ file: Int, _ line: Int) -> SourceSpan {
    SourceSpan(file: FileID(file), line: line, column: 1)
  }

  static func entry(_ fields: KeyValuePairs<String, Datum>, file: Int = 0) -> Entry {
    Entry(
      fields.enumerated().map { place, field in
        .init(FieldKey(field.key), Item(field.value, at: span(file, place + 2)))
      },
      at: span(file, 1)
    )
  }

  static func list(_ data: Datum...) -> Datum {
    .list(data.enumerated().map { Item($1, at: span(0, 100 + $0)) })
  }

  static func map(_ fields: KeyValuePairs<String, Datum>) -> Datum { .map(entry(fields)) }

  static func record(
    _ id: String,
    _ type: RecordType,
    file: Int = 0,
    clauses: [Clause] = [],
    _ fields: KeyValuePairs<String, Datum>
  ) -> Record {
    Record(
      id: id,
      type: type,
      entry: entry(fields, file: file),
      span: span(file, 1),
      path: "\(type.folder)/\(id).md",
      clauses: clauses
    )
  }

  static func site(_ fields: KeyValuePairs<String, Datum> = [:]) -> SiteConfiguration {
    SiteConfiguration(record("site", Site.type, file: 99, fields))
  }

  static func graph(_ records: [Record]) -> Graph {
    Graph(
      site: site(),
      asOf: date(2026, 1, 1),
      types: RecordCatalog.types,
      records: records
    )
  }

  /// A day that the calendar has.
  static func date(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
    guard let date = CalendarDate(year: year, month: month, day: day) else {
      preconditionFailure("no day \(year)-\(month)-\(day)")
    }
    return date
  }

  static func reference(_ text: String) -> Datum {
    .reference(Reference(parsing: text, span: span(0, 1)))
  }

  /// `lint: {allow: …}`.
  static func lint(_ allowed: KeyValuePairs<String, String>) -> Datum {
    map([
      "allow": .dictionary(
        allowed.enumerated().map { place, entry in
          NamedItem(
            entry.key,
            at: span(0, 50 + place),
            Item(.text(entry.value), at: span(0, 50 + place))
          )
        }
      )
    ])
  }
}
