import ArgumentParser
import Diagnostics
import Linking
import Publishing
import Querying
import Records

/// `linkage query`: answers from the records on the command line.
struct QueryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "query",
    abstract: "Answers a question from the records.",
    discussion: """
      The language is that of a spreadsheet's filters:

        linkage query 'patents where legal_status = granted and filing_date >= 2024-01-01 \
      select id, title, filing_date sort by filing_date desc limit 20'

      Field names are the English keys or the Chinese labels. The manual's page on questions \
      (pages/manual/query) has the grammar and examples.
      """
  )

  @OptionGroup var site: SiteOptions
  @OptionGroup var settings: AnswerSettings

  @Option(help: ArgumentHelp("How the answer is written: table, json or csv.", valueName: "format"))
  var format: TableFormat = .table

  @Argument(help: "The question, best in quotes.", completion: RecordTypeNames.folders)
  var expression: [String]

  func run() throws {
    try reporting(site.spoken) {
      let checked = try SiteCheck(settings.options(site: site)).run()
      let language = site.language ?? checked.graph.site.languages.first ?? .chinese
      let visible = VisibleSite(checked)
      let text = expression.joined(separator: " ")
      do {
        let table = try Question(text, graph: visible.graph, audience: visible.audience).answer()
        settings.warn(of: checked, language)
        Stream.output.write(format.text(table, language: language))
      } catch let fault as QueryFault {
        let hasColour = Machine.isErrorTerminal && !settings.noColor
        Stream.error.write(fault.text(text, language: language, hasColour: hasColour))
        throw Status.wrongCommandLine
      }
    }
  }
}
