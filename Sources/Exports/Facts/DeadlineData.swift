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
      numbers,
      bytes in
      let deadlines = facts.deadlines
      let places = PlaceValues(facts: facts)
      var lines = JSONLines([file.schemaMember, day(facts)], list: "deadlines", in: &bytes)
      for number in numbers {
        lines.beginElement(&bytes)
        write(deadlines[number], places, to: &bytes)
      }
      lines.finish(&bytes)
    } + [Schemas.file("deadlines", DeadlineSchema.value)]
  }

  private static func day(_ facts: SiteFacts) -> JSONValue.Member {
    .init("as_of", .text(facts.graph.asOf.description))
  }

  private static func write(
    _ deadline: Deadline,
    _ places: PlaceValues,
    to bytes: inout TextBytes
  ) {
    bytes.beginObject()
    bytes.member("uid", deadline.uid(places.facts.graph))
    bytes.member("date", deadline.date.description)
    bytes.member("kind", deadline.kind.rawValue)
    places.write("item", deadline.item, to: &bytes)
    bytes.key("record")
    places.write(reference: deadline.place, to: &bytes)
    bytes.key("responsible")
    bytes.beginList()
    for responsible in deadline.responsible {
      bytes.beginElement()
      write(responsible, places, to: &bytes)
    }
    bytes.endList()
    bytes.key("payable")
    if let payable = deadline.fee?.payable {
      bytes.beginObject()
      bytes.member("amount", payable.amount.description)
      bytes.member("currency", payable.currency.code)
      bytes.endObject()
    } else {
      bytes.appendNull()
    }
    bytes.member("surcharge", deadline.fee?.surcharge?.description)
    bytes.endObject()
  }

  private static func write(
    _ responsible: Responsible,
    _ places: PlaceValues,
    to bytes: inout TextBytes
  ) {
    switch responsible {
    case .place(let place): places.write(reference: place, to: &bytes)
    case .name(let name):
      bytes.beginObject()
      bytes.member("name", name)
      bytes.endObject()
    case .withheld:
      bytes.beginObject()
      bytes.member("withheld", flag: true)
      bytes.endObject()
    }
  }
}
