import ArgumentParser
import Diagnostics
import Publishing
import Records

/// `linkage new`: a commented record to start from.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Writes a commented record to start from. 新建一条带说明的记录"
  )

  @OptionGroup var site: SiteOptions

  @Argument(help: "The type: technology, patent, standard … 记录类型")
  var type: String

  @Argument(help: "The id of the new record; it becomes the file's name. 编号")
  var id: String

  func run() throws {
    try reporting(site.spoken) {
      let made = try RecordStart(site: site.site).make(type: type, id: id)
      print(made)
    }
  }
}
