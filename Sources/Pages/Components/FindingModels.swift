import Markup
import Diagnostics
import Linking
import Reads
import Rules
import Templates

/// The models of findings: what `partials/finding` asks for.
struct FindingModels: Sendable {
  let facts: SiteFacts
  let language: Language

  /// Findings, by their places in the site's findings.
  ///
  /// - Parameters:
  ///   - numbers: their places.
  ///   - naming: whether to name the record; its own page need not.
  /// - Returns: the names of the partial for each. Where one says what another has said of the same
  ///   file, it has no anchor: an id stands once on a page.
  func findings(_ numbers: some Sequence<Int>, naming: Bool = true) -> [Model] {
    var anchors: Set<String> = []
    return numbers.map { number in
      let anchor = anchor(number)
      return finding(number, naming: naming, anchors.insert(anchor).inserted ? anchor : nil)
    }
  }

  /// The id of a finding: the same for as long as it says the same of the same file, wherever its
  /// lines move.
  private func anchor(_ number: Int) -> String {
    let finding = facts.finding(number)
    var hash = StableHash()
    hash.combine(finding.rule.name)
    hash.combine(finding.span.flatMap { facts.path(of: $0) })
    hash.combine(finding.record)
    hash.combine(finding.field)
    hash.combine(finding.message.zh)
    return "f-" + String(hash.value, radix: 36)
  }

  private func finding(_ number: Int, naming: Bool, _ anchor: String?) -> Model {
    let finding = facts.finding(number)
    let record = naming ? finding.record.flatMap { facts.graph.record(id: $0) } : nil
    return [
      "anchor": ModelValue(anchor),
      "tag": .map(TagModels(language: language).severity(finding.severity)),
      "message": .text(finding.message[language]),
      "help": ModelValue(finding.help?[language]),
      "place": ModelValue(place(finding.span)),
      "rule": .text(finding.rule.name),
      "rule-href": ModelValue(RulePages.paths[finding.rule]),
      "record": record.map {
        .map(ReferenceModels(facts: facts, language: language).ref($0))
      } ?? .none,
      "excerpt": excerpt(facts.excerpt(number)),
    ]
  }

  /// The findings of a record, for its own page.
  func findings(of id: String) -> [Model] {
    findings(facts.findings(of: id), naming: false)
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
