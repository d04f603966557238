import Diagnostics
import Indicators
import Linking
import Records
import TestSupport
import Testing

@Suite struct WorkflowCompletionTests {
  private func figures(_ files: [String: String]) throws -> [String: String] {
    let figures = WorkflowCompletion.figures(try SampleSite(files).graph)
    return Dictionary(
      figures.map { ($0.id, "\($0.rate.countText) \($0.rate.percentText ?? "n/a")") },
      uniquingKeysWith: { first, _ in first }
    )
  }

  @Test func thirteenOfTwentyItemsAreDoneAndTheStagesWeighHalf() throws {
    let graph = try SampleSite(ProjectSite.files).graph
    #expect(
      try figures(ProjectSite.files) == [
        "D5": "13/20 65.0%", "D5/8.1": "8/8 100.0%", "D5/8.2": "4/6 66.7%",
        "D5/8.3": "1/3 33.3%", "D5/8.4": "0/3 0.0%",
        "D5/proj": "13/20 65.0%", "D5/proj/8.1": "8/8 100.0%", "D5/proj/8.2": "4/6 66.7%",
        "D5/proj/8.3": "1/3 33.3%", "D5/proj/8.4": "0/3 0.0%",
      ]
    )
    let reading = try #require(WorkflowCompletion.readings(graph).first)
    #expect(reading.value == .percent(try #require(Percent("50 %"))))
    #expect(reading.note?.zh == "8/8、4/6、1/3、0/3")
    let headline = try #require(WorkflowCompletion.figures(graph).first)
    #expect(headline.note?.zh == "阶段加权 50.0%（8/8、4/6、1/3、0/3）")
  }

  @Test func countsAreThePlacesOfTheItems() throws {
    let graph = try SampleSite(ProjectSite.files).graph
    let project = try #require(graph.record(id: "proj"))
    let figure = try #require(
      WorkflowCompletion.figures(graph).first { $0.id == "D5/proj/8.3" }
    )
    #expect(figure.counted == [Place(project, .entry("W15"))])
    #expect(figure.total.map(\.part) == [.entry("W15"), .entry("W16"), .entry("W17")])
  }

  @Test func anItemThatDoesNotApplyIsNotCounted() throws {
    var files = ProjectSite.files
    files[ProjectSite.projectPath] = ProjectSite.project
      .replacing("  W15: done\n", with: "  W15: na\n  W16: na\n  W17: na\n")
    let found = try figures(files)
    #expect(found["D5/proj"] == "12/17 70.6%")
    #expect(found["D5/proj/8.3"] == "0/0 n/a")
    // A stage without items is no part of the mean: (1 + 2/3 + 0) / 3.
    let reading = WorkflowCompletion.readings(try SampleSite(files).graph).first
    #expect(reading?.value == .percent(try #require(Percent("55.6 %"))))
  }

  @Test func aSiteWithoutProjectsHasNoRate() throws {
    let found = try figures(PortfolioSite.base)
    #expect(found["D5"] == "0/0 n/a")
    #expect(WorkflowCompletion.stageWeighted([]) == nil)
  }

  @Test func anItemOfAnEarlierStageIsLeftBehind() throws {
    var files = ProjectSite.files
    files[ProjectSite.projectPath] = ProjectSite.project
      .replacing("workflow_stage: implementation", with: "workflow_stage: tracking")
    let graph = try SampleSite(files).graph
    let workflow = Workflow(try #require(graph.record(id: "proj")), in: graph)
    let turns = workflow.due.map { "\($0.item.code) \(workflow.turn($0))" }
    #expect(turns == ["W13 leftBehind", "W14 leftBehind", "W16 now", "W17 now"])
  }
}
