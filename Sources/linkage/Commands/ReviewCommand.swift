import Linking
import ArgumentParser
import Diagnostics
import Glibc
import Publishing
import Records

/// `linkage review`: stores the fingerprints of both sides of a chart as checked.
struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Stores both sides of a chart as checked, with reviewer and date."
  )

  @OptionGroup var site: SiteOptions

  @Argument(help: "The id of the chart.")
  var chart: String

  @Option(help: ArgumentHelp("Who checked it: a person's id, or a name.", valueName: "person"))
  var by: String

  @Option(
    help: ArgumentHelp("The day of the check; today unless stated.", valueName: "yyyy-mm-dd"),
    transform: BuildSettings.date
  )
  var on: CalendarDate?

  func run() throws {
    try reporting(site.spoken) {
      var options = BuildOptions(
        site: site.site,
        asOf: Machine.today,
        jobs: Machine.cores,
        version: Linkage.version
      )
      options.followsBuildDate = Machine.statedDay == nil
      let checked = try SiteCheck(options).run()
      let language = site.language ?? checked.graph.site.languages.first ?? .chinese
      do {
        let receipt = try ChartReview(chart: chart, by: by, on: on ?? checked.graph.asOf)
          .apply(to: checked, folder: site.site)
        print(receipt.path)
        if let claim = receipt.claim { print("  claim  \(claim)") }
        for clause in receipt.clauses { print("  \(clause.reference)  \(clause.fingerprint)") }
      } catch let refusal as ChartReview.Refusal {
        Stream.error.write("linkage: \(refusal.message[language])\n")
        throw Status.contentFails
      }
    }
  }
}
