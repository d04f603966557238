import Pages
import Records
import Diagnostics

/// Every file that the output is going to have, by number: pages in each language, then the other
/// files.
struct OutputPlan: Sendable {
  /// The pages, without their languages.
  let pages: [Pages.Page]
  /// The languages, the first at the root.
  let languages: [Language]
  /// The paths of all files below the output folder, those of pages first.
  let paths: [String]
  /// The hashes of the paths, parallel.
  let hashes: [PathHash]
  private let numbers: PathTable

  /// Numbers the files.
  ///
  /// - Parameters:
  ///   - pages: the pages, without their languages.
  ///   - languages: the languages, the first at the root.
  ///   - others: the paths of the files that are no pages.
  ///   - folder: where the pages of a language start.
  init(
    _ pages: [Pages.Page],
    _ languages: [Language],
    others: [String],
    folder: (Language) -> String
  ) {
    self.pages = pages
    self.languages = languages
    let folders = languages.map(folder)
    var paths: [String] = []
    paths.reserveCapacity(pages.count * languages.count + others.count)
    for page in pages { for folder in folders { paths.append(folder + page.path) } }
    paths += others
    self.paths = paths
    hashes = paths.map { PathHash($0) }
    numbers = PathTable(hashes)
  }

  /// How many of the files are pages, with the rows of long lists.
  var pageCount: Int { pages.count * languages.count }

  /// How many of them are documents that somebody reads.
  var documentCount: Int { pages.count { $0.form == .document } * languages.count }

  /// The numbers of the rows of long lists, which scripts load and no reader follows a link to.
  var rowNumbers: [Int] {
    pages.indices.filter { pages[$0].form == .rows }.flatMap { page in
      languages.indices.map { page * languages.count + $0 }
    }
  }

  /// The page that a number stands for.
  func page(_ number: Int) -> (page: Pages.Page, language: Language) {
    (pages[number / languages.count], languages[number % languages.count])
  }

  /// The number of the file whose path has this hash.
  func number(_ hash: PathHash) -> UInt32? { numbers[hash] }
}
