import Testing

@testable import Hooks

/// What a push does to the branch that is published, as git tells it to hooks.
struct PushedCommitTests {
  private static let zero = String(repeating: "0", count: 40)
  private static let one = String(repeating: "1a", count: 20)
  private static let two = String(repeating: "2b", count: 20)

  @Test func theBranchIsFoundAmongOthers() {
    let lines = [
      "\(Self.zero) \(Self.one) refs/heads/draft", "\(Self.one) \(Self.two) refs/heads/main",
      "\(Self.zero) \(Self.one) refs/tags/main",
    ]
    #expect(PushedCommit(lines, branch: "main")?.id == Self.two)
    #expect(PushedCommit(lines, branch: "draft")?.id == Self.one)
    #expect(PushedCommit(lines, branch: "mai") == nil)
  }

  @Test func aDeletionLeavesNothingToBuild() {
    #expect(PushedCommit(["\(Self.one) \(Self.zero) refs/heads/main"], branch: "main") == nil)
  }

  @Test func whatIsNoCommitIsNone() {
    for id in ["", "HEAD", "--output=x", "1a", Self.one.uppercased()] {
      #expect(PushedCommit(["\(Self.zero) \(id) refs/heads/main"], branch: "main") == nil, "\(id)")
    }
  }
}
