import ArgumentParser
import Diagnostics
import Glibc

/// The options of every command that works on a site.
struct SiteOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The site folder.", valueName: "dir"),
    completion: .directory
  )
  var site = "."

  @Option(
    help: ArgumentHelp(
      "The language of messages, zh or en; the site's first unless stated.",
      valueName: "language"
    )
  )
  var language: Language?

  /// The language to speak before the site is known.
  var spoken: Language { language ?? .chinese }
}

extension Language: ExpressibleByArgument {
  package init?(argument: String) {
    self.init(tag: argument)
  }
}
