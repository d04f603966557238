import Diagnostics
import Indicators
import Linking
import Records
import Templates

/// The model of one valuation's page.
struct ValuationPage {
  let facts: SiteFacts
  let valuation: RecordIndex
  let path: String
  let language: Language

  private var record: Record { facts.graph[valuation] }
  private var fields: FieldModels { FieldModels(facts: facts, language: language, page: path) }

  var model: Model {
    let value = PatentValue(record)
    let scale = record[Valuation.scaleMax] ?? PatentValue.usualScale
    let sheet: Model = [
      "one": false,
      "fields": .list(fields.sheet(valuation, skipping: Self.placed)),
    ]
    let head: Model = [
      "kick": .text("\(Valuation.type.label[language]) · \(record.id)"),
      "tags": .list(
        [record[Valuation.purpose]?.label[language]].compactMap { $0 }.map {
          TagModels(language: language).fact($0)
        }
      ),
      "value": ModelValue(value.value?.text(places: 2)),
      "indicator": .text(IndicatorPages.path(PatentValueDegree.id)),
      "sum": .text(sum(value)),
      "scale": .number(scale),
      "parts": .list(value.parts.map { part($0, scale: scale) }),
      "earlier-of": others,
      "sheet": .map(sheet),
      "body": fields.markdown.body(of: valuation),
    ]
    return head.adding(RecordFoot(facts: facts, language: language).model(valuation))
  }

  private static let placed: Set<FieldKey> = [
    Valuation.scores.key, Valuation.weights.key, Valuation.innerWeights.key,
    Valuation.scaleMax.key, Valuation.legal.key, Valuation.technical.key, Valuation.economic.key,
    Valuation.value.key,
  ]

  /// `PVD = α·LD + β·TD + γ·MD = 30% × 77.14 + …`.
  private func sum(_ value: PatentValue) -> String {
    let letters = value.parts.map { "\($0.group.letter)·\($0.group.symbol)" }
    let numbers = value.parts.map { part in
      "\(part.weight.map(\.description) ?? "—") × \(part.value?.text(places: 2) ?? "—")"
    }
    return "\(Valuation.value.name) = " + letters.joined(separator: " + ") + " = "
      + numbers.joined(separator: " + ")
  }

  private func part(_ part: PatentValue.Part, scale: Int) -> Model {
    [
      "name": .text(part.group.label[language]),
      "symbol": .text(part.group.symbol),
      "letter": .text(part.group.letter),
      "weight": ModelValue(part.weight?.description),
      "value": ModelValue(part.value?.text(places: 2)),
      "bar": .map(Self.bar(part.value?.rounded(places: 1), of: ExactDecimal(100))),
      "scores": .list(part.scores.indices.map { score(at: $0, of: part, scale: scale) }),
    ]
  }

  private func score(at position: Int, of part: PatentValue.Part, scale: Int) -> Model {
    let score = part.scores[position]
    let weighs = Set(part.scores.map(\.weight)).count > 1
    return [
      "id": .text("\(part.group.symbol)-\(position + 1)"),
      "name": .text(score.indicator.label[language]),
      "score": .text(score.score.description),
      "weight": weighs ? .text(score.weight.description) : .none,
      "bar": .map(Self.bar(score.score, of: ExactDecimal(scale))),
      "basis": fields.markdown.prose(score.entry[Valuation.Score.basis], of: valuation),
      "features": .list(features(score.entry)),
      "life": life(score.entry),
      "evidence": .list(
        score.entry[all: Valuation.Score.evidence].map {
          fields.ref($0, kind: Valuation.Score.evidence.declaration.kind, of: valuation)
        }
      ),
    ]
  }

  /// A bar of `value` out of `whole`; the number stands beside it.
  private static func bar(_ value: ExactDecimal?, of whole: ExactDecimal) -> Model {
    let scale = Scale(low: .zero, high: whole, length: .units(100))
    let width = scale.position(value ?? .zero)
    let part: Model = ["class": "a", "x": "0", "width": .text(width.description)]
    return ["label": .none, "parts": .list([part])]
  }

  /// The scores of single features, as partials/refs asks for: the feature, and its score behind it.
  private func features(_ entry: Entry) -> [Model] {
    entry[all: Valuation.Score.featureScores].compactMap { scored in
      scored[Valuation.FeatureScore.feature].map { reference in
        [
          "ref": .map(
            fields.ref(
              reference,
              kind: Valuation.FeatureScore.feature.declaration.kind,
              of: valuation
            )
          ),
          "score": ModelValue(scored[Valuation.FeatureScore.score]?.description),
        ]
      }
    }
  }

  /// `min(2 × 14.64, 15, 12) = 12`.
  private func life(_ entry: Entry) -> ModelValue {
    guard let life = entry[Valuation.Score.life], let years = life[Valuation.Life.years],
      let remaining = life[Valuation.Life.remaining], let field = life[Valuation.Life.field],
      let problem = life[Valuation.Life.problem]
    else { return .none }
    return .text(
      Phrase(
        zh: "min(2 × 剩余有效期 \(remaining)，领域 \(field)，问题 \(problem)) = \(years) 年",
        en:
          "min(2 × remaining term \(remaining), field \(field), problem \(problem)) = \(years) years"
      )[language]
    )
  }

  /// The other valuations of the same patent, the newest first.
  private var others: ModelValue {
    guard let patent = facts.graph.targets(of: Valuation.patent, from: valuation).first else {
      return .none
    }
    let rows = ValuationRows(facts: facts, language: language).rows(of: patent.record)
    let others = rows.filter { $0.valuation != valuation }
    return others.isEmpty ? .none : ["valuations": .list(others.map(\.model))]
  }
}
