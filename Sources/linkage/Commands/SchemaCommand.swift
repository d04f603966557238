import ArgumentParser
import Publishing
import Records

/// `linkage schema`: JSON Schema of the record types, for editors.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract:
      "Prints the JSON Schema (2020-12) of the record types, for editors."
  )

  @OptionGroup var site: SiteOptions

  @Argument(help: "The type; all of them unless stated.", completion: RecordTypeNames.keys)
  var type: String?

  func run() throws {
    try reporting(site.spoken) {
      let start = RecordStart(site: site.site)
      let types = (try? start.types()) ?? RecordCatalog.types
      let writer = JSONSchemaWriter(types)
      guard let type else {
        Stream.output.write(JSONSchemaWriter.text(writer.schema()))
        return
      }
      Stream.output.write(JSONSchemaWriter.text(writer.schema(of: try start.type(named: type))))
    }
  }
}
