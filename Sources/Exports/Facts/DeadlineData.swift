import Deadlines
import Diagnostics
import Linking
import Pages
import Records

/// `data/deadlines.json`: what falls due, as the pages of deadlines and the calendar show it.
enum DeadlineData {
  static let path = "data/deadlines.json"

  static func files(_ facts: SiteFacts) -> [ExportedFile] {
    [
      ExportedFile(path, bytes: bytes(facts)),
      Schemas.file("deadlines", DeadlineSchema.value),
    ]
  }

  private static func bytes(_ facts: SiteFacts) -> [UInt8] {
    let head = JSONValue.members([
      "$schema": "schema/deadlines.schema.json",
      "as_of": .text(facts.graph.asOf.description),
    ])
    var lines = JSONLines(head, list: "deadlines")
    for deadline in facts.deadlines { lines.add(value(deadline, facts)) }
    return lines.finished()
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
