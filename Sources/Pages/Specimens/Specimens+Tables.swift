import Templates

/// Tables of records, a row or two each.
extension Specimens {
  var tables: Model {
    [
      "charts": [
        [
          "chart": ref(words("示例对照表", "Example chart")), "patent": patent,
          "claim": words("权利要求 1", "Claim 1"), "claim-href": .text(page), "clauses": [clause],
          "badges": [badge(1), badge(2), badge(3, met: false)], "coverage": "2/3",
          "result": tag(words("不对应", "Does not correspond"), nil, "not-met"),
          "relation": .none, "version": "2026", "version-date": "2026-06-30", "state": toCheck,
        ]
      ],
      "declared": [
        [
          "declaration": ref(words("示例声明", "Example declaration")), "declarant": [holder],
          "date": "2026-03-01", "patent": patent, "standard": standard, "clauses": [clause],
          "kind": .none, "licensing": "FRAND", "level": tag(words("声明", "Declared"), "line", nil),
        ]
      ],
      "drifts": [
        [
          "pool": ref(words("示例专利池", "Example pool")), "patent": patent,
          "what": words("法律状态", "Legal status"), "listed": inForce, "actual": lapsed,
          "since": "2026-10-01", "synced": .none,
          "tag": tag(words("51 天", "51 days"), "warn", "clock"), "values": "",
        ]
      ],
      "tools": .none,
      "licences": [
        [
          "licence": ref(words("示例许可", "Example licence")), "licensor": holder,
          "licensee": withheld, "kind": words("普通", "Non-exclusive"), "from": "2026-01-01",
          "to": "2030-12-31", "left": tag(words("剩 4 年", "4 years left"), nil, nil),
          "state": inForce,
        ]
      ],
      "listings": [
        "id": "listings-example", "label": words("在池专利", "Listed patents"), "count": 1,
        "rows": [
          [
            "patent": patent, "grade": "A", "contributor": [holder], "listed": "2026-02-01",
            "delisted": .none, "expiry": "2041-06-01", "reason": .none, "status": inForce,
          ]
        ],
      ],
      "members": [
        ["org": holder, "joined": "2026-01-01", "left": .none, "count": 2, "refs": [patent]]
      ],
      "patents": [
        [
          "patent": patent, "type": words("发明", "Invention"), "filed": "2021-06-01",
          "status": inForce, "declared-items": 1, "declared-href": .text(page), "own-charts": 1,
          "corresponding": 1, "charts-href": .text(page),
        ]
      ],
      "people": [
        [
          "person": person, "roles": words("负责人", "Lead"), "count": 2, "href": .text(page),
          "next": "2026-11-25",
        ]
      ],
      "proposals": [
        [
          "proposal": ref(words("示例提案", "Example proposal")), "adopted-in": [clause],
          "submitted": "2024-05-01", "filed": "2024-04-01",
          "order": tag(words("先申请", "Filed first"), "ok", "check"), "state": inForce,
        ]
      ],
      "removed": [
        [
          "patent": patent, "listed": "2025-01-01", "delisted": "2026-06-01",
          "reason": words("失效", "Lapsed"),
        ]
      ],
      "tools": .none, "loads": .none, "people-loads": false,
      "work": [
        [
          "kind": words("年费", "Annuity"), "values": "kind=annuity",
          "words": words("缴第 6 年年费", "Pay the 6th annuity"),
          "ref": patent, "due": "2026-11-25", "state": toCheck, "people": [person],
        ]
      ],
    ]
  }
}
