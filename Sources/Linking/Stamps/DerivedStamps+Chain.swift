import Reads
import Records

/// The stamps of the chain from technology to product.
extension DerivedStamps {
  /// The hash of what the chain says of a technology, patent, standard or product; nil for a record
  /// that is no link of it.
  func chain(of index: RecordIndex) -> UInt64? {
    var hash = StableHash()
    if let chain = chain.technology(index) {
      hash.combine(chain.isEligible)
      for records in [
        chain.schemes, chain.patents, chain.filed, chain.granted, chain.products, chain.marketed,
      ] {
        combine(records, into: &hash)
      }
      combine(chain.ties, into: &hash)
      hash.combine(chain.isContained)
      combine(chain.gaps, into: &hash)
    } else if let chain = chain.patent(index) {
      combine(chain, into: &hash)
    } else if let chain = chain.standard(index) {
      for tied in chain.patents {
        combine(tied.patent, into: &hash)
        hash.combine(tied.side.rawValue)
        combine([tied.tie], into: &hash)
      }
      for records in [chain.technologies, chain.adopted, chain.products, chain.marketed] {
        combine(records, into: &hash)
      }
      hash.combine(chain.containsOwn)
      combine(chain.gaps, into: &hash)
    } else if let chain = chain.product(index) {
      for records in [chain.technologies, chain.patents, chain.standards] {
        combine(records, into: &hash)
      }
      combine(chain.gaps, into: &hash)
    } else {
      return nil
    }
    return hash.value
  }

  private func combine(_ chain: PatentChain, into hash: inout StableHash) {
    hash.combine(chain.side.rawValue)
    combine(chain.technologies, into: &hash)
    combine(chain.ties, into: &hash)
    hash.combine(chain.isContained)
    combine(chain.products, into: &hash)
    combine(chain.gaps, into: &hash)
  }

  private func combine(_ ties: [StandardTie], into hash: inout StableHash) {
    for tie in ties {
      combine(tie.standard, into: &hash)
      for records in [
        tie.submitted, tie.adopted, tie.charted, tie.essential, tie.uncorresponding, tie.declared,
      ] {
        combine(records, into: &hash)
      }
    }
  }

  private func combine(_ gaps: [ChainGap], into hash: inout StableHash) {
    for gap in gaps {
      hash.combine(gap.kind.rawValue)
      hash.combine(gap.reason.rawValue)
      combine(gap.at, into: &hash)
    }
  }
}
