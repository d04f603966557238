import ArgumentParser
import Diagnostics
import Publishing
import Records

/// `linkage new`: a commented record to start from.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Writes a commented record to start from."
  )

  @OptionGroup var site: SiteOptions

  @Argument(help: "The type: technology, patent, standard …", completion: RecordTypeNames.keys)
  var type: String

  @Argument(help: "The id of the new record; it becomes the file's name.")
  var id: String

  func run() throws {
    try reporting(site.spoken) {
      let made = try RecordStart(site: site.site).make(type: type, id: id)
      print(made)
    }
  }
}
