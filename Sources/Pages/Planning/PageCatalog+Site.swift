extension PageCatalog {
  /// The kinds that show the site as a whole, and the records that need no page kind of their own.
  static let siteKinds: [any PageKind.Type] = [
    DashboardPage.self,
    DeadlinePages.self,
    AnnuityPages.self,
    ChainPage.self,
    GapPages.self,
    ListPages.self,
    RecordPages.self,
    ArticlePages.self,
    ManualPage.self,
    FindingsPages.self,
    IndicatorPages.self,
    IndicatorsPage.self,
    RulePages.self,
    RulesPage.self,
    ReferencePages.self,
    ReferenceIndexPage.self,
    WorkflowPage.self,
    RolePages.self,
    BrowsePage.self,
    GlossaryPage.self,
    BuildPage.self,
  ]
}
