extension FieldKind {
  /// An enumeration that nothing decides by, stated in place: `("key", "中文", "English")`.
  package static func choices(_ options: (String, String, String)...) -> FieldKind {
    .choice(ChoiceList(options.map { .init($0.0, zh: $0.1, en: $0.2) }))
  }

  /// A list of such an enumeration.
  package static func choiceList(_ options: (String, String, String)...) -> FieldKind {
    .list(.choice(ChoiceList(options.map { .init($0.0, zh: $0.1, en: $0.2) })))
  }
}
