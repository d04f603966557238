import Reads
import Records

extension Graph {
  /// The listings of a pool, those of removed patents included, in the order of its record.
  package func listings(ofPool pool: RecordIndex) -> [PoolListing] {
    note(pool, .listings)
    return poolListings.ofPool[pool] ?? []
  }

  /// The listings that name a patent, in all pools.
  package func listings(ofPatent patent: RecordIndex) -> [PoolListing] {
    note(patent, .listings)
    return poolListings.ofPatent[patent] ?? []
  }
}
