package import Diagnostics
package import Linking
import Records

/// D32: how the topics of analyses grow and decline.
package enum TopicGrowth: Measure {
  package static let id = "D32"
  package static let name = Phrase(zh: "新增与衰退主题", en: "New and declining topics")
  package static let formula = Phrase(
    zh: "（近年 − 前期）÷ 前期，两段年数相同，至多各三年；前期为 0 的是新增，≥ +20% 为增长，≤ −20% 为衰退",
    en: "(recent years − those before) ÷ those before, as many years each and three at most; new "
      + "where there were none before, growing from +20%, declining from −20%"
  )
  package static let source = "D32; 002 L532–547"
  package static let example: Phrase? = Phrase(
    zh: "主题甲 45 件，前期 30 件：+50.0%，增长；主题乙 12 件，前期 20 件：−40.0%，衰退",
    en: "topic A 45 after 30: +50.0%, growing; topic B 12 after 20: −40.0%, declining"
  )

  package static func readings(_ graph: Graph) -> [Indicator.Reading] {
    graph.indices(of: PatentAnalysis.type).flatMap { analysis -> [Indicator.Reading] in
      let changes = TopicChanges(analysis, in: graph)
      return changes.topics.compactMap { topic in
        guard let verdict = topic.verdict else { return nil }
        let words = words(verdict)
        return Indicator.Reading(
          topic.place,
          topic.change.map { .percent($0) } ?? .state(words),
          note: Phrase(
            zh: "近年 \(topic.recent) 件，前期 \(topic.previous) 件：\(words.zh)",
            en: "\(topic.recent) after \(topic.previous): \(words.en)"
          )
        )
      }
    }
  }

  /// What a verdict is called.
  package static func words(_ verdict: TopicChanges.Verdict) -> Phrase {
    switch verdict {
    case .new: Phrase(zh: "新增", en: "new")
    case .growing: Phrase(zh: "增长", en: "growing")
    case .steady: Phrase(zh: "平稳", en: "steady")
    case .declining: Phrase(zh: "衰退", en: "declining")
    }
  }
}
