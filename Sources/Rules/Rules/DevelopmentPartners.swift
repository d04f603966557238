package import Diagnostics
package import Linking
import Records

/// R14: joint and commissioned research names a partner, own research none.
package enum DevelopmentPartners: Rule {
  package static let id: RuleID = "development-partners"
  package static let number: Int? = 14
  package static let severity = Severity.warning
  package static let title = Phrase(
    zh: "联合、委托研发写明合作单位，自主研发不写",
    en: "Joint and commissioned research names its partners, own research has none"
  )
  package static let why = Phrase(
    zh: "与谁一起研发，决定专利申请权归谁、许可要谁同意。",
    en: "Who took part decides who may file, who owns the patent and who must agree to a licence."
  )
  package static let mend = Phrase(
    zh: "在 partners 中补上合作单位的编号，或改正 rd_form。",
    en: "Add the partners' ids to partners, or correct rd_form."
  )
  package static let source = "R14; 000 §7.1"
  package static let example = ExampleSite.example(
    ExampleSite.technologyPath,
    bad: "rd_form: joint\n",
    good: "rd_form: own\n"
  )

  package static func check(_ graph: Graph) -> [Finding] {
    graph.indices(of: Technology.type).compactMap { index in
      let record = graph[index]
      guard let form = record[Technology.rdForm] else { return nil }
      // `unknown` is an answer; a partner that does not exist is told by R2.
      let isNamed =
        record.has(Technology.partners)
        && (record.isUnknown(Technology.partners)
          || !record[all: Technology.partners].isEmpty)
      switch (form, isNamed) {
      case ("joint", false), ("commissioned", false):
        let label = form == "joint" ? "联合研发" : "委托研发"
        return finding(
          in: record,
          at: record.span(of: Technology.rdForm),
          field: Technology.partners.name,
          Phrase(
            zh: "写作“\(label)”，却没有合作单位",
            en: "the research is \(form), but no partner is named"
          ),
          help: Phrase(
            zh: "补上 partners: [单位编号]，或改为 rd_form: own",
            en: "add partners: [ORGANIZATION-ID], or state rd_form: own"
          )
        )
      case ("own", true):
        return finding(
          in: record,
          at: record.span(of: Technology.partners),
          field: Technology.partners.name,
          Phrase(
            zh: "写作“自主研发”，却列出了合作单位",
            en: "the research is own, but partners are named"
          ),
          help: Phrase(
            zh: "改为 rd_form: joint 或 commissioned，或去掉 partners",
            en: "state rd_form: joint or commissioned, or drop partners"
          )
        )
      default:
        return nil
      }
    }
  }
}
