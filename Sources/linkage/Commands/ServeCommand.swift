import ArgumentParser
import Diagnostics
import Glibc
import Preview
import Publishing

/// `linkage serve`: a preview that follows what is edited.
struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Serves a preview on 127.0.0.1 and renews it when a file changes.",
    discussion: """
      Builds the site into .linkage/preview (Output/ stays as it is), answers browsers on this \
      machine only, and reloads the pages that they show when a build has changed them. Where the \
      content has errors the page says so and the last good site stays. Ctrl-C ends it.
      """
  )

  @OptionGroup var site: SiteOptions
  @OptionGroup var settings: BuildSettings

  @Option(
    help: ArgumentHelp(
      "The port, 0 for any; the first free one from \(PreviewOptions.firstPort) unless stated.",
      valueName: "n"
    )
  )
  var port: Int?

  @Flag(
    help: "Look at the files every second; for disks that tell of no changes, as shared folders."
  )
  var poll = false

  func validate() throws {
    guard let port else { return }
    guard (0...65_535).contains(port) else {
      throw ValidationError("--port takes a number up to 65535. 端口号最大为 65535")
    }
  }

  func run() throws {
    let words = ServeText(settings: settings, language: site.language)
    settings.warnOfUnusedInPreview(site.spoken)
    try reporting(site.spoken) {
      var options = PreviewOptions(
        site: site.site,
        output: try settings.output ?? CacheFolder(site: site.site).preview
      )
      options.theme = settings.theme
      options.port = port
      options.polls = poll
      let (settings, site) = (settings, site)
      let preview = try Preview(
        options,
        progress: .silent,
        build: { [output = options.output] in
          var options = settings.options(site: site)
          options.output = output
          options.ignoresCache = false
          return options
        },
        report: words.tell
      )
      try preview.run()
    }
    // A build may be under way; what it leaves half done the next one does again.
    _exit(0)
  }
}
