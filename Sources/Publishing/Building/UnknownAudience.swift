package import Diagnostics

/// The site has no audience of this name; the command line is wrong (exit status 2).
package struct UnknownAudience: Error, Hashable, Sendable {
  /// The name asked for.
  package let name: String
  /// The names there are.
  package let known: [String]

  /// What is wrong, in words.
  package var message: Phrase {
    let names = known.joined(separator: ", ")
    return Phrase(
      zh: "没有名为“\(name)”的受众；可用的有：\(names)",
      en: "there is no audience called \(name); there are: \(names)"
    )
  }
}
