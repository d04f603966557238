import ArgumentParser
import Diagnostics
import Publishing
import Releases

/// `linkage releases`: what is kept where sites are put live, and which of it is.
struct ReleasesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "releases",
    abstract: "Lists the releases of a folder that sites are published to; * is the live one."
  )

  @OptionGroup var site: SiteOptions

  @Argument(
    help: ArgumentHelp("The folder that was published to.", valueName: "dir"),
    completion: .directory
  )
  var folder: String

  @Flag(help: "Read every file and compare it with the manifest of its release.")
  var verify = false

  @Option(help: ArgumentHelp("How the list is shown: text or json.", valueName: "format"))
  var format: ListFormat = .text

  /// How the list is shown.
  enum ListFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  func run() throws {
    try reporting(site.spoken) {
      let store = try ReleaseStore(opening: folder)
      let releases = try store.releases()
      switch format {
      case .text: Stream.output.write(PublishText.list(releases, live: store.live))
      case .json:
        let list = releases.reversed().map { release in
          release.json(isLive: release.name == store.live)
        }
        Stream.output.write(JSONWriter.text(.list(list), indented: true) + "\n")
      }
      guard verify else { return }
      var isDamaged = false
      for release in releases {
        for file in try ReleaseCheck(store).damaged(release.name) {
          isDamaged = true
          let message = ReleaseFailure(.damaged(file), "\(folder)/releases/\(release.name)").message
          Stream.error.write("linkage: \(message[site.spoken])\n")
        }
      }
      if isDamaged { throw Status.machineFailed }
    }
  }
}
