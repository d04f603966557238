import ArgumentParser
import Diagnostics
import Publishing

/// `linkage why`: what a page was made from, and why it was made again.
struct WhyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "why",
    abstract: "Says what a page was made from, and why it was rebuilt.",
    discussion: """
      Without a page: the files that the last build wrote, each with its reason.

        linkage why patents/p1.html
        linkage why | grep theme

      It reads what the last build left in .linkage, and no content.
      """
  )

  @OptionGroup var site: SiteOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Where the site was written; Output unless stated.", valueName: "dir"),
    completion: .directory
  )
  var output: String?

  @Option(help: ArgumentHelp("How the answer is written: text or json.", valueName: "format"))
  var format: Format = .text

  @Flag(help: "Name every record and field, however many.")
  var all = false

  @Argument(
    help: "A path below the output folder, or the id of a record.",
    completion: .file(extensions: ["html"])
  )
  var page: String?

  /// How the answer is written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  func run() throws {
    try reporting(site.spoken) {
      let build = try LastBuild(site: site.site, output: output)
      let language = site.language ?? build.languages.first ?? .chinese
      let text = WhyText(language: language, isWhole: all)
      let answer =
        switch (page, format) {
        case (let page?, .text): text.text(try build.page(page))
        case (let page?, .json): text.json(try build.page(page))
        case (nil, .text): text.text(build.written)
        case (nil, .json): text.json(build.written)
        }
      Stream.output.write(answer)
    }
  }
}
