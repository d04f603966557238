import Diagnostics
import Templates

/// Every component of the theme in its states, with made-up values: what `components.mustache` shows.
///
/// The partials are those of all other pages. Who changes one sees here what it looks like, and the
/// tests look at this page where a state is rare elsewhere.
struct Specimens {
  let language: Language
  /// The path of the page itself: where every link of the examples leads.
  let page: String

  /// A panel of the page.
  private struct Panel {
    let id: Name
    let title: Phrase
    let part: Model
  }

  /// The model, a part for each panel.
  var model: Model {
    let toc = panels.map { panel -> ModelValue in
      ["id": .text("\(panel.id)"), "heading": .text(panel.title[language])]
    }
    let parts = panels.map { panel -> (Name, ModelValue) in
      let head: Model = [
        "id": .text("\(panel.id)"), "heading": .text(panel.title[language]), "sub": .none,
        "more": .none,
      ]
      return (panel.id, .map(head.adding(panel.part)))
    }
    return Model([("toc", .list(toc))] + parts)
  }

  /// The panels in the order of the page.
  private var panels: [Panel] {
    func panel(_ id: Name, _ chinese: String, _ english: String, _ part: Model) -> Panel {
      Panel(id: id, title: Phrase(zh: chinese, en: english), part: part)
    }
    return [
      panel("states", "状态标记", "States", states),
      panel("features", "对照表与特征色块", "Claim chart and feature colours", features),
      panel("figures", "比率与数字", "Rates and figures", figures),
      panel("values", "字段表", "Sheet of fields", sheet),
      panel("clauses", "条款树", "Clause tree", clauses),
      panel("grid", "矩阵", "Matrix", ["matrix": .map(matrix)]),
      panel("charts", "图", "Charts", charts),
      panel("efficacy", "功效矩阵", "Efficacy matrix", efficacy),
      panel("courses", "走势、价值与份额", "Trends, values, shares", courses),
      panel("times", "期限与流程", "Deadlines and steps", times),
      panel("messages", "提示、检查结果与空状态", "Messages, findings, empty states", messages),
      panel("controls", "按钮、筛选与翻页", "Buttons, filters, pagers", controls),
      panel("texts", "文字差异", "Differences of texts", texts),
      panel("connections", "关联", "Connections", connections),
      panel("tables", "记录表格", "Tables of records", tables),
    ]
  }

  // MARK: Words and small parts

  /// Words of the page's language.
  func words(_ chinese: String, _ english: String) -> ModelValue {
    .text(Phrase(zh: chinese, en: english)[language])
  }

  func tag(_ word: ModelValue, _ tone: String?, _ icon: String?) -> ModelValue {
    ["word": word, "tone": ModelValue(tone), "icon": ModelValue(icon)]
  }

  var inForce: ModelValue { tag(words("有效", "In force"), "ok", "check") }
  var toCheck: ModelValue { tag(words("待复核", "Re-check"), "warn", "redo") }
  var lapsed: ModelValue { tag(words("失效", "Lapsed"), "bad", "bad") }

  func ref(_ title: ModelValue, sub: ModelValue = .none, isLink: Bool = true) -> ModelValue {
    ["withheld": false, "href": isLink ? .text(page) : .none, "title": title, "sub": sub]
  }

  var withheld: ModelValue { ["withheld": true] }
  var patent: ModelValue {
    ref(words("示例专利：冷藏桶", "Example: cold bucket"), sub: "CN 199900017 B")
  }
  var standard: ModelValue { ref("GB/T 20XXX—2026") }
  var clause: ModelValue { ref("5.2.1") }
  var holder: ModelValue { ref(words("示例单位", "Example works")) }
  var person: ModelValue { ref(words("示例人员", "Example person")) }

  func relation(_ kind: String) -> ModelValue {
    let word =
      switch kind {
      case "direct": words("直接对应", "Direct")
      case "indirect": words("间接对应", "Indirect")
      case "explained": words("解释后对应", "With explanation")
      case "not-met": words("不对应", "Not met")
      case "undetermined": words("待定", "Undetermined")
      default: words("未核对", "Unchecked")
      }
    return ["kind": .text(kind), "word": word]
  }

  func badge(_ number: Int, _ letter: String = "", met: Bool = true) -> ModelValue {
    [
      "label": .text("\(number)\(letter)"), "colour": .number((number - 1) % 12 + 1),
      "met": .flag(met),
    ]
  }

  func count(_ number: Int) -> ModelValue { ["count": .number(number), "href": .text(page)] }
}
