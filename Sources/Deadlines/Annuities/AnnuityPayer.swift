import Linking
import Records

/// Who pays an annuity (003 §5.2 b).
enum AnnuityPayer {
  /// The patent's owner, who sees to it, and the payer: as the year's entry says, else as the last
  /// entry before it, else as the pool's way of paying, else the right holders.
  static func responsible(
    _ annuity: Annuity,
    of annuities: PatentAnnuities,
    _ graph: Graph
  ) -> [Responsible] {
    let who = Responsibility(graph: graph)
    let patent = annuities.patent
    let pools = TrackedPatents.pools(of: patent, graph)
    let stated = annuities.years.last {
      $0.year <= annuity.year && $0.entry?[Patent.Annuity.payer] != nil
    }
    let isAgency =
      stated?.entry?[Patent.Annuity.payer].map { $0 == .poolAgency }
      ?? pools.contains { graph[$0][Pool.annuityMode] == "agency-pays" }
    var payers = isAgency ? pools.flatMap { agency(of: $0, who) } : []
    if payers.isEmpty { payers = who.holders(of: patent) }
    var seen: Set<Responsible> = []
    return (who.owner(of: patent) + payers).filter { seen.insert($0).inserted }
  }

  private static func agency(of pool: RecordIndex, _ who: Responsibility) -> [Responsible] {
    who.named(Pool.agency.key, in: who.graph[pool].entry)
  }
}
