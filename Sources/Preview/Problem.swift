import Diagnostics
import Publishing

/// Why the site could not be built, for the overlay.
struct Problem {
  /// The value that the script of the preview shows.
  let value: JSONValue

  /// So many findings are shown; of more their number is.
  private static let most = 200

  /// What kept a build from being done; nil where it was done.
  ///
  /// The findings that matter are the worst; of the others, which stay as they are while somebody
  /// mends those, there may be thousands.
  init?(_ outcome: Result<BuildOutcome, any Error>) {
    switch outcome {
    case .failure(let failure):
      value = .members([
        "message": OverlayRendering.text(FailureWords.message(of: failure)),
        "findings": .list([]),
        "more": .null,
      ])
    case .success(let outcome):
      guard outcome.written == nil else { return nil }
      let worst = outcome.findings.map(\.severity).max()
      let shown = outcome.findings.filter { $0.severity == worst }.prefix(Self.most)
      let others = outcome.findings.count - shown.count
      value = .members([
        "message": .null,
        "findings": .list(OverlayRendering(files: outcome.files).values(shown)),
        "more": others == 0
          ? .null
          : OverlayRendering.text(
            Phrase(zh: "另有 \(others) 条检查结果", en: "\(others) more findings")
          ),
      ])
    }
  }
}
