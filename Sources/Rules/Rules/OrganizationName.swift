package import Diagnostics
package import Linking
import Records

/// R30: the standards organization is one that is known, or `other` with its name.
///
/// An organization that is neither one of the nine nor a record is told by R2.
package enum OrganizationName: Rule {
  package static let id: RuleID = "organization-name"
  package static let number: Int? = 30
  package static let severity = Severity.error
  package static let title = Phrase(
    zh: "标准组织写“其他”时，写明名称",
    en: "Where the standards organization is \"other\", its name stands beside it"
  )
  package static let why = Phrase(
    zh: "表 A.1 勾选“其他”时要填名称；不知道是哪个组织，就不知道适用哪种专利政策。",
    en:
      "Table A.1 asks for the name beside the box \"other\"; without it nobody knows whose patent policy applies."
  )
  package static let mend = Phrase(
    zh: "写 organization: {code: other, other_name: 名称}；常用的组织，建一条 standard-org 记录更好。",
    en:
      "State organization: {code: other, other_name: NAME}; for an organization that comes up often, write a standard-org record."
  )
  package static let source = "R30; A.1 row 13"
  package static let example = ExampleSite.example(
    ExampleSite.standardPath,
    bad: "organization: other\n",
    good: "organization: CCSA\n"
  )

  package static func check(_ graph: Graph) -> [Finding] {
    unnamed(Standard.type, Standard.organization, Standard.otherName, in: graph)
      + unnamed(
        StandardProposal.type,
        StandardProposal.organization,
        StandardProposal.otherName,
        in: graph
      )
      + unnamed(Declaration.type, Declaration.organization, Declaration.otherName, in: graph)
      + charts(graph)
  }

  private static func unnamed(
    _ type: RecordType,
    _ organization: Field<Reference>,
    _ name: Field<String>,
    in graph: Graph
  ) -> [Finding] {
    graph.indices(of: type).compactMap { index in
      let record = graph[index]
      guard let reference = record[organization], isOther(reference),
        reference.otherName == nil, !record.has(name)
      else { return nil }
      // A version of a standard may leave the name to the standard's own record.
      if let base = graph.line(of: index)?.base, base != index,
        graph[base].has(name) || graph[base][organization]?.otherName != nil
      {
        return nil
      }
      return report(record, at: reference.span)
    }
  }

  /// A chart may leave the name to the text that it is about, where it is asked for.
  private static func charts(_ graph: Graph) -> [Finding] {
    graph.charts.compactMap { chart in
      let record = graph[chart.record]
      guard
        let reference = record[all: Correspondence.organization].first(where: {
          isOther($0) && $0.otherName == nil
        }), !record.has(Correspondence.otherName)
      else { return nil }
      let ofBasis =
        chart.basis.flatMap { graph.value(of: Standard.organization, at: $0) }
        ?? chart.proposal.flatMap { graph[$0][StandardProposal.organization] }
      guard ofBasis == nil else { return nil }
      return report(record, at: reference.span)
    }
  }

  private static func isOther(_ reference: Reference) -> Bool {
    RecordID.key(for: reference.target) == "other"
  }

  private static func report(_ record: Record, at span: SourceSpan) -> Finding {
    finding(
      in: record,
      at: span,
      field: Standard.organization.name,
      Phrase(
        zh: "标准组织写作“其他”，却没有名称",
        en: "the standards organization is \"other\", and it has no name"
      ),
      help: Phrase(
        zh: "写 organization: {code: other, other_name: 组织名称}",
        en: "write organization: {code: other, other_name: NAME}"
      )
    )
  }
}
