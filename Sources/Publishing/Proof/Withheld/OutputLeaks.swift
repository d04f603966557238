import Diagnostics
import Glibc
import Records
import Theming
import Workers

/// What of withheld records stands in an output: found in its files, judged, and said.
struct OutputLeaks {
  private let judgement: LeakJudgement
  private let plan: OutputPlan
  private let output: String
  private var proof: WithheldProof { judgement.proof }
  private var workers: Workers { judgement.workers }

  /// The search through the files of `plan` in the folder `output`.
  init(_ judgement: LeakJudgement, plan: OutputPlan, output: String) {
    self.judgement = judgement
    self.plan = plan
    self.output = output
  }

  /// The leaks in files that were made, in files that stay and were not looked through for the same
  /// strings, and in the names of all.
  ///
  /// - Parameters:
  ///   - made: the files that were made.
  ///   - kept: the numbers of those that stay and have to be looked through.
  /// - Returns: what is no word of visible records or of the interface.
  /// - Throws: `MachineFailure` where a file that stays cannot be read: nobody knows what it holds.
  func all(
    _ made: [PageMaking.Made],
    kept: [Int]
  ) throws(MachineFailure) -> [WithheldLeak] {
    var found = made.flatMap(\.leaks)
    found += workers.chunks(plan.paths.count) { range in
      range.flatMap { proof.leaks(inPath: plan.paths[$0], file: $0) }
    }.flatMap { $0 }
    for leaks in workers.map(kept.count, { stay(kept[$0]) }) { found += try leaks.get() }
    return judgement.leaks(among: found)
  }

  private func stay(_ number: Int) -> Result<[WithheldLeak], MachineFailure> {
    let path = "\(output)/\(plan.paths[number])"
    do throws(MachineFailure) {
      guard let bytes = try FolderFiles.read(path) else {
        throw MachineFailure(.read, path, errno: ENOENT)
      }
      return .success(proof.leaks(inAttachment: bytes, file: number))
    } catch {
      return .failure(error)
    }
  }

  /// What is said of leaks; the files that findings point into are added to `files`.
  func findings(
    _ leaks: [WithheldLeak],
    of audience: Audience,
    layers: [ThemeLayer],
    files: inout [SourceFile]
  ) -> [Finding] {
    guard !leaks.isEmpty else { return [] }
    return LeakFindings(judgement: judgement, plan: plan, audience: audience, layers: layers)
      .findings(leaks, files: &files)
  }
}
