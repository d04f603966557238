import ArgumentParser
import Diagnostics
import Glibc
import Publishing
import Records
import Releases
import Workers

/// `linkage publish`: puts the built site live, or makes an archive of it.
struct PublishCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Puts the built site live in one step, and keeps earlier releases.",
    discussion: """
      A web server reads DIR/current, which names the live release below DIR/releases. Files that \
      have not changed keep their times. An interrupted run changes nothing that is live.
      """
  )

  @OptionGroup var site: SiteOptions

  @Argument(
    help: ArgumentHelp("The folder that the site goes live in.", valueName: "dir"),
    completion: .directory
  )
  var folder: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Where the site was built; Output unless stated.", valueName: "dir"),
    completion: .directory
  )
  var output: String?

  @Option(help: ArgumentHelp("How many releases are kept, the live one included.", valueName: "n"))
  var keep = 5

  @Flag(help: "Make the release before the live one live again; with --to, another one.")
  var rollback = false

  @Option(help: ArgumentHelp("The release to go back to, by number or name.", valueName: "release"))
  var to: String?

  @Option(
    help: ArgumentHelp(
      "Write the site as one zip file too; DIR may be left out.",
      valueName: "file"
    ),
    completion: .file(extensions: ["zip"])
  )
  var archive: String?

  @Flag(help: "Wait while a build or another publish is at work, instead of giving up.")
  var wait = false

  @Flag(
    name: .customLong("change-audience"),
    help: "Let the folder serve the site of another audience from now on."
  )
  var changeAudience = false

  @Flag(help: "Publish a site though --rollback went back from a release of it.")
  var again = false

  @Flag(help: "Say nothing but what went wrong.")
  var quiet = false

  func validate() throws {
    guard keep >= 1 else { throw ValidationError("--keep takes a number from 1. 至少保留 1 个版本") }
    guard folder != nil || archive != nil else {
      throw ValidationError("Name the folder to publish to. 请给出发布到的文件夹")
    }
    guard !rollback || (folder != nil && archive == nil) else {
      throw ValidationError("--rollback takes the folder and no archive. 退回只需给出发布文件夹")
    }
    guard to == nil || rollback else {
      throw ValidationError("--to goes with --rollback. --to 与 --rollback 一起使用")
    }
  }

  func run() throws {
    try reporting(site.spoken) {
      if rollback, let folder {
        say(PublishText.live(try ReleaseReturn(in: folder, waits: wait).run(to: to), folder))
        return
      }
      let output = self.output ?? "\(site.site)/Output"
      if let archive {
        let count = try SiteArchive(of: output).write(to: archive, waits: wait)
        say(PublishText.archived(archive, files: count))
      }
      guard let folder else { return }
      var publication = Publication(
        output: output,
        target: folder,
        workers: Workers(count: Machine.cores)
      )
      publication.keep = keep
      publication.changesAudience = changeAudience
      publication.publishesWithdrawn = again
      publication.waits = wait
      say(PublishText.done(try publication.run(now: Machine.now), folder))
    }
  }

  private func say(_ message: Phrase) {
    if !quiet { print(message[site.spoken]) }
  }
}
