package import Linking

/// Every indicator, in the order of the requirements.
///
/// A new one is one file and one line here.
package enum IndicatorCatalog {
  /// The indicators.
  package static let all: [any Measure.Type] = [
    TechnologyPatenting.self,
    PatentStandardization.self,
    WorkflowCompletion.self,
    StandardIndustrialization.self,
    EndToEndConversion.self,
    FeatureCoverage.self,
    StrengthDistribution.self,
    ClauseCoverage.self,
    PoolInForce.self,
    ChartFreshness.self,
    FilingLead.self,
    ProposalAdoption.self,
    SEPStatistics.self,
    RemainingTerm.self,
    TechnologyLife.self,
    AnnuityCountdown.self,
    PatentValueDegree.self,
    EfficacyBlanks.self,
    TopicGrowth.self,
    ApplicantConcentration.self,
    PortfolioCoverage.self,
  ]

  /// The indicators over what `graph` holds.
  package static func measure(_ graph: Graph) -> [Indicator] { all.map { $0.indicator(graph) } }
}
