/// The rules over pools and licences.
extension RuleCatalog {
  /// C.7 and C.8.
  static let pools: [any Rule.Type] = [
    PoolFoundation.self,
    MemberLicensing.self,
    PoolStatusUnsynced.self,
    PoolStatusStale.self,
    PoolCounts.self,
    PoolGrading.self,
    PoolPublication.self,
    PoolMechanisms.self,
    PoolPricing.self,
    PoolDuplicate.self,
    PoolSEP.self,
    PoolClaims.self,
    PoolOutreach.self,
    LicenceComplete.self,
    LicenceTerm.self,
    LicenceCounts.self,
    SublicenceConsent.self,
    LicencePricing.self,
    LicenceOutlives.self,
    LicenceParties.self,
    PoolRemoval.self,
  ]
}
