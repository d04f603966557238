import Linking
import Pages
import Records

/// A state of the past as bytes.
extension HistoryPoint {
  func write(to writer: inout ByteWriter) {
    writer.put(Int64(day.dayNumber))
    writer.put(commit)
    writer.put(commitDay)
    writer.put(count: unread)
    writer.put(count: figures.count)
    for figure in figures {
      writer.put(figure.indicator)
      writer.put(figure.id)
      writer.put(Int64(figure.rate.numerator))
      writer.put(Int64(figure.rate.denominator))
    }
    writer.put(count: charts.count)
    for chart in charts {
      writer.put(chart.key)
      writer.put(chart.result.rawValue)
      writer.put(chart.state.rawValue)
    }
    writer.put(count: records.count)
    for record in records {
      writer.put(record.identity.type)
      writer.put(record.identity.key)
      writer.put(record.id)
      writer.put(record.title)
      writer.put(record.titleEN)
      writer.put(all: record.parts)
    }
  }

  init?(from reader: inout ByteReader) {
    guard let number = reader.number(Int64.self).flatMap({ Int(exactly: $0) }),
      let day = CalendarDate(dayNumber: number), let commit = reader.optionalText(),
      let commitDay = reader.optionalText(), let unread = reader.number(UInt32.self),
      let figures = Self.figures(from: &reader), let charts = Self.charts(from: &reader),
      let records = Self.records(from: &reader)
    else { return nil }
    self.init(
      day: day,
      commit: commit,
      commitDay: commitDay,
      unread: Int(unread),
      figures: figures,
      charts: charts,
      records: records
    )
  }

  private static func figures(from reader: inout ByteReader) -> [Figure]? {
    guard let count = reader.count(ofSize: 24) else { return nil }
    var figures: [Figure] = []
    figures.reserveCapacity(count)
    for _ in 0..<count {
      guard let indicator = reader.text(), let id = reader.text(),
        let numerator = reader.number(Int64.self).flatMap({ Int(exactly: $0) }),
        let denominator = reader.number(Int64.self).flatMap({ Int(exactly: $0) })
      else { return nil }
      figures.append(
        Figure(indicator: indicator, id: id, rate: Rate(numerator, of: denominator))
      )
    }
    return figures
  }

  private static func charts(from reader: inout ByteReader) -> [Chart]? {
    guard let count = reader.count(ofSize: 12) else { return nil }
    var charts: [Chart] = []
    charts.reserveCapacity(count)
    for _ in 0..<count {
      guard let key = reader.text(),
        let result = reader.text().flatMap({ Correspondence.Result(rawValue: $0) }),
        let state = reader.text().flatMap({ RowState(rawValue: $0) })
      else { return nil }
      charts.append(Chart(key: key, result: result, state: state))
    }
    return charts
  }

  private static func records(from reader: inout ByteReader) -> [Record]? {
    guard let count = reader.count(ofSize: 24) else { return nil }
    var records: [Record] = []
    records.reserveCapacity(count)
    for _ in 0..<count {
      guard let type = reader.text(), let key = reader.text(), let id = reader.text(),
        let title = reader.text(), let titleEN = reader.text(),
        let parts = reader.numbers(UInt64.self)
      else { return nil }
      records.append(
        Record(
          identity: Identity(type: type, key: key),
          id: id,
          title: title,
          titleEN: titleEN,
          parts: parts
        )
      )
    }
    return records
  }
}
