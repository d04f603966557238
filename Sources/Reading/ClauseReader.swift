import Diagnostics
import Markup
import Records

/// Makes the clauses of a standard out of the headings of its body and its `clauses:` list
/// (readings, Standards and clauses).
struct ClauseReader {
  private let record: Record
  private let document: MarkupDocument?
  private let kind: Standard.RequirementKind?
  private var found: [Clause] = []
  /// The depth of each clause's heading; 0 for a clause that is only listed.
  private var depths: [Int] = []
  private var places: [String: Int] = [:]
  /// What was wrong.
  private(set) var findings: [Finding] = []

  init(record: Record, documents: [MarkupDocument]) {
    self.record = record
    document = record.body.map { documents[$0] }
    kind = record[Standard.defaultRequirementKind]
  }

  /// The clauses, in the order of the body; listed ones that have no heading follow the one that
  /// stands before them in the list.
  mutating func clauses() -> [Clause] {
    readHeadings()
    readList()
    arrange()
    return found
  }

  private mutating func readHeadings() {
    guard let document else { return }
    var open: Int?
    for (number, section) in document.sections.enumerated() {
      guard let index = section.heading else { continue }
      let heading = document.headings[index]
      guard let name = ClauseHeading.parse(heading.text, inAnnex: isInAnnex) else {
        // Text below a heading without a number belongs to the clause above.
        guard let open else { continue }
        append(heading.text, to: open)
        append(document.text(of: section), to: open)
        continue
      }
      let span = SourceSpan(
        file: record.span.file,
        line: Int(heading.line),
        column: Int(heading.column),
        length: max(1, heading.text.unicodeScalars.count)
      )
      if let first = places[name.number] {
        reportDuplicate(name.number, at: span, first: found[first].span)
        open = nil
        continue
      }
      open = found.count
      places[name.number] = found.count
      let text = document.text(of: section)
      found.append(
        Clause(
          number: name.number,
          title: name.title,
          kind: kind,
          text: text.isEmpty ? nil : text,
          level: heading.level,
          section: number,
          span: span
        )
      )
      depths.append(heading.level)
    }
  }

  /// Whether the clause read last is an annex or lies in one; a lone letter is a number only there.
  private var isInAnnex: Bool { found.last.map { ClauseNumber($0.number).isAnnex } ?? false }

  private mutating func append(_ text: String, to clause: Int) {
    guard !text.isEmpty else { return }
    if found[clause].text == nil {
      found[clause].text = text
    } else {
      // In place: a clause may gather thousands of paragraphs.
      found[clause].text?.append("\n")
      found[clause].text?.append(text)
    }
  }

  private mutating func readList() {
    var listed: [String: SourceSpan] = [:]
    // Clauses without a heading, each with the number that it follows.
    var behind: [String: [Clause]] = [:]
    var leading: [Clause] = []
    var previous: String?
    for entry in record[all: Standard.clauses] {
      guard let number = entry[Standard.ClauseFields.no]?.trimmed, !number.isEmpty else { continue }
      let span = entry.span(of: Standard.ClauseFields.no)
      if let first = listed[number] {
        reportDuplicate(number, at: span, first: first)
        continue
      }
      listed[number] = span
      if let place = places[number] {
        merge(entry, into: place)
        previous = number
      } else if let previous {
        behind[previous, default: []].append(clause(number, entry, at: span))
      } else {
        leading.append(clause(number, entry, at: span))
      }
    }
    guard !leading.isEmpty || !behind.isEmpty else { return }
    insert(leading: leading, behind: behind)
  }

  private mutating func insert(leading: [Clause], behind: [String: [Clause]]) {
    var clauses = leading
    var newDepths = leading.map { _ in 0 }
    for (clause, depth) in zip(found, depths) {
      clauses.append(clause)
      newDepths.append(depth)
      for follower in behind[clause.number] ?? [] {
        clauses.append(follower)
        newDepths.append(0)
      }
    }
    found = clauses
    depths = newDepths
    places = [:]
    for (place, clause) in found.enumerated() { places[clause.number] = place }
  }

  private func clause(_ number: String, _ entry: Entry, at span: SourceSpan) -> Clause {
    Clause(
      number: number,
      title: entry[Standard.ClauseFields.title] ?? "",
      titleEN: entry[Standard.ClauseFields.titleEN],
      kind: entry[Standard.ClauseFields.requirementKind] ?? kind,
      text: entry[Standard.ClauseFields.text]?.source,
      level: 1,
      fields: entry,
      span: span
    )
  }

  private mutating func merge(_ entry: Entry, into place: Int) {
    found[place].fields = entry
    found[place].titleEN = entry[Standard.ClauseFields.titleEN]
    if let kind = entry[Standard.ClauseFields.requirementKind] { found[place].kind = kind }
    if let text = entry[Standard.ClauseFields.text]?.source, found[place].text == nil {
      found[place].text = text
    }
    guard let title = entry[Standard.ClauseFields.title]?.trimmed, title != found[place].title
    else {
      return
    }
    if found[place].title.isEmpty {
      found[place].title = title
      return
    }
    findings.append(
      Finding(
        ReadingRule.clauseTitle,
        .warning,
        at: entry.span(of: Standard.ClauseFields.title),
        record: record.id,
        field: "clauses",
        Phrase(
          zh: "章节 \(found[place].number) 的标题与正文的标题“\(found[place].title.shortened)”不同",
          en: "the title of clause \(found[place].number) differs from its heading's, "
            + "\"\(found[place].title.shortened)\""
        ),
        help: Phrase(zh: "改成一致，或从列表中删去标题", en: "make them equal, or drop the listed title"),
        notes: [.init(at: found[place].span, Phrase(zh: "正文的标题", en: "the heading"))]
      )
    )
  }

  /// Finds the parent and the level of each clause.
  private mutating func arrange() {
    // The headings that the next one may lie under, each deeper than the one before it.
    var open: [Int] = []
    for place in found.indices {
      while let last = open.last, depths[place] > 0, depths[last] >= depths[place] {
        open.removeLast()
      }
      let parts = ClauseNumber(found[place].number)
      let above = parts.depth == nil && depths[place] > 0 ? open.last : nil
      let parent = stated(place) ?? byNumber(parts, before: place) ?? above
      found[place].parent = parent
      if depths[place] > 0 { open.append(place) }
      if let depth = parts.depth {
        found[place].level = depth
      } else {
        found[place].level = parent.map { found[$0].level + 1 } ?? 1
      }
    }
  }

  private mutating func stated(_ place: Int) -> Int? {
    guard let entry = found[place].fields, let number = entry[Standard.ClauseFields.parent]?.trimmed
    else { return nil }
    if let parent = places[number], parent < place { return parent }
    findings.append(
      Finding(
        ReadingRule.clauseParent,
        .error,
        at: entry.span(of: Standard.ClauseFields.parent),
        record: record.id,
        field: "clauses",
        Phrase(
          zh: "前面没有章节“\(number.shortened)”",
          en: "there is no clause \"\(number.shortened)\" above"
        ),
        help: nearest(to: number, before: place).map {
          Phrase(zh: "是否应为 \($0)？", en: "did you mean \($0)?")
        } ?? Phrase(zh: "上级须排在本章节之前", en: "a parent stands before its clauses")
      )
    )
    return nil
  }

  /// The nearest number above, looked for only as long as few have asked.
  private func nearest(to number: String, before place: Int) -> String? {
    guard findings.count < 50 else { return nil }
    return NearMiss.nearest(to: number, in: found[..<place].lazy.map(\.number))
  }

  /// The clause above by number: `6.2` for `6.2.1`, `附录 B` for `B.1`.
  private func byNumber(_ number: ClauseNumber, before place: Int) -> Int? {
    for prefix in number.prefixes {
      for spelling in ClauseNumber.spellings(of: prefix) {
        if let parent = places[spelling], parent < place { return parent }
      }
    }
    return nil
  }

  private mutating func reportDuplicate(_ number: String, at span: SourceSpan, first: SourceSpan) {
    guard findings.count < ReadingLimits.findings else { return }
    findings.append(
      Finding(
        ReadingRule.clauseDuplicate,
        .error,
        at: span,
        record: record.id,
        field: "clauses",
        Phrase(
          zh: "章节号 \(number.shortened) 出现了两次",
          en: "the clause number \(number.shortened) stands twice"
        ),
        help: Phrase(zh: "改正其中一处的章节号", en: "correct one of the two numbers"),
        notes: [.init(at: first, Phrase(zh: "第一次出现在这里", en: "first here"))]
      )
    )
  }
}
