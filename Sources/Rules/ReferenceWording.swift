import Diagnostics
import Linking
import Records

/// Words what is known of a reference that points nowhere (R2).
struct ReferenceWording {
  /// What is wrong, and the nearest thing that exists.
  typealias Words = (message: Phrase, help: Phrase?)

  private let graph: Graph
  private let offersNearest: Bool

  /// Words faults of `graph`.
  ///
  /// Looking for the nearest name takes a look at every record, which is too much to do for each of
  /// very many faults.
  init(_ graph: Graph, offersNearest: Bool = true) {
    self.graph = graph
    self.offersNearest = offersNearest
  }

  /// The words for `resolution`, the outcome of `reference` in a field of `allowed` types.
  func words(for resolution: Resolution, of reference: Reference, allowed: [String]) -> Words {
    switch resolution {
    case .place, .withheld, .name, .unknownRecord:
      record(reference, allowed: allowed)
    case .wrongType(let found):
      wrongType(found, allowed: allowed)
    case .ambiguous(let found):
      ambiguous(reference, found)
    case .unknownVersion(let found):
      version(reference, of: found)
    case .unknownClause(let found):
      clause(reference.anchor ?? reference.target, of: found)
    case .unknownClaim(let found):
      claim(reference.anchor ?? reference.target, of: found)
    case .unknownFeature(let found, let claim):
      feature(reference, of: found, claim: claim)
    case .noParts(let found):
      noParts(found)
    }
  }

  private func record(_ reference: Reference, allowed: [String]) -> Words {
    if reference.target.isEmpty {
      let anchor = reference.anchor ?? ""
      return (
        Phrase(
          zh: "条款“\(anchor)”没有写明属于哪个标准",
          en: "the clause \"\(anchor)\" is of no named standard"
        ),
        Phrase(zh: "写作 标准编号#\(anchor)", en: "write STANDARD#\(anchor)")
      )
    }
    let types = typeNames(allowed)
    let message =
      allowed.isEmpty
      ? Phrase(
        zh: "没有编号为“\(reference.target)”的记录",
        en: "there is no record \"\(reference.target)\""
      )
      : Phrase(
        zh: "没有编号或号码为“\(reference.target)”的\(types.zh)",
        en: "there is no \(types.en) \"\(reference.target)\""
      )
    let near =
      offersNearest
      ? NearMiss.nearest(to: reference.target, in: graph.resolver.ids(allowed: allowed)) : nil
    return (
      message,
      Self.separation(of: reference.target) ?? near.map(meant)
        ?? Phrase(zh: "先建立这条记录，或改正编号", en: "write that record first, or correct the id")
    )
  }

  /// What to write where Chinese punctuation stands in an id, which holds none: several ids were
  /// meant, or a list.
  private static func separation(of target: String) -> Phrase? {
    guard let sign = target.unicodeScalars.first(where: { "，、；【】［］".unicodeScalars.contains($0) })
    else { return nil }
    return Phrase(
      zh: "“\(sign)”是全角符号；几个编号写作 [甲, 乙]，用半角方括号和逗号",
      en:
        "\"\(sign)\" is a full-width sign; write several ids as [a, b], with plain brackets and commas"
    )
  }

  private func wrongType(_ found: RecordIndex, allowed: [String]) -> Words {
    let (record, types) = (graph[found], typeNames(allowed))
    return (
      Phrase(
        zh: "“\(record.id)”是\(record.type.label.zh)，这里要的是\(types.zh)",
        en: """
          "\(record.id)" is of type \(Self.insideSentence(record.type.label.en)), \
          but the field takes \(types.en)
          """
      ),
      Phrase(zh: "改写\(types.zh)的编号", en: "write the id of a record of type \(types.en)")
    )
  }

  private func ambiguous(_ reference: Reference, _ found: [RecordIndex]) -> Words {
    let ids = found.map { graph[$0].id }
    return (
      Phrase(
        zh: "“\(reference.target)”可以指 \(ids.count) 条记录",
        en: "\"\(reference.target)\" may mean any of \(ids.count) records"
      ),
      Phrase(
        zh: "写明编号：\(ids.joined(separator: "、"))",
        en: "state the id: \(ids.joined(separator: ", "))"
      )
    )
  }

  private func version(_ reference: Reference, of found: RecordIndex) -> Words {
    let labels = graph.line(of: found)?.versions.map(\.label) ?? []
    return (
      Phrase(
        zh: "标准 \(graph[found].id) 没有版本“\(reference.version ?? "")”",
        en: "the standard \(graph[found].id) has no version \"\(reference.version ?? "")\""
      ),
      Phrase(
        zh: "已有的版本：\(labels.joined(separator: "、"))",
        en: "its versions are \(labels.joined(separator: ", "))"
      )
    )
  }

  private func clause(_ number: String, of found: RecordIndex) -> Words {
    let numbers = graph.resolver.clauseNumbers(of: found)
    let name = versionName(found)
    let help: Phrase?
    if let other = graph.record(id: number), graph[other].is(Standard.type) {
      help = Phrase(zh: "写作 \(number)#条款号", en: "write \(number)#CLAUSE")
    } else if numbers.isEmpty {
      help = Phrase(
        zh: "该版本还没有写入任何条款",
        en: "no clauses of that version are stored yet"
      )
    } else {
      let near = offersNearest ? NearMiss.nearest(to: number, in: numbers) : nil
      help =
        near.map(meant)
        ?? Phrase(
          zh: "已有的条款：\(shortened(numbers, "、"))",
          en: "its clauses are \(shortened(numbers, ", "))"
        )
    }
    return (
      Phrase(
        zh: "标准 \(name.zh) 没有条款“\(number)”",
        en: "\(name.en) has no clause \"\(number)\""
      ), help
    )
  }

  /// The words for a claim that the patent does not have.
  func claim(_ anchor: String, of found: RecordIndex) -> Words {
    var numbers: [String] = []
    for claim in graph[found][all: Patent.claims] {
      guard let number = claim[Claim.claimNo].map(String.init), !numbers.contains(number) else {
        continue
      }
      numbers.append(number)
    }
    return (
      Phrase(
        zh: "专利 \(graph[found].id) 没有权利要求“\(anchor)”",
        en: "the patent \(graph[found].id) has no claim \"\(anchor)\""
      ),
      numbers.isEmpty
        ? Phrase(zh: "该专利还没有写入权利要求", en: "no claims of that patent are stored yet")
        : Phrase(
          zh: "已有的权利要求：\(shortened(numbers, "、"))",
          en: "its claims are \(shortened(numbers, ", "))"
        )
    )
  }

  private func feature(_ reference: Reference, of found: RecordIndex, claim: Int) -> Words {
    let numbers = ClaimTexts.features(claim, of: graph[found]).compactMap {
      $0[Claim.Feature.no].map(String.init)
    }
    return (
      Phrase(
        zh: "专利 \(graph[found].id) 的权利要求 \(claim) 没有技术特征“\(reference.anchor ?? "")”",
        en: "claim \(claim) of \(graph[found].id) has no feature \"\(reference.anchor ?? "")\""
      ),
      numbers.isEmpty
        ? nil
        : Phrase(
          zh: "已有的特征：\(shortened(numbers, "、"))",
          en: "its features are \(shortened(numbers, ", "))"
        )
    )
  }

  private func noParts(_ found: RecordIndex) -> Words {
    (
      Phrase(
        zh: "\(graph[found].type.label.zh)“\(graph[found].id)”没有版本、条款或权利要求可指",
        en:
          "the \(Self.insideSentence(graph[found].type.label.en)) \"\(graph[found].id)\" has no versions, clauses or claims"
      ),
      Phrase(zh: "去掉 @ 或 # 及其后的部分", en: "drop the part from @ or # on")
    )
  }

  private func meant(_ near: String) -> Phrase {
    Phrase(zh: "是否应为“\(near)”？", en: "did you mean \"\(near)\"?")
  }

  private func versionName(_ found: RecordIndex) -> Phrase {
    guard let line = graph.line(of: found), let version = line.version(found) else {
      return Phrase(zh: graph[found].id, en: graph[found].id)
    }
    let name = "\(graph[line.base].id)@\(version.label)"
    return Phrase(zh: name, en: name)
  }

  /// The types by their labels; a field may take types that this site has not declared.
  private func typeNames(_ keys: [String]) -> Phrase {
    let labels = keys.compactMap { key in graph.types.first { $0.key == key }?.label }
    guard !labels.isEmpty else {
      return Phrase(zh: keys.joined(separator: "或"), en: keys.joined(separator: " or "))
    }
    return Phrase(
      zh: labels.map(\.zh).joined(separator: "或"),
      en: labels.map { Self.insideSentence($0.en) }.joined(separator: " or ")
    )
  }

  /// A label without its capital, unless it starts with an abbreviation.
  private static func insideSentence(_ label: String) -> String {
    guard let first = label.first, label.dropFirst().first?.isUppercase != true else {
      return label
    }
    return first.lowercased() + label.dropFirst()
  }

  private func shortened(_ names: [String], _ separator: String) -> String {
    names.prefix(20).joined(separator: separator) + (names.count > 20 ? " …" : "")
  }
}
