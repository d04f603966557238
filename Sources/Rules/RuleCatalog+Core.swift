/// The rules over records, links and claim charts.
extension RuleCatalog {
  /// C.1: ids, references, fields, dates, links.
  static let structural: [any Rule.Type] = [
    IDDuplicate.self,
    ReferenceDangling.self,
    FieldMissing.self,
    FieldUnknown.self,
    ChoiceUnknown.self,
    DateInvalid.self,
    DateFuture.self,
    KeyUnknown.self,
    LinkOneSided.self,
    RecordIsolated.self,
  ]

  /// C.2, C.12: protection routes, secrecy, copyright.
  static let technologies: [any Rule.Type] = [
    RouteUndecided.self,
    SecretClass.self,
    NameWithheld.self,
    SecretDisclosed.self,
    UndisclosedPublic.self,
    TextUnlicensed.self,
    ExcerptLong.self,
    ExcerptShare.self,
    ContactTyped.self,
    DevelopmentPartners.self,
  ]

  /// C.3: filing, status and amendment of patents.
  static let filing: [any Rule.Type] = [
    PatentDates.self,
    PriorityPair.self,
    PriorityTerm.self,
    FilingBeforeProposal.self,
    SchemeContent.self,
    SchemeBeforeProposal.self,
    ProblemAddressed.self,
    BasicFilingEarly.self,
    TerritoryCoverage.self,
    StatusDates.self,
    PendingRightOperated.self,
    AmendmentDiscussed.self,
    AmendmentDeadline.self,
    NoveltySearchDate.self,
  ]

  /// C.4: standards and proposals.
  static let proposals: [any Rule.Type] = [
    FreezeDate.self,
    OrganizationName.self,
    ProposalAfterFreeze.self,
    DemandSchemes.self,
    DiscussionSchemes.self,
    FinalDecision.self,
    AdoptionPlace.self,
    ProjectMilestones.self,
    ProjectVote.self,
  ]

  /// C.5: claim charts, standard-essential patents.
  static let charts: [any Rule.Type] = [
    TableIncomplete.self,
    TableContradicts.self,
    BasisVersion.self,
    ChartRows.self,
    ChartResult.self,
    ChartQuotation.self,
    ChartEvidence.self,
    ChartOrder.self,
    SEPStatusChart.self,
    FeatureColour.self,
    ChartStrength.self,
    ChartNature.self,
    ChartOutdated.self,
    ClaimOutdated.self,
    SEPAssessment.self,
    ChartAnalysis.self,
    RowNotFresh.self,
    ClauseKind.self,
    DeclarationUncharted.self,
    DeclarationDue.self,
    DeclarationDetail.self,
  ]

  /// C.7 and R137: annuities.
  static let annuities: [any Rule.Type] = [
    AnnuityDue.self,
    AnnuityDate.self,
  ]

  /// C.10: valuations.
  static let valuations: [any Rule.Type] = [
    ValuationWeights.self,
    ValuationScores.self,
    ValuationFeatures.self,
    ValuationLife.self,
    ValuationStated.self,
  ]

  /// C.13: analyses.
  static let analyses: [any Rule.Type] = [
    AnalysisCounts.self,
    AnalysisAccepted.self,
  ]
}
