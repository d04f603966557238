/// The record types that the program brings; a site adds its own in `Content/schema/`.
package enum RecordCatalog {
  /// Every type, in the order of the navigation.
  ///
  /// A new type is one file and one line here.
  package static let types: [RecordType] = [
    Technology.type,
    Patent.type,
    Standard.type,
    Correspondence.type,
    StandardProposal.type,
    Declaration.type,
    Pool.type,
    Licence.type,
    Portfolio.type,
    Assessment.type,
    Amendment.type,
    Product.type,
    Organization.type,
    Person.type,
    StandardOrg.type,
    Document.type,
    Training.type,
    Page.type,
  ]
}
