import Deadlines
import Diagnostics
import Linking
import Pages
import Records

/// `data/deadlines.json`: what falls due, as the pages of deadlines and the calendar show it.
enum DeadlineData {
  static let path = "data/deadlines.json"

  static func files(_ facts: SiteFacts) -> [ExportedFile] {
    let contents = DataParts.Contents(count: facts.deadlines.count) { number in
      facts.graph[facts.deadlines[number].place.record].id
    }
    return DataParts(path, schema: "deadlines").files(contents, head: { [day(facts)] }) {
      file,
      numbers in
      var lines = JSONLines(.object([file.schemaMember, day(facts)]), list: "deadlines")
      for number in numbers { lines.add(value(facts.deadlines[number], facts)) }
      return lines.finished()
    } + [Schemas.file("deadlines", DeadlineSchema.value)]
  }

  private static func day(_ facts: SiteFacts) -> JSONValue.Member {
    .init("as_of", .text(facts.graph.asOf.description))
  }

  private static func value(_ deadline: Deadline, _ facts: SiteFacts) -> JSONValue {
    let places = PlaceValues(facts: facts)
    return .members([
      "uid": .text(deadline.uid(facts.graph)),
      "date": .text(deadline.date.description),
      "kind": .text(deadline.kind.rawValue),
      "item": places.phrase(deadline.item),
      "record": places.reference(deadline.place),
      "responsible": .list(deadline.responsible.map { value($0, places) }),
      "payable": deadline.fee.map {
        .members([
          "amount": .text($0.payable.amount.description),
          "currency": .text($0.payable.currency.code),
        ])
      } ?? .null,
      "surcharge": .text(orNull: deadline.fee?.surcharge?.description),
    ])
  }

  private static func value(_ responsible: Responsible, _ places: PlaceValues) -> JSONValue {
    switch responsible {
    case .place(let place): places.reference(place)
    case .name(let name): .members(["name": .text(name)])
    case .withheld: .members(["withheld": .flag(true)])
    }
  }
}
