import Templates

/// Standards: the tree of clauses, the matrix, differences of texts, connections.
extension Specimens {
  var clauses: Model {
    [
      "rows": [
        row(1, "5", words("结构", "Structure"), nil, covered: "2 / 3", relation: nil),
        row(2, "5.2", words("桶体", "Body"), nil, covered: "2 / 2", relation: "direct"),
        row(
          3,
          "5.2.1",
          words("桶壁", "Wall"),
          words("必选", "Mandatory"),
          covered: nil,
          relation: "indirect"
        ),
        row(
          3,
          "5.2.2",
          words("盖", "Lid"),
          words("可选", "Optional"),
          covered: nil,
          relation: "explained"
        ),
        row(2, "5.3", words("标志", "Marking"), nil, covered: nil, relation: nil),
      ]
    ]
  }

  private func row(
    _ level: Int,
    _ number: String,
    _ title: ModelValue,
    _ kind: ModelValue?,
    covered: String?,
    relation kindOfRelation: String?
  ) -> ModelValue {
    let part = kindOfRelation.map { ["direct": "a", "indirect": "b"][$0] ?? "c" }
    let mixed = kindOfRelation.map { kind -> ModelValue in
      [["relation": relation(kind), "count": 2]]
    }
    return [
      "level": .number(level), "no": .text(number), "title": title, "href": .text(page),
      "kind": kind ?? .none,
      "bar": part.map { part -> ModelValue in
        ["label": .none, "parts": [["class": .text(part), "x": "0", "width": "60.0"]]]
      } ?? .none,
      "covered": ModelValue(covered), "mix": mixed ?? [],
      "patents": .number(kindOfRelation == nil ? 0 : 2),
      "patents-href": kindOfRelation == nil ? .none : .text(page), "declared-count": 0,
      "declared-href": .none, "state": level == 3 ? toCheck : .none, "values": .none,
    ]
  }

  var matrix: Model {
    let kinds = ["direct", "indirect", "explained", "not-met", "undetermined"]
    var cells = kinds.map { cell($0, [reading($0)]) }
    cells.append(cell("u", []))
    return [
      "id": "specimen", "of": "GB/T 20XXX—2026",
      "sides": [
        ["label": words("自有专利", "Own patents"), "span": 4],
        ["label": words("池内专利", "Pooled patents"), "span": 2],
      ],
      "heads": .list(
        (1...6).map {
          ref(words("专利 \($0)", "Patent \($0)"), sub: $0 == 1 ? "CN 199900017 B" : .none)
        }
      ),
      "span": 6,
      "rows": [
        line(1, "5", words("结构", "Structure"), isEmpty: true, []),
        line(2, "5.2.1", words("桶壁", "Wall"), isEmpty: false, cells),
        line(
          2,
          "5.2.2",
          .none,
          isEmpty: false,
          [
            cell("direct", [reading("direct", isStale: true)], isStale: true),
            cell("direct", [reading("direct"), reading("indirect")], more: count(3)),
            cell("u", [], declared: count(1)), cell("u", []), cell("u", []), cell("u", []),
          ]
        ),
      ],
      "sums": .list((1...6).map { $0 < 4 ? count($0) : ["count": 0, "href": .none] }),
    ]
  }

  private func line(
    _ level: Int,
    _ number: String,
    _ title: ModelValue,
    isEmpty: Bool,
    _ cells: [ModelValue]
  ) -> ModelValue {
    [
      "level": .number(level), "no": .text(number), "title": title, "href": .text(page),
      "kind": isEmpty ? .none : words("必选", "Mandatory"), "empty": .flag(isEmpty),
      "cells": .list(cells), "count": .number(isEmpty ? 0 : 3),
      "count-href": isEmpty ? .none : .text(page),
    ]
  }

  private func cell(
    _ kind: String,
    _ readings: [ModelValue],
    isStale: Bool = false,
    more: ModelValue = .none,
    declared: ModelValue = .none
  ) -> ModelValue {
    [
      "kind": .text(kind), "stale": .flag(isStale), "none": .flag(readings.isEmpty),
      "readings": .list(readings), "more": more, "declared": declared,
    ]
  }

  private func reading(_ kind: String, isStale: Bool = false) -> ModelValue {
    let letters = [
      "direct": words("直", "D"), "indirect": words("间", "I"), "explained": words("解", "E"),
      "not-met": words("否", "N"), "undetermined": words("待", "O"),
    ]
    guard case .map(let named) = relation(kind) else { return .none }
    return .map(
      named.adding([
        "letter": letters[kind] ?? .none, "claim": words("权利要求 1", "Claim 1"),
        "coverage": kind == "not-met" ? "3/4" : "4/4", "stale": .flag(isStale),
        "state": isStale ? words("待复核", "Re-check") : .none, "href": .text(page),
      ])
    )
  }

  var texts: Model {
    func stretch(_ text: ModelValue, inserted: Bool = false, deleted: Bool = false) -> ModelValue {
      ["text": text, "inserted": .flag(inserted), "deleted": .flag(deleted)]
    }
    return [
      "differences": [
        stretch(words("桶壁的导热系数不应大于 ", "The conductivity of the wall shall not exceed ")),
        stretch("0.024", deleted: true), stretch("0.020", inserted: true),
        stretch(" W/(m·K)。"),
      ]
    ]
  }

  var connections: Model {
    [
      "chain": [
        step(words("技术", "Technologies"), [ref(words("真空隔热", "Vacuum insulation"))], rest: 2),
        step(words("专利", "Patents"), [patent]),
        step(words("标准", "Standards"), [], gap: words("还没有", "none yet")),
        step(words("产品", "Products"), [], broken: brokenChain),
      ],
      "refs": [patent, standard],
      "rest": count(9),
      "breakdown": [
        "caption": words("按权利人", "By holder"),
        "groups": [
          [
            "id": "by-holder-1", "label": words("示例单位", "Example works"), "count": 2,
            "refs": [patent, standard],
          ],
          ["id": "by-holder-2", "label": words("其他", "Others"), "count": 0, "refs": []],
        ],
      ],
      "foot": [
        "findings": [], "source": "Content/patents/cold-bucket.yaml",
        "groups": [
          [
            "label": words("对照表的专利", "Patent of a chart"), "count": 1, "refs": [ref("A.2")],
            "rest": .none,
          ]
        ],
      ],
    ]
  }

  /// Where a chain breaks.
  var brokenChain: ModelValue {
    [
      "text": words("标准没有产业化", "The standard is not in use"),
      "reason": words("没有产品记录引用它", "no product refers to it"), "at": standard,
      "help": words("写一条产品记录", "Write the record of a product"),
    ]
  }

  private func step(
    _ label: ModelValue,
    _ refs: [ModelValue],
    rest: Int = 0,
    gap: ModelValue = .none,
    broken: ModelValue = .none
  ) -> ModelValue {
    [
      "label": label, "count": .number(refs.count + rest), "refs": .list(refs),
      "rest": .list(Array(repeating: patent, count: rest)), "rest-count": .number(rest),
      "gap": gap, "broken": broken,
    ]
  }
}
