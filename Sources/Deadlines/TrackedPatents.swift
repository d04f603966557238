package import Linking
import Records

/// The patents whose fees and terms somebody here has to watch.
package enum TrackedPatents {
  /// Own patents, those now in a pool, and those whose annuities are recorded, in order.
  ///
  /// What strangers pay for their patents falls due to nobody here.
  package static func all(_ graph: Graph) -> [RecordIndex] {
    graph.indices(of: Patent.type).filter { patent in
      graph.isOwn(patent: patent) || graph[patent].has(Patent.annuities)
        || !pools(of: patent, graph).isEmpty
    }
  }

  /// The pools that a patent is in on the day of the build.
  package static func pools(of patent: RecordIndex, _ graph: Graph) -> [RecordIndex] {
    graph.pools(ofPatent: patent).filter { pool in
      graph[pool][all: Pool.patents].contains { listing in
        guard let reference = listing[Pool.Listing.patent],
          graph.resolver.resolve(reference, allowed: [Patent.type.key]).place?.record == patent
        else { return false }
        return listing[Pool.Listing.delistedOn].map { $0 > graph.asOf } ?? true
      }
    }
  }
}
