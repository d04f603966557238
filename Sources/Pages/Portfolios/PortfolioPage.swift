import Diagnostics
import Linking
import Records
import Templates

/// The model of one portfolio's page, but for the indicator.
struct PortfolioPage {
  let facts: SiteFacts
  let portfolio: RecordIndex
  let path: String
  let language: Language

  private var graph: Graph { facts.graph }
  private var record: Record { graph[portfolio] }
  private var references: ReferenceModels { ReferenceModels(facts: facts, language: language) }
  private var tags: TagModels { TagModels(language: language) }

  var model: Model {
    let fields = FieldModels(facts: facts, language: language, page: path)
    let nodes = PortfolioNodes(portfolio, in: graph)
    let members = nodes.nodes.flatMap(\.members) + nodes.elsewhere
    let patents = Set(members.compactMap(\.patent)).sorted()
    let sheet: Model = [
      "one": false,
      "fields": .list(
        fields.sheet(portfolio, skipping: [Portfolio.patents.key, Portfolio.chainNodes.key])
      ),
    ]
    let head: Model = [
      "kick": .text("\(Portfolio.type.label[language]) · \(record.id)"),
      "tags": .list(
        [record[Portfolio.kind]?.label[language], record[Portfolio.grade]?.label[language]]
          .compactMap { $0 }.map { tags.fact($0) }
      ),
      "roles": .list(roles(members)),
      "heads": .list(Portfolio.Role.allCases.map { .text($0.label[language]) }),
      "nodes": .list(nodes.nodes.map(row) + elsewhere(nodes.elsewhere)),
      "patents": .list(PatentModels(facts: facts, language: language).rows(patents)),
      "curve": curve(patents),
      "sheet": .map(sheet),
      "body": fields.markdown.body(of: portfolio),
    ]
    return head.adding(RecordFoot(facts: facts, language: language).model(portfolio))
  }

  /// How long those in force will be.
  private func curve(_ patents: [RecordIndex]) -> ModelValue {
    let inForce = patents.filter { graph[$0][Patent.legalStatus]?.isGranted == true }
    let curve = ExpiryCurve(facts: facts, patents: inForce)
    return curve.isEmpty ? .none : .map(curve.model(language))
  }

  /// How many patents there are in each role.
  private func roles(_ members: [PortfolioNodes.Member]) -> [Model] {
    let unstated = Phrase(zh: "未注明角色", en: "no role stated")
    let counts = Portfolio.Role.allCases.map { role in
      (role.label, members.count { PortfolioNodes.role(of: $0, in: graph) == role })
    }
    let rest = members.count { PortfolioNodes.role(of: $0, in: graph) == nil }
    return (counts + (rest > 0 ? [(unstated, rest)] : [])).map { label, count in
      ["label": .text(label[language]), "count": .number(count)]
    }
  }

  /// A node with its patents in the columns of their roles.
  private func row(_ node: PortfolioNodes.Node) -> Model {
    let anchor: String? =
      if case .entry(let name)? = node.place.part { Addresses.anchor(entry: name) } else { nil }
    let state: Model
    if PortfolioNodes.isCovered(node, in: graph) {
      state = tags.tag(Phrase(zh: "已覆盖", en: "covered")[language], icon: "check", tone: "ok")
    } else if node.members.isEmpty {
      state = tags.tag(Phrase(zh: "无专利", en: "no patent")[language], icon: "warn", tone: "warn")
    } else {
      state = tags.tag(
        Phrase(zh: "无有效专利", en: "none in force")[language],
        icon: "clock",
        tone: "warn"
      )
    }
    return [
      "anchor": ModelValue(anchor),
      "name": .text(node.name),
      "extra": .flag(!node.isListed),
      "state": .map(state),
      "cells": .list(cells(node.members)),
    ]
  }

  /// The patents that name no node.
  private func elsewhere(_ members: [PortfolioNodes.Member]) -> [Model] {
    guard !members.isEmpty else { return [] }
    return [
      [
        "anchor": .none,
        "name": .text(Phrase(zh: "未注明节点", en: "no node stated")[language]),
        "extra": false, "state": .none,
        "cells": .list(cells(members)),
      ]
    ]
  }

  /// A cell a role; a patent without a role stands in the first, with a word of it.
  private func cells(_ members: [PortfolioNodes.Member]) -> [Model] {
    let unstated = Phrase(zh: "未注明角色", en: "no role stated")[language]
    return Portfolio.Role.allCases.map { role in
      let here = members.filter { member in
        let stated = PortfolioNodes.role(of: member, in: graph)
        return stated == role || stated == nil && role == .core
      }
      return [
        "label": .text(role.label[language]),
        "refs": .list(
          here.map { member in
            let sub = PortfolioNodes.role(of: member, in: graph) == nil ? unstated : nil
            return member.patent.map { references.ref($0, sub: sub) } ?? written(member)
          }
        ),
      ]
    }
  }

  /// A patent that the audience may not see, or that there is no record of.
  private func written(_ member: PortfolioNodes.Member) -> Model {
    guard let reference = member.entry[Portfolio.Member.patent] else {
      return references.withheld
    }
    return references.ref(
      graph.resolver.resolve(reference, allowed: [Patent.type.key]),
      written: reference.written
    )
  }
}
