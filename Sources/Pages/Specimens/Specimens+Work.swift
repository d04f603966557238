import Templates

/// What somebody has to do: deadlines, messages, findings, controls.
extension Specimens {
  var times: Model {
    [
      "todo": [
        item("redo", "warn", words("2 份待复核", "2 to re-check"), words("标准有新版本", "a new version")),
        item("warn", "bad", words("1 项逾期", "1 overdue"), words("年费", "annuity")),
      ],
      "dues": [
        due(true, "16", words("年费", "Annuity"), words("逾期 5 天", "5 days late"), "bad", "warn"),
        due(
          false,
          "25",
          words("答复审查意见", "Reply to the office"),
          words("剩 4 天", "4 days left"),
          "warn",
          "clock"
        ),
        due(false, "30", words("会议", "Meeting"), words("剩 9 天", "9 days left"), nil, nil),
      ],
      "month": [
        "caption": words("2026 年 11 月", "November 2026"),
        "heads": .list(
          days.map { day -> ModelValue in ["name": words(day.0, day.1)] }
        ),
        "weeks": [
          ["days": .list((16...22).map(day))],
          ["days": .list((23...29).map { $0 < 28 ? day($0) : day(0) })],
        ],
      ],
      "steps": [
        ["title": words("需求", "Need"), "sub": "2024", "state": "done"],
        ["title": words("起草", "Draft"), "sub": words("现在", "now"), "state": "now"],
        ["title": words("发布", "Published"), "sub": .none, "state": .none],
      ],
      "board": [
        [
          "id": "stage-1", "section": "7.1", "heading": words("准备", "Preparation"),
          "state": tag(words("进行中", "Under way"), "info", nil),
          "figure": [
            "label": words("1 / 2", "1 of 2"), "width": "50.0", "tick": .none, "percent": "50.0",
            "counted": count(1), "total": count(2), "tag": .none,
          ],
          "items": [
            [
              "anchor": "task-1", "code": "7.1.1", "label": words("明确需求", "State the need"),
              "state": inForce, "turn": .none, "date": "2026-11-20", "role": words("负责人", "Lead"),
              "evidence": [
                "text": .none, "html": .none, "date": .none, "tag": .none, "refs": [standard],
                "boxes": .none,
              ],
              "who": [person],
            ],
            [
              "anchor": "task-2", "code": "7.1.2", "label": words("组建团队", "Form the team"),
              "state": tag(words("未开始", "To come"), nil, nil),
              "turn": tag(words("下一步", "Next"), "info", nil), "date": .none, "evidence": .none,
              "role": words("负责人", "Lead"), "who": [],
            ],
          ],
        ]
      ],
    ]
  }

  /// The days of the week from Monday.
  private var days: [(String, String)] {
    [("一", "Mo"), ("二", "Tu"), ("三", "We"), ("四", "Th"), ("五", "Fr"), ("六", "Sa"), ("日", "Su")]
  }

  private func item(
    _ icon: String,
    _ tone: String,
    _ head: ModelValue,
    _ text: ModelValue
  ) -> ModelValue {
    ["href": .text(page), "icon": .text(icon), "tone": .text(tone), "head": head, "text": text]
  }

  private func due(
    _ isLate: Bool,
    _ day: String,
    _ title: ModelValue,
    _ left: ModelValue,
    _ tone: String?,
    _ icon: String?
  ) -> ModelValue {
    [
      "late": .flag(isLate), "date": .text("2026-11-\(day)"), "month": words("11 月", "Nov"),
      "day": .text(day), "title": title, "href": .text(page), "sub": "CN 199900017 B",
      "left": left, "tone": ModelValue(tone), "icon": ModelValue(icon),
    ]
  }

  private func day(_ number: Int) -> ModelValue {
    let isDue = number == 16 || number == 25
    return [
      "day": number == 0 ? .none : .number(number), "today": .flag(number == 21),
      "weekend": .flag(number % 7 == 0 || number % 7 == 1), "late": .flag(number == 16),
      "href": isDue ? .text(page) : .none, "label": isDue ? words("1 项", "1 due") : .none,
      "words": isDue ? words("年费", "annuity") : .none,
    ]
  }

  var messages: Model {
    [
      "notes": [
        note(nil, "info", words("说明", "For information"), words("示例数据。", "Example data.")),
        note("ok", "check", words("全部有效", "All fresh"), .none),
        note(
          "warn",
          "redo",
          words("需要复核", "Needs a check"),
          words("标准有新版本。", "There is a new version.")
        ),
        note(
          "bad",
          "bad",
          words("数据有错误", "The data is wrong"),
          words("条款不存在。", "There is no such clause.")
        ),
      ],
      "finds": [
        find(
          words("错误", "Error"),
          "bad",
          "bad",
          help: words("改为现有条款", "name a clause that exists")
        ),
        find(words("警告", "Warning"), "warn", "warn", help: .none),
        find(words("提示", "Note"), "info", "info", help: .none),
      ],
      "empty": [
        [
          "title": words("还没有对照表。", "There is no chart yet."),
          "text": words("用 linkage new 新建一份。", "Write one with linkage new."),
        ],
        ["title": words("没有发现问题。", "Nothing was found."), "text": .none],
      ],
      "gap": brokenChain,
    ]
  }

  private func note(
    _ tone: String?,
    _ icon: String,
    _ title: ModelValue,
    _ text: ModelValue
  ) -> ModelValue {
    [
      "tone": ModelValue(tone), "icon": .text(icon), "title": title, "text": text,
      "source": tone == "bad" ? "patents/a.yaml:14" : .none,
    ]
  }

  private func find(
    _ word: ModelValue,
    _ tone: String,
    _ icon: String,
    help: ModelValue
  ) -> ModelValue {
    [
      "anchor": tone == "bad" ? "finding-example" : .none,
      "tag": tag(word, tone, icon), "message": words("条款 9.9 不存在", "there is no clause 9.9"),
      "help": help, "place": "Content/correspondences/a.yaml:14:15", "rule": "reference-unknown",
      "rule-href": .text(page), "record": tone == "bad" ? patent : .none,
      "excerpt": tone == "bad" ? .html(Array("clause: <mark>9.9</mark>".utf8)) : .none,
    ]
  }

  var controls: Model {
    [
      "href": .text(page),
      "main": words("主要按钮", "Main button"), "plain": words("普通按钮", "Plain button"),
      "bare": words("无框按钮", "Bare button"),
      "sortables": [
        sortable("specimen-list", chosen: nil),
        sortable("specimen-chosen", chosen: "sort=-title&type=a"),
        sortable("specimen-empty", chosen: "q=0000"),
      ],
      "rows": [["kind": "a", "ref": patent], ["kind": "b", "ref": standard]],
      "list": [
        "previous": .text(page), "next": .text(page),
        "range": ["first": 201, "last": 400, "total": 1702],
        "pages": [
          ["number": 1, "href": .text(page), "current": false, "gap": false],
          ["number": 2, "href": .none, "current": true, "gap": false],
          ["number": .none, "href": .none, "current": false, "gap": true],
          ["number": 9, "href": .text(page), "current": false, "gap": false],
        ],
      ],
    ]
  }

  /// A table with tools, in which something may be chosen.
  private func sortable(_ id: String, chosen: String?) -> ModelValue {
    let facet: ModelValue = [
      "key": "type", "label": words("类型", "Type"),
      "options": [
        ["value": "a", "label": words("专利", "Patent")],
        ["value": "b", "label": words("标准", "Standard")],
      ],
    ]
    return [
      "id": .text(id), "chosen": ModelValue(chosen),
      "tools": ["table": .text(id), "facets": [facet]],
    ]
  }
}
