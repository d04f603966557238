import Markup
import Diagnostics
import Linking
import Rules
import Templates

/// The models of findings: what `partials/finding` asks for.
struct FindingModels: Sendable {
  let facts: SiteFacts
  let language: Language

  /// A finding, by its place in the site's findings.
  ///
  /// - Parameters:
  ///   - number: its place.
  ///   - naming: whether to name the record; its own page need not.
  /// - Returns: the names of the partial.
  func finding(_ number: Int, naming: Bool = true) -> Model {
    let finding = facts.finding(number)
    let record = naming ? finding.record.flatMap { facts.graph.record(id: $0) } : nil
    return [
      "tag": .map(TagModels(language: language).severity(finding.severity)),
      "message": .text(finding.message[language]),
      "help": ModelValue(finding.help?[language]),
      "place": ModelValue(place(finding.span)),
      "rule": .text(finding.rule.name),
      "rule-href": ModelValue(RuleCatalog.rule(finding.rule).map { RulePages.path($0) }),
      "record": record.map {
        .map(ReferenceModels(facts: facts, language: language).ref($0))
      } ?? .none,
      "excerpt": excerpt(facts.excerpt(number)),
    ]
  }

  /// The findings of a record, for its own page.
  func findings(of id: String) -> [Model] {
    facts.findings(of: id).map { finding($0, naming: false) }
  }

  /// `Content/patents/p1.md:3:5`.
  func place(_ span: SourceSpan?) -> String? {
    guard let span, let path = facts.path(of: span) else { return nil }
    return "\(path):\(span.line):\(span.column)"
  }

  private func excerpt(_ excerpt: SourceExcerpt?) -> ModelValue {
    guard let excerpt else { return .none }
    var html: [UInt8] = []
    HTMLEscaping.append(excerpt.before, to: &html)
    html.append(contentsOf: "<mark>".utf8)
    HTMLEscaping.append(excerpt.fault, to: &html)
    html.append(contentsOf: "</mark>".utf8)
    HTMLEscaping.append(excerpt.behind, to: &html)
    return .html(html)
  }
}
