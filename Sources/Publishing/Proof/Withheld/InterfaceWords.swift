import Records

/// The words of the interface: those of the program itself and of the theme that comes with it.
///
/// A withheld record may be called like a heading of every page; what stands in the program tells
/// nothing of the record. The program's texts lie in its file, so that no list of them has to be kept:
/// as they are, or those of up to 15 bytes as two numbers of eight bytes close to each other. The theme
/// of the site is no part of it: whoever writes there what is withheld gives it away.
enum InterfaceWords {
  /// How each of some strings stands there.
  static func standings(
    of strings: [String],
    without theme: ThemeFolders
  ) -> [VisibleTexts.Standing] {
    let patterns = BytePatterns(strings.map { Array($0.utf8) })
    var standings = Array(repeating: VisibleTexts.Standing(), count: patterns.count)
    func take(_ bytes: [UInt8]) {
      bytes.withUnsafeBufferPointer { bytes in
        patterns.find(in: bytes) { string, place in
          standings[string].insert(BytePatterns.isWhole(place, in: bytes) ? .named : .inName)
        }
      }
    }
    let program = ProgramFile.path.flatMap { (try? FolderFiles.read($0)) ?? nil } ?? []
    take(program)
    for number in shortTexts(strings, in: program) { standings[number].insert(.named) }
    let own = theme.folders.filter(\.isOfSite).map(\.path)
    guard let installed = ThemeFolders.installed(), !own.contains(where: { isSame($0, installed) }),
      let files = try? FolderFiles.list(installed)
    else { return standings }
    for file in files { take(((try? FolderFiles.read("\(installed)/\(file)")) ?? nil) ?? []) }
    return standings
  }

  /// The numbers of the strings that the program holds as two numbers (Swift's small texts).
  private static func shortTexts(_ strings: [String], in program: [UInt8]) -> Set<Int> {
    let short = strings.indices.filter { (9...15).contains(strings[$0].utf8.count) }
    let patterns = BytePatterns(short.map { Array(strings[$0].utf8.prefix(8)) })
    var found: Set<Int> = []
    patterns.find(in: program.span) { pattern, place in
      let string = Array(strings[short[pattern]].utf8)
      guard program[place].elementsEqual(string[..<8]) else { return }
      let rest = string[8...]
      let near = max(0, place.lowerBound - reach)..<min(program.count, place.upperBound + reach)
      for start in near where program[start...].starts(with: rest) && start != place.lowerBound {
        found.insert(short[pattern])
        return
      }
    }
    return found
  }

  /// How far the two numbers are from each other at most.
  private static let reach = 48

  /// Whether two paths are those of one folder.
  private static func isSame(_ one: String, _ other: String) -> Bool {
    guard let folder = FolderIdentity(path: one) else { return false }
    return folder == FolderIdentity(path: other)
  }
}
