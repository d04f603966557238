import Diagnostics
import Foundation
import Records
import Testing

@Suite("JSON Schemas and starting records")
struct SchemaTests {
  private static func schema(of type: RecordType) throws -> [String: Any] {
    let text = JSONSchemaWriter.text(JSONSchemaWriter(RecordCatalog.types).schema(of: type))
    return try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    )
  }

  @Test(arguments: RecordCatalog.types.indices)
  func offersEverySpellingOfAField(place: Int) throws {
    let type = RecordCatalog.types[place]
    let schema = try Self.schema(of: type)
    let properties = try #require(schema["properties"] as? [String: Any])
    #expect(Set(type.shape.allSpellings).isSubset(of: Set(properties.keys)))
    #expect(schema["additionalProperties"] as? Bool == false)
  }

  @Test func takesUnknownInAMandatoryField() throws {
    let properties = try #require(
      try Self.schema(of: Patent.type)["properties"] as? [String: [String: Any]]
    )
    let kinds = try #require(properties["patent_type"]?["anyOf"] as? [[String: [String]]])
    #expect(kinds.count == 2)
    #expect(kinds.first?["enum"]?.contains("发明") == true)
    #expect(kinds.last?["enum"] == ["unknown", "不详"])
  }

  @Test func demandsAConditionalFieldUnderItsCondition() throws {
    let demands = try #require(try Self.schema(of: Patent.type)["allOf"] as? [[String: Any]])
    let conditional = demands.filter { $0["if"] != nil && $0["then"] != nil }
    let mandatory = demands.filter { $0["if"] == nil }
    #expect(!conditional.isEmpty && !mandatory.isEmpty)
  }

  @Test func namesEveryTypeInTheSchemaOfTheSite() throws {
    let text = JSONSchemaWriter.text(JSONSchemaWriter(RecordCatalog.types).schema())
    let schema = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    )
    let definitions = try #require(schema["$defs"] as? [String: Any])
    #expect(Set(definitions.keys) == Set(RecordCatalog.types.map(\.key)))
  }

  @Test(arguments: RecordCatalog.types.indices)
  func opensMandatoryFieldsAndClosesTheOthers(place: Int) {
    let type = RecordCatalog.types[place]
    let lines = RecordTemplate(type).text.split(separator: "\n").map(String.init)
    for field in type.ownFields where field.key != Header.title.key {
      switch field.requirement {
      case .mandatory: #expect(lines.contains("\(field.name):"))
      case .computed: #expect(!lines.contains("\(field.name):"))
      case .conditional, .judged, .optional: #expect(lines.contains("# \(field.name):"))
      }
    }
    for line in lines where !line.hasPrefix("#") {
      #expect(line == "---" || line.hasSuffix(":"), "\(line)")
    }
  }

  @Test func putsARecordIntoItsFolder() {
    #expect(RecordTemplate(Patent.type).path(id: "p1") == "Content/patents/p1.md")
    #expect(RecordTemplate(Pool.type).path(id: "p1") == "Content/pools/p1.yaml")
  }
}
