package import Diagnostics

/// The five roles of a project's team (000 §8.2, §6.1).
package enum TeamRole: String, Choice {
  case manager, coordinator, technical, ip, standards

  package var label: Phrase {
    switch self {
    case .manager: Phrase(zh: "管理人员", en: "manager")
    case .coordinator: Phrase(zh: "联动工作协调人员", en: "linkage coordinator")
    case .technical: Phrase(zh: "技术研发人员", en: "R&D staff")
    case .ip: Phrase(zh: "知识产权人员", en: "IP staff")
    case .standards: Phrase(zh: "标准化人员", en: "standards staff")
    }
  }

  package var aliases: [String] {
    switch self {
    case .coordinator: ["统筹人员"]
    case .technical: ["技术人员"]
    case .standards: ["标准人员"]
    case .manager, .ip: []
    }
  }
}
