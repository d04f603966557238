import Diagnostics

/// Proves of a site, before it is written, that no link inside it is dead, no id stands twice on a
/// page, and every page can be reached from the first (contract §4; R119, R121).
enum OutputProof {
  /// Checks a site as rendered.
  ///
  /// - Parameters:
  ///   - pages: each page's path and what was read out of it.
  ///   - files: the paths of the other files of the output.
  ///   - roots: the first page of each language.
  /// - Returns: what is wrong; empty for a sound site.
  static func faults(
    pages: [(path: String, facts: PageFacts)],
    files: Set<String>,
    roots: [String]
  ) -> [Finding] {
    var numbers: [String: Int] = [:]
    for (number, page) in pages.enumerated() { numbers[page.path] = number }
    var targets: Set<Int> = []
    for page in pages {
      for link in page.facts.links where link.fragment != nil {
        if let number = numbers[link.path] { targets.insert(number) }
      }
    }
    var ids: [Int: Set<String>] = [:]
    for number in targets { ids[number] = Set(pages[number].facts.ids) }

    var findings: [Finding] = []
    var next: [[Int]] = []
    for page in pages {
      findings += duplicates(page.path, page.facts.ids)
      var reached: [Int] = []
      for link in page.facts.links {
        guard let number = numbers[link.path] else {
          if !files.contains(link.path) { findings.append(dead(page.path, link)) }
          continue
        }
        reached.append(number)
        if let fragment = link.fragment, !fragment.isEmpty, ids[number]?.contains(fragment) != true
        {
          findings.append(dead(page.path, link))
        }
      }
      next.append(reached)
    }
    return (findings + orphans(pages.map(\.path), next, from: roots.compactMap { numbers[$0] }))
      .sorted { $0.message.en < $1.message.en }
  }

  private static func duplicates(_ path: String, _ ids: [String]) -> [Finding] {
    var seen: Set<String> = []
    var reported: Set<String> = []
    return ids.compactMap { id in
      guard !seen.insert(id).inserted, reported.insert(id).inserted else { return nil }
      return Finding(
        "output-duplicate-id",
        .error,
        at: nil,
        Phrase(zh: "页面 \(path) 中 id“\(id)”出现两次", en: "page \(path) holds the id \(id) twice")
      )
    }
  }

  private static func dead(_ path: String, _ link: PageFacts.Link) -> Finding {
    let target = link.fragment.map { "\(link.path)#\($0)" } ?? link.path
    return Finding(
      "output-dead-link",
      .error,
      at: nil,
      Phrase(
        zh: "页面 \(path) 的链接 \(target) 没有目标",
        en: "page \(path) links to \(target), which does not exist"
      )
    )
  }

  private static func orphans(_ paths: [String], _ next: [[Int]], from roots: [Int]) -> [Finding] {
    var reached = Array(repeating: false, count: paths.count)
    var open = roots
    for root in roots { reached[root] = true }
    while let page = open.popLast() {
      for target in next[page] where !reached[target] {
        reached[target] = true
        open.append(target)
      }
    }
    return paths.indices.filter { !reached[$0] }.map { number in
      Finding(
        "output-orphan",
        .error,
        at: nil,
        Phrase(
          zh: "从首页无法到达页面 \(paths[number])",
          en: "page \(paths[number]) cannot be reached from the first page"
        )
      )
    }
  }
}
