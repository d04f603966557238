import Templates

/// Marks: states, feature colours, figures, values of fields.
extension Specimens {
  var states: Model {
    [
      "tags": [
        inForce, toCheck, lapsed, tag(words("新", "New"), "info", nil),
        tag(words("草案", "Draft"), nil, nil), tag(words("国家标准", "National standard"), "line", nil),
      ],
      "relations": .list(
        ["direct", "indirect", "explained", "not-met", "undetermined", "unchecked"].map(relation)
      ),
      "badges": [badge(1), badge(2, "a"), badge(3, met: false), badge(13)],
      "refs": [patent, ref(words("没有页面的名称", "A name without a page"), isLink: false), withheld],
    ]
  }

  var features: Model {
    [
      "version": "2026", "rows": .list((1...13).map(row)),
      "feet": [
        [
          "label": words("对应关系", "Correspondence"),
          "boxes": [
            ["on": false, "word": words("对应", "Corresponds")],
            ["on": true, "word": words("不对应", "Does not correspond")],
          ],
          "note": words("与逐行结论不符", "not what the rows come to"),
        ]
      ],
      "signs": [
        ["role": words("核对人", "Checked by"), "person": person, "date": "2026-11-20"],
        ["role": words("复核人", "Reviewed by"), "person": .none, "date": .none],
      ],
      "reviewed": ["by": person, "on": "2026-11-20"],
    ]
  }

  /// A row of a claim chart; the numbers go on after twelve colours.
  private func row(_ number: Int) -> ModelValue {
    [
      "anchor": .text("feature-\(number)"), "colour": .number((number - 1) % 12 + 1),
      "feature-ref": words("权利要求 1 特征 \(number)", "Claim 1, feature \(number)"),
      "feature-href": number == 1 ? .text(page) : .none,
      "feature": [run(words("桶壁有", "the wall holds ")), mark(number, "a")],
      "clauses": [["before": .none, "ref": clause]],
      "excerpt": number == 2 ? [] : [mark(number, "a"), run(words("应封闭。", " shall be closed."))],
      "excerpt-source": number == 1 ? "GB/T 20XXX—2026" : .none, "suppressed": .flag(number == 2),
      "analysis": [run(words("文字相同。", "The words are the same."))], "analysis-html": .none,
      "explanation": .none, "evidence-refs": number == 3 ? [ref("E1")] : [], "conclusion": .none,
      "row-relation": relation(["direct", "indirect", "explained", "not-met"][number % 4]),
      "row-state": number == 4 ? toCheck : .none,
    ]
  }

  private func run(_ text: ModelValue) -> ModelValue { ["mark": .none, "text": text] }

  private func mark(_ number: Int, _ letter: String) -> ModelValue {
    [
      "text": .none,
      "mark": [
        "colour": .number((number - 1) % 12 + 1), "label": .text("\(number)\(letter)"),
        "words": words("真空隔热层", "a vacuum layer"), "short": true, "anchor": .none,
      ],
    ]
  }

  var figures: Model {
    let reached = tag(words("达到目标", "Target reached"), "ok", "check")
    let missed = tag(words("低于目标", "Below target"), "warn", "warn")
    return [
      "rates": [
        rate(words("18 / 24，目标 70%", "18 of 24, target 70%"), 18, 24, "75.0", "70.0", reached),
        rate(words("10 / 26，目标 40%", "10 of 26, target 40%"), 10, 26, "38.5", "40.0", missed),
        rate(words("6 / 6，没有目标", "6 of 6, no target"), 6, 6, "100.0", nil, .none),
      ],
      "bars": [
        bar([("a", "0", "40.0"), ("b", "40.0", "25.0"), ("c", "65.0", "15.0")]),
        bar([("ok", "0", "50.0"), ("warn", "50.0", "30.0"), ("mu", "80.0", "20.0")]),
        bar([]),
      ],
      "facet": [
        "caption": words("状态", "State"),
        "rows": [
          ["label": words("有效", "In force"), "href": .text(page), "count": 3, "current": true],
          ["label": words("失效", "Lapsed"), "href": .none, "count": 0, "current": false],
        ],
      ],
      "numbers": [
        "id": "numbers", "heading": words("各标准的专利数", "Patents of each standard"),
        "columns": [words("声明", "Declared"), words("自评对照", "Charted")],
        "rows": [
          [
            "name": standard, "clauses-href": .text(page),
            "cells": [
              ["label": words("声明", "Declared"), "count": 12, "href": .text(page)],
              ["label": words("自评对照", "Charted"), "count": 0, "href": .none],
            ],
          ]
        ],
        "more": count(24), "tools": .none,
      ],
      "nothing": [
        "id": "no-numbers", "heading": words("没有专利的表", "The same, empty"), "columns": [],
        "rows": [], "more": .none, "tools": .none,
      ],
    ]
  }

  private func rate(
    _ label: ModelValue,
    _ part: Int,
    _ whole: Int,
    _ percent: String,
    _ target: String?,
    _ tag: ModelValue
  ) -> ModelValue {
    [
      "label": label, "width": .text(percent), "tick": ModelValue(target),
      "percent": .text(percent), "counted": count(part), "total": count(whole), "tag": tag,
    ]
  }

  private func bar(_ parts: [(String, String, String)]) -> ModelValue {
    [
      "label": parts.isEmpty
        ? words("没有条款被覆盖", "no clause is covered") : words("各段见图例", "parts as in the legend"),
      "parts": .list(
        parts.map { part -> ModelValue in
          ["class": .text(part.0), "x": .text(part.1), "width": .text(part.2)]
        }
      ),
    ]
  }

  var sheet: Model {
    func field(_ label: ModelValue, _ name: Name, _ value: ModelValue) -> ModelValue {
      let empty: Model = [
        "label": label, "full": .flag(name == "boxes"), "text": .none, "html": .none,
        "date": .none, "tag": .none, "refs": .none, "boxes": .none,
      ]
      return .map(empty.adding([name: value]))
    }
    return [
      "one": false,
      "fields": [
        field(words("专利申请号", "Application number"), "text", "202119900017.X"),
        field(words("申请日", "Filed on"), "date", "2021-06-01"),
        field(words("状态", "State"), "tag", inForce),
        field(words("权利人", "Holder"), "refs", [holder, withheld]),
        field(words("说明", "Remark"), "html", .html(Array("<b>×</b> 4 °C".utf8))),
        field(words("缺少的值", "A missing value"), "text", "—"),
        field(
          words("对应性质", "Nature"),
          "boxes",
          [
            ["on": true, "word": words("必选项", "Mandatory")],
            ["on": false, "word": words("可选项", "Optional")],
          ]
        ),
      ],
    ]
  }
}
