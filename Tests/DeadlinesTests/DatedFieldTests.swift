import Diagnostics
import Linking
import Records
import Testing

@testable import Deadlines

@Suite struct DatedFieldTests {
  private func printed(
    _ files: [String: String],
    asOf: String = "2026-11-21"
  ) throws -> [String] {
    let graph = try AnnuitySite.graph("legal_status: terminated\n", asOf: asOf, with: files)
    return Deadlines.all(graph).map { deadline in
      let who = deadline.responsible.map { responsible in
        switch responsible {
        case .place(let place): graph[place.record].id
        case .name(let name): name
        case .withheld: "?"
        }
      }
      return "\(deadline.date) \(deadline.kind.rawValue) \(graph[deadline.place.record].id): "
        + "\(deadline.item.zh) (\(who.joined(separator: ", ")))"
    }
  }

  /// A slip in a name would make the deadlines of a type vanish without a word.
  @Test func namesFieldsThatTheTypesHave() throws {
    let types = Dictionary(uniqueKeysWithValues: RecordCatalog.types.map { ($0.key, $0) })
    for field in DatedField.all {
      let type = try #require(types[field.type], "no type \(field.type)")
      let shape: Shape
      if let list = field.list {
        let inner = try #require(
          type.shape.field(FieldKey(list))?.innerShape,
          "\(field.type).\(list)"
        )
        // The entries of a map of maps are one level further down.
        let deeper = inner.fields.first?.innerShape
        shape = inner.field(FieldKey(field.date)) == nil ? try #require(deeper) : inner
      } else {
        shape = type.shape
      }
      #expect(shape.field(FieldKey(field.date)) != nil, "\(field.type) \(field.date)")
      let others = field.done + Array(field.closed.keys) + Array(field.open.keys)
      for name in others + [field.text].compactMap({ $0 }) {
        let isThere =
          shape.field(FieldKey(name)) != nil || type.shape.field(FieldKey(name)) != nil
        #expect(isThere, "\(field.type) has no \(name)")
      }
      for (name, choices) in field.closed.merging(field.open, uniquingKeysWith: { $1 }) {
        let kind = (shape.field(FieldKey(name)) ?? type.shape.field(FieldKey(name)))?.kind
        for choice in choices {
          #expect(
            kind?.choices?.options.contains { $0.key == choice } == true,
            "\(field.type).\(name) has no \(choice)"
          )
        }
      }
    }
  }

  @Test func actionsFallDueUntilTheyAreDone() throws {
    let meeting = """
      title: 例会
      kind: linkage-exchange
      date: 2026-11-05
      participants: [{person: 陈某某, role: ip}]
      agenda: 议程
      minutes: 记录
      next_date: 2026-12-05
      actions:
        - {text: 交意见, owner: 王某某, due: 2026-11-10}
        - {text: "复核 [[p|那件专利]]", owner: works, due: 2026-11-30}
        - {text: 已办, owner: 王某某, due: 2026-11-10, done: 2026-11-09}
        - {text: 无期限, owner: 王某某}

      """
    #expect(
      try printed(["meetings/m.yaml": meeting]) == [
        "2026-11-10 action m: 行动：交意见 (王某某)",
        "2026-11-30 action m: 行动：复核 那件专利 (works)",
        "2026-12-05 meeting m: 下次会议 (陈某某)",
      ]
    )
    let later = try printed(["meetings/m.yaml": meeting], asOf: "2026-12-06")
    #expect(later.count == 2, "a meeting passes by itself, an action does not")
  }

  @Test func anUnfiledSchemeIsToBeFiled() throws {
    func scheme(_ status: String) -> String {
      """
      title: 方案
      technology: t
      subject: 排水
      patent_type: invention
      territories: [CN]
      planned_filing: 2026-11-01
      strategy: basic-leading
      scheme_status: \(status)

      """
    }
    #expect(
      try printed(["patent-schemes/s.yaml": scheme("refined")]) == [
        "2026-11-01 filing s: 提出专利申请 ()"
      ]
    )
    #expect(try printed(["patent-schemes/s.yaml": scheme("filed")]) == [])
    #expect(try printed(["patent-schemes/s.yaml": scheme("dropped")]) == [])
  }

  @Test func whereNobodyIsNamedTheOwnerOfTheTechnologyOrPatentActs() throws {
    let technology = "title: 技术\nrd_form: own\nprotection_route: patent\nowner: works\n"
    let scheme = "title: 方案\ntechnology: t\nplanned_filing: 2026-12-01\nscheme_status: refined\n"
    let files = ["technologies/t.yaml": technology, "patent-schemes/s.yaml": scheme]
    #expect(try printed(files) == ["2026-12-01 filing s: 提出专利申请 (works)"])
    let amendment =
      "title: 分案\npatent: p\nkind: divisional\ndeadline: 2026-12-01\nstate: discussed\n"
    #expect(
      try printed(["amendments/a.yaml": amendment]) == [
        "2026-12-01 amendment a: 提交修改或分案 (works)"
      ]
    )
  }

  @Test func aTeamActsThroughItsCoordinator() throws {
    let people = [
      "people/a.yaml": "title: 甲\norganization: works\ndepartment: 研发\n",
      "people/b.yaml": "title: 乙\norganization: works\ndepartment: 管理\n",
    ]
    let project = "title: 项目\ntarget_end: 2027-06-30\nteam:\n"
    let both = "  - {person: a, role: technical}\n  - {person: b, role: coordinator}\n"
    let files = people.merging(["projects/x.yaml": project + both]) { $1 }
    #expect(try printed(files) == ["2027-06-30 project x: 项目计划完成 (b)"])
    let one = people.merging(["projects/x.yaml": project + "  - {person: a, role: technical}\n"]) {
      $1
    }
    #expect(try printed(one) == ["2027-06-30 project x: 项目计划完成 (a)"])
  }

  @Test func whoHasLeftATeamIsNotAskedToActForIt() throws {
    let people = [
      "people/a.yaml": "title: 甲\norganization: works\ndepartment: 研发\n",
      "people/b.yaml": "title: 乙\norganization: works\ndepartment: 管理\n",
    ]
    /// Who answers for the end of the project, where the coordinator `b` stays until `last`.
    func answers(until last: String, technicalUntil other: String = "2027-01-01") throws -> [String]
    {
      let project = """
        title: 项目
        lead: works
        target_end: 2027-06-30
        team:
          - {person: a, role: technical, to: \(other)}
          - {person: b, role: coordinator, to: \(last)}

        """
      return try printed(people.merging(["projects/x.yaml": project]) { $1 })
    }
    #expect(try answers(until: "2026-11-21") == ["2027-06-30 project x: 项目计划完成 (b)"])
    #expect(try answers(until: "2020-01-31") == ["2027-06-30 project x: 项目计划完成 (a)"])
    #expect(
      try answers(until: "2020-01-31", technicalUntil: "2020-01-31") == [
        "2027-06-30 project x: 项目计划完成 (works)"
      ],
      "a team that everybody has left leaves the project to its lead"
    )
  }

  @Test func aProjectHasItsEndAndTheDatesOfItsWorkflow() throws {
    let project = """
      title: 项目
      lead: works
      target_end: 2027-06-30
      workflow_items:
        W3: {state: doing, date: 2026-12-01}
        W4: {state: done, date: 2026-10-01}
        W5: {state: todo}

      """
    #expect(
      try printed(["projects/x.yaml": project]) == [
        "2026-12-01 milestone x: 流程：W3 市场调研 (works)",
        "2027-06-30 project x: 项目计划完成 (works)",
      ]
    )
    #expect(
      try printed(["projects/x.yaml": project + "actual_end: 2026-11-01\n"]).count == 1,
      "an ended project does not end again"
    )
  }

  @Test func theTermOfALicenceCountsWhileItsStateIsKnownAndOpen() throws {
    func licence(_ state: String) -> String {
      """
      title: 许可
      licensor: {org: works}
      licensee: {org: rival}
      term_from: 2024-01-01
      term_to: 2026-12-31
      recordal: {wanted: true, due: 2026-12-01}
      \(state)

      """
    }
    #expect(
      try printed(["licences/l.yaml": licence("state: in-force")]) == [
        "2026-12-01 licence l: 办理许可合同备案 (works)",
        "2026-12-31 licence l: 许可期限届满 (works)",
      ]
    )
    #expect(try printed(["licences/l.yaml": licence("state: terminated")]) == [])
    #expect(try printed(["licences/l.yaml": licence("")]) == [])
  }

  @Test func royaltiesFallDueOnTheirDayOfEachYear() throws {
    func licence(_ day: String, to end: String = "2030-12-31") -> [String: String] {
      [
        "licences/l.yaml": """
        title: 许可
        licensor: {org: works}
        licensee: {org: rival}
        term_from: 2024-01-01
        term_to: \(end)
        state: in-force
        due_day: "\(day)"

        """
      ]
    }
    let royalty = "payment l: 支付上一年度的许可费 (rival)"
    #expect(try printed(licence("--03-31")).first == "2027-03-31 \(royalty)")
    #expect(try printed(licence("--11-21")).first == "2026-11-21 \(royalty)")
    #expect(try printed(licence("--02-29")).first == "2027-02-28 \(royalty)")
    #expect(try printed(licence("--03-31", to: "2027-03-30")).count == 1, "the term has ended")
    #expect(try printed(licence("soon")).count == 1)
  }

  @Test func anAmendmentIsDueUntilItIsFiled() throws {
    let amendment = """
      title: 分案
      patent: p
      kind: divisional
      deadline: 2026-11-01
      content: 内容
      owner: works

      """
    #expect(
      try printed(["amendments/a.yaml": amendment + "state: discussed\n"]) == [
        "2026-11-01 amendment a: 提交修改或分案 (works)"
      ]
    )
    #expect(try printed(["amendments/a.yaml": amendment + "state: filed\n"]) == [])
  }

  @Test func entriesKeepTheirNamesWhenOthersComeBeforeThem() throws {
    func names(_ actions: String) throws -> Set<String> {
      let meeting = "title: 例会\nkind: decision\ndate: 2024-01-05\nactions:\n" + actions
      let graph = try AnnuitySite.graph(
        "legal_status: terminated\n",
        with: ["meetings/m.yaml": meeting]
      )
      return Set(Deadlines.all(graph).map { $0.uid(graph) })
    }
    let first = try names("  - {text: 甲, due: 2026-11-10}\n")
    let both = try names("  - {text: 乙, due: 2026-11-09}\n  - {text: 甲, due: 2026-11-12}\n")
    #expect(first.count == 1)
    #expect(both.count == 2)
    #expect(first.isSubset(of: both))
    let twice = try names("  - {text: 甲, due: 2026-11-09}\n  - {text: 甲, due: 2026-11-12}\n")
    #expect(twice.count == 2)
  }
}
