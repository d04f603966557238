import Workers

/// What of withheld records may stand anywhere in an output.
struct OutputLeaks {
  private let proof: WithheldProof
  private let plan: OutputPlan
  private let output: String
  private let workers: Workers

  init(_ proof: WithheldProof, plan: OutputPlan, output: String, _ workers: Workers) {
    self.proof = proof
    self.plan = plan
    self.output = output
    self.workers = workers
  }

  /// What stands in files that were made, in files that stay and were not looked through for the same
  /// strings, and in the names of all.
  func all(_ made: [PageMaking.Made], kept: [Int]) -> [WithheldLeak] {
    made.flatMap(\.leaks)
      + workers.chunks(plan.paths.count) { range in
        range.flatMap { proof.leaks(inPath: plan.paths[$0], file: $0) }
      }.flatMap { $0 }
      + workers.chunks(kept.count) { range in
        range.flatMap { place -> [WithheldLeak] in
          let number = kept[place]
          let bytes = try? FolderFiles.read("\(output)/\(plan.paths[number])")
          return proof.leaks(inAttachment: (bytes ?? nil) ?? [], file: number)
        }
      }.flatMap { $0 }
  }
}
