import Records
import Testing

@Suite("Fields found by their keys")
struct ShapeTests {
  @Test(arguments: RecordCatalog.types.indices)
  func everyFieldIsFoundWhereItStands(place: Int) {
    let shape = RecordCatalog.types[place].shape
    for (position, field) in shape.fields.enumerated() {
      #expect(shape.position(of: field.key) == position, "\(field.name)")
      #expect(shape.field(field.key) === field)
    }
    #expect(shape.position(of: FieldKey("no_such_field")) == nil)
  }

  @Test func manyKeysWithFewLowBitsAreToldApart() {
    let fields = (0..<500).map { Field<String>("field_\($0)", "字段", "Field").declaration }
    let shape = Shape(fields)
    #expect(fields.map { shape.position(of: $0.key) } == fields.indices.map { $0 })
    #expect((500..<1000).allSatisfy { shape.position(of: FieldKey("field_\($0)")) == nil })
    #expect(Shape([]).position(of: FieldKey("field_0")) == nil)
  }

  @Test func aFieldWithStricterContentIsKnownFromOutside() throws {
    let inner = Field<String>("price", "价格", "Price", confidentiality: .restricted)
    let outer = Field<[Entry]>(
      "offers",
      "报价",
      "Offers",
      kind: .list(.map(Shape([inner.declaration]), shorthand: nil))
    )
    #expect(outer.declaration.mayBeStricter)
    #expect(!Field<String>("note", "备注", "Note").declaration.mayBeStricter)
  }
}
