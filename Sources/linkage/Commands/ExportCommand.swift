import ArgumentParser
import Diagnostics
import Linking
import Publishing
import Querying
import Records

/// `linkage export`: a table of a type, of a list in its records, or of a view.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes a table of a record type or a view.",
    discussion: """
      A table of a type has a column for each field, in the form that a table in Content/ may have: \
      lists divided by semicolons, maps in dotted columns. A list of entries has a table of its own \
      (pools.patents). JSON holds such lists as well. The views are indicators, findings and links.
      """
  )

  /// The formats of a file.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case csv, json
  }

  @OptionGroup var site: SiteOptions
  @OptionGroup var settings: AnswerSettings

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The file to write; standard output unless stated.", valueName: "file"),
    completion: .file()
  )
  var output: String?

  @Option(
    help: ArgumentHelp(
      "csv or json; by the name of the file, else csv.",
      valueName: "format"
    )
  )
  var format: Format?

  @Argument(
    help: "patents, pools.patents, indicators, findings, links …",
    completion: RecordTypeNames.tables
  )
  var type: String

  func run() throws {
    try reporting(site.spoken) {
      let options = settings.options(site: site)
      let checked = try SiteCheck(options).run()
      let language = site.language ?? checked.graph.site.languages.first ?? .chinese
      let isJSON = format.map { $0 == .json } ?? output?.lowercased().hasSuffix(".json") ?? false
      let table: Table
      do {
        table = try SiteTables(VisibleSite(checked), options: options, language: language)
          .table(type, isWhole: isJSON)
      } catch let unknown as SiteTables.Unknown {
        Stream.error.write("linkage: \(unknown.message[language])\n")
        throw Status.wrongCommandLine
      }
      settings.warn(of: checked, language)
      let text = (isJSON ? TableFormat.json : .csv).text(table, language: language)
      if let output {
        try FolderFiles.write(Array(text.utf8), to: output)
      } else {
        Stream.output.write(text)
      }
    }
  }
}
