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
    PatentDates.self,
  ]

  /// C.4 and C.5: the dates of standards, claim charts, standard-essential patents.
  static let charts: [any Rule.Type] = [
    FreezeDate.self,
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
  ]

  /// C.7 and R137: annuities.
  static let annuities: [any Rule.Type] = [
    AnnuityDue.self,
    AnnuityDate.self,
  ]
}
