package import Diagnostics

/// `portfolio` 专利组合 (B21).
package enum Portfolio {
  package static let kind = Field<Kind>(
    "kind",
    "类别",
    "Kind",
    .mandatory,
    source: "002 L869–871; 000 §7.5 b"
  )
  package static let patents = Field<[Entry]>(
    "patents",
    "专利",
    "Patents",
    .mandatory,
    kind: .list(.map(Member.shape, shorthand: "patent")),
    source: "002 L869–871; 000 §7.4 c"
  )
  package static let chainNodes = Field<[String]>(
    "chain_nodes",
    "链条节点",
    "Nodes of the chain",
    source: "002 L871",
    remark: Phrase(zh: "组合应覆盖的技术或产业节点", en: "the nodes that the portfolio should cover")
  )
  package static let complementarity = Field<Prose>(
    "complementarity",
    "互补性",
    "Complementarity",
    source: "002 L871"
  )
  package static let grade = Field<Patent.Grade>(
    "grade",
    "组合评级",
    "Grade",
    aliases: ["评级"],
    source: "002 L926"
  )
  package static let strategy = Field<Prose>(
    "strategy",
    "策略",
    "Strategy",
    source: "000 §7.5 b"
  )

  /// The type.
  package static let type = RecordType(
    "portfolio",
    folder: "portfolios",
    label: Phrase(zh: "专利组合", en: "Portfolio"),
    plural: Phrase(zh: "专利组合", en: "Portfolios"),
    confidentiality: .internal,
    source: "B21",
    fields: [
      kind.declaration, patents.declaration, chainNodes.declaration, complementarity.declaration,
      grade.declaration, strategy.declaration,
    ]
  )

  /// `kind`: what holds the portfolio together.
  package enum Kind: String, Choice {
    case chain
    case corePeripheral = "core-peripheral"
    case sepExtension = "sep-extension"
    case pledge
    case licencePackage = "licence-package"

    package var label: Phrase {
      switch self {
      case .chain: Phrase(zh: "围绕产业链、产品链", en: "along an industry or product chain")
      case .corePeripheral: Phrase(zh: "核心加外围", en: "core and periphery")
      case .sepExtension: Phrase(zh: "围绕标准必要专利", en: "around standard-essential patents")
      case .pledge: Phrase(zh: "质押", en: "for a pledge")
      case .licencePackage: Phrase(zh: "打包许可", en: "licence package")
      }
    }
  }

  /// `role` of a patent in a portfolio, and `layout_role` of a patent (000 §7.4 b–c).
  package enum Role: String, Choice {
    case core, peripheral, supporting
    case `extension`

    package var label: Phrase {
      switch self {
      case .core: Phrase(zh: "核心专利", en: "core")
      case .peripheral: Phrase(zh: "外围专利", en: "peripheral")
      case .supporting: Phrase(zh: "配套", en: "supporting")
      case .`extension`: Phrase(zh: "延伸保护", en: "extension")
      }
    }
  }

  /// One of `patents`.
  package enum Member {
    package static let patent = Field<Reference>(
      "patent",
      "专利",
      "Patent",
      .mandatory,
      kind: .reference(["patent"])
    )
    package static let role = Field<Role>(
      "role",
      "角色",
      "Role"
    )
    package static let node = Field<String>(
      "node",
      "技术节点",
      "Node"
    )
    package static let shape = Shape([
      patent.declaration, role.declaration, node.declaration,
    ])
  }
}
