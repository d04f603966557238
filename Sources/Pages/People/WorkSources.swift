import Diagnostics
import Linking
import Records

/// Where work comes from: each kind of record that leaves somebody something to do.
struct WorkSources {
  let graph: Graph

  /// The workflow items that are due, and who holds their role.
  var workflow: [WorkItem] {
    graph.indices(of: Project.type).flatMap { project -> [WorkItem] in
      Workflow(project, in: graph).due.map { step in
        WorkItem(
          kind: .workflow,
          words: Phrase(
            zh: "\(step.item.code) \(step.item.label.zh)",
            en: "\(step.item.code) \(step.item.label.en)"
          ),
          place: step.place,
          // The day of what is under way is the day on which it began.
          due: step.entry?[WorkflowItem.date].flatMap { $0 >= graph.asOf ? $0 : nil },
          people: Workflow.members(of: project, as: step.item.role, in: graph),
          roles: [step.item.role]
        )
      }
    }
  }

  /// Linkage proposals that wait for the decision layer.
  var decisions: [WorkItem] {
    graph.indices(of: LinkageProposal.type).compactMap { proposal in
      guard graph[proposal][LinkageProposal.decision] == .submitted else { return nil }
      let layer = graph.sources(of: Project.proposal, in: Project.type, to: proposal)
        .flatMap { people(Project.decisionLayer.key, of: $0) }
      return WorkItem(
        kind: .decision,
        words: Phrase(zh: "审批联动工作建议书", en: "decide on the linkage proposal"),
        place: Place(proposal),
        people: Set(layer).sorted(),
        roles: [.manager]
      )
    }
  }

  /// Charts that no longer stand on what was checked, and those that nobody has reviewed.
  var charts: [WorkItem] {
    graph.charts.compactMap { chart in
      guard chart.state != .fresh else { return nil }
      let signed = [
        Correspondence.preparedIP.key, Correspondence.reviewedRD.key,
        Correspondence.reviewedStd.key, Header.owner.key,
      ].flatMap { people($0, of: chart.record) }
      return WorkItem(
        kind: .chart,
        words: chart.state.needsCheck
          ? Phrase(
            zh: "重新核对（\(chart.state.label.zh)）",
            en: "check again (\(chart.state.label.en))"
          ) : Phrase(zh: "核对并登记", en: "review and sign"),
        place: Place(chart.record),
        people: Set(signed).sorted(),
        roles: [.ip]
      )
    }
  }

  /// Schemes that are neither filed nor given up.
  var schemes: [WorkItem] {
    graph.indices(of: PatentScheme.type).compactMap { scheme in
      let record = graph[scheme]
      guard let status = record[PatentScheme.schemeStatus], !status.isClosed else { return nil }
      let team = graph.targets(of: PatentScheme.technology, from: scheme)
        .flatMap { people(Technology.team.key, of: $0.record) }
      let owner = people(Header.owner.key, of: scheme)
      return WorkItem(
        kind: .scheme,
        words: Phrase(zh: "提交专利申请（\(status.label.zh)）", en: "file (\(status.label.en))"),
        place: Place(scheme),
        due: record[PatentScheme.plannedFiling],
        people: owner.isEmpty ? Set(team).sorted() : owner,
        roles: [.technical, .ip]
      )
    }
  }

  /// Proposals to standards that are still on their way.
  var proposals: [WorkItem] {
    graph.indices(of: StandardProposal.type).compactMap { proposal in
      let record = graph[proposal]
      let words: Phrase
      switch record[StandardProposal.state] {
      case .draft?: words = Phrase(zh: "定稿并提交", en: "finish and submit")
      case .submitted?, .underDiscussion?, .revised?:
        words = Phrase(zh: "跟进讨论", en: "follow the discussion")
      default: return nil
      }
      let names = [
        StandardProposal.authors.key, StandardProposal.attendees.key, Header.owner.key,
      ].flatMap { people($0, of: proposal) }
      return WorkItem(
        kind: .proposal,
        words: words,
        place: Place(proposal),
        due: record[StandardProposal.submissionDate].flatMap { $0 > graph.asOf ? $0 : nil },
        people: Set(names).sorted(),
        roles: [.standards]
      )
    }
  }

  /// Actions of meetings, tracking and reviews that are not done and have no day; those with a day
  /// are deadlines.
  var actions: [WorkItem] {
    let types = [
      (Meeting.type, Meeting.actions), (TrackingEntry.type, TrackingEntry.actions),
      (EffectivenessReview.type, EffectivenessReview.actions),
    ]
    return types.flatMap { type, field in
      graph.indices(of: type).flatMap { index -> [WorkItem] in
        let open = graph[index][all: field].filter {
          $0[ActionItem.done] == nil && $0[ActionItem.due] == nil
        }
        return open.map { entry in
          let text = entry[ActionItem.text]?.source ?? ""
          let owner = entry[ActionItem.owner]
          let found = owner.flatMap(responsible)
          return WorkItem(
            kind: .action,
            words: Phrase(zh: text, en: text),
            place: Place(index),
            people: found.map { [$0] } ?? [],
            names: found == nil ? [owner?.written].compactMap { $0 } : [],
            roles: owner == nil ? [.coordinator] : []
          )
        }
      }
    }
  }

  /// The people that a field of a record points at.
  private func people(_ field: FieldKey, of record: RecordIndex) -> [RecordIndex] {
    graph.links(from: record).filter { $0.field == field }.map(\.target.record)
      .filter { graph[$0].is(Person.type) }
  }

  private func responsible(_ reference: Reference) -> RecordIndex? {
    graph.resolver.resolve(reference, allowed: [Person.type.key, Organization.type.key])
      .place?.record
  }
}
