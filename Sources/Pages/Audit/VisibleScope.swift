import Diagnostics
import Records

/// Of which records counts and rates speak.
enum VisibleScope {
  /// The sentence.
  ///
  /// It hangs on the audience alone, never on whether anything is in fact withheld, for that would be
  /// a trace of it.
  static func sentence(_ facts: SiteFacts) -> Phrase {
    // Every page is made again for another audience: no fact has to be noted.
    let build = facts.allBuild
    let classes = Confidentiality.allCases.filter { build.classes.contains($0) }
    let zh = classes.map(\.label.zh).joined(separator: "、")
    let en = classes.map(\.label.en).joined(separator: ", ")
    return Phrase(
      zh: "数量和比率只按“\(build.audience)”可以看到的记录计算（\(zh)）。",
      en:
        "Counts and rates are those of the records that the audience \(build.audience) may see (\(en))."
    )
  }
}
