/// Which files each build of this run has changed, so that a browser that shows a page of an earlier
/// one can be told whether that page is still as it was.
struct BuildLog {
  /// The last build, by a word that no other run of the program uses.
  var build: String { "\(run)-\(number)" }

  private let run: String
  private var number = 0
  /// The files that the last builds changed, the newest last; nil where too many to say.
  private var changed: [[String]?] = []

  private static let most = 64
  private static let mostPaths = 2000

  /// A log of the run with this name.
  init(run: String) { self.run = run }

  /// Takes in that a build changed these files; nil for any.
  mutating func add(_ paths: [String]?) {
    number += 1
    changed.append(paths.flatMap { $0.count > Self.mostPaths ? nil : $0 })
    if changed.count > Self.most { changed.removeFirst() }
  }

  /// The files that have changed since a build; nil where that is not known, so that any may have.
  func changes(since build: String) -> [String]? {
    let words = build.split(separator: "-", omittingEmptySubsequences: false)
    guard words.count == 2, words[0] == run, let from = Int(words[1]), from <= number,
      number - from <= changed.count
    else { return nil }
    var paths: Set<String> = []
    for build in changed.suffix(number - from) {
      guard let build else { return nil }
      paths.formUnion(build)
    }
    return paths.count > Self.mostPaths ? nil : paths.sorted()
  }
}
