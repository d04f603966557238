/// The kinds that belong to one type of record each.
extension PageCatalog {
  /// The pages of records that have a page of their own design, and of the clauses of standards.
  static let recordKinds: [any PageKind.Type] = [
    TechnologyPages.self, PatentPages.self, StandardPages.self, ClausePages.self, MatrixPages.self,
    ProposalPages.self, ChartPages.self, DeclarationPages.self, PoolPages.self,
    PoolManagementPages.self, ListingPages.self, LicencePages.self, ProjectPages.self,
    ProjectReportPages.self, PersonPages.self, SchemePages.self, PortfolioPages.self,
    VersionChangesPages.self,
  ]
}
