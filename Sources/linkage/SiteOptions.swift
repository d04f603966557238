import ArgumentParser
import Diagnostics
import Glibc

/// The options of every command that works on a site.
struct SiteOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The site folder. 站点文件夹", valueName: "dir"))
  var site = "."

  @Option(
    help: ArgumentHelp(
      "The language of messages, zh or en; the site's first unless stated. 提示语言",
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
