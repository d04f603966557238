/// The record types that the program brings; a site adds its own in `Content/schema/`.
package enum RecordCatalog {
  /// Every type, in the order of the navigation.
  ///
  /// A new type is one file and one line here.
  package static let types: [RecordType] = [
    Project.type,
    Technology.type,
    PatentScheme.type,
    Patent.type,
    Standard.type,
    Correspondence.type,
    StandardProposal.type,
    StandardProject.type,
    Declaration.type,
    Pool.type,
    Licence.type,
    Portfolio.type,
    Assessment.type,
    Valuation.type,
    PatentAnalysis.type,
    Amendment.type,
    Product.type,
    LinkageProposal.type,
    Survey.type,
    Feasibility.type,
    Meeting.type,
    TrackingEntry.type,
    EffectivenessReview.type,
    Organization.type,
    Person.type,
    StandardOrg.type,
    Document.type,
    Training.type,
    Incentive.type,
    Page.type,
  ]
}
