import Diagnostics
import Templates
import Testing

/// Damaged themes and busy machines.
struct RobustnessTests {
  /// A stream of numbers that is the same in every run.
  private struct Sequence {
    private var state: UInt64

    init(seed: UInt64) {
      state = seed
    }

    mutating func next(below limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
  }

  @Test(arguments: 0..<40)
  func survivesDamagedTemplates(seed: UInt64) throws {
    var numbers = Sequence(seed: seed)
    var source = Array(ThemeTests.gallery.utf8)
    for _ in 0..<20 {
      let at = numbers.next(below: source.count)
      switch numbers.next(below: 3) {
      case 0: source[at] = UInt8(numbers.next(below: 256))
      case 1: source.remove(at: at)
      default: source.insert(contentsOf: Array("{{#$</^>.}}".utf8.prefix(3 + at % 9)), at: at)
      }
    }
    let damaged = String(decoding: source, as: UTF8.self)
    let (set, compiling) = try ThemeFolder.compile(.chinese, adding: ["gallery": damaged])
    var bytes: [UInt8] = []
    let rendering = set.render(
      "gallery",
      ThemeTests.shell(.chinese).adding(ThemeTests.parts),
      pageRoot: "",
      assetRoot: "",
      into: &bytes
    )
    let lines = damaged.split(separator: "\n", omittingEmptySubsequences: false).count
    for fault in compiling + rendering where fault.path.hasSuffix("gallery.mustache") {
      #expect((1...lines).contains(fault.line))
      #expect(fault.column >= 1)
    }
    #expect(String(validating: bytes, as: UTF8.self) != nil)
  }

  @Test func rendersTheSameFromManyTasks() async throws {
    let (set, _) = try ThemeFolder.compile(.english, adding: ["gallery": ThemeTests.gallery])
    let model = ThemeTests.shell(.english).adding(ThemeTests.parts)
    let pages = await withTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<32 {
        group.addTask {
          var bytes: [UInt8] = []
          _ = set.render("gallery", model, pageRoot: "../", assetRoot: "../", into: &bytes)
          return bytes
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(pages.count == 32)
    #expect(pages.allSatisfy { $0 == pages[0] && $0.count > 5000 })
  }
}
