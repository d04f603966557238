import Diagnostics
import Foundation
import Indicators
import Linking
import Records
import Rules
import Testing

@testable import Pages

/// Everything that is shown exists in Chinese and in English, and is in that language.
@Suite struct WordingTests {
  /// Wordings that are the same in both languages, because they are names or signs.
  private static let names: Set<String> = [
    "ICS", "CCS", "IPC", "CPC", "LOC", "AVS", "GSMA", "IEC",
    "IETF", "ISO", "ITU", "3GPP", "CCSA", "%1 / %2", "SHA-256", "PVD", "PCT", "URL", "EOU", "TRL",
  ]

  private static func hasHan(_ text: String) -> Bool {
    text.unicodeScalars.contains { (0x3400...0x9FFF).contains($0.value) }
  }

  /// What is wrong with a wording.
  private static func fault(_ phrase: Phrase, _ place: String) -> String? {
    if phrase.zh.isEmpty || phrase.en.isEmpty { return "\(place): 缺一种文字 \(phrase)" }
    if hasHan(phrase.en) { return "\(place): \(phrase.en)" }
    if !hasHan(phrase.zh), phrase.zh != phrase.en || !names.contains(phrase.zh) {
      // A year, a number or an identifier has no language.
      if phrase.zh == phrase.en, phrase.zh.allSatisfy({ $0.isNumber || $0.isUppercase }) {
        return nil
      }
      return "\(place): \(phrase.zh)"
    }
    return nil
  }

  private static func faults(_ field: FieldDeclaration, _ place: String) -> [String] {
    let place = "\(place).\(field.name)"
    var found = [fault(field.label, place), field.remark.flatMap { fault($0, place) }]
    if case .judged(let when) = field.requirement, when.zh != when.en {
      found.append(fault(when, place))
    }
    for option in field.kind.choices?.options ?? [] {
      found.append(fault(option.label, "\(place)=\(option.key)"))
    }
    return found.compactMap { $0 }
      + (field.innerShape?.fields ?? []).flatMap { faults($0, place) }
  }

  @Test func everyTypeFieldAndChoiceHasBothLanguages() {
    var faults: [String] = []
    for type in RecordCatalog.types + [Site.type] {
      faults += [Self.fault(type.label, type.key), Self.fault(type.plural, type.key)]
        .compactMap { $0 }
      faults += type.shape.fields.flatMap { Self.faults($0, type.key) }
    }
    #expect(faults == [])
  }

  @Test func everyRuleHasBothLanguages() {
    var faults: [String] = []
    for rule in RuleCatalog.all {
      let place = rule.id.name
      // The words of a file, quoted, keep their language.
      for phrase in [rule.title, rule.why, rule.mend] {
        if !Self.hasHan(phrase.zh) { faults.append("\(place): \(phrase.zh)") }
        if Self.hasHan(Self.withoutQuotations(phrase.en)) {
          faults.append("\(place): \(phrase.en)")
        }
      }
    }
    #expect(faults == [])
  }

  private static func withoutQuotations(_ text: String) -> String {
    text.replacing(/"[^"]*"|“[^”]*”|`[^`]*`|\([^)]*\)|\[[^\]]*\]/, with: "")
  }

  @Test func everyIndicatorHasBothLanguages() throws {
    let graph = try ComposedSite(SampleContent.files).facts.graph
    var faults: [String] = []
    for measure in IndicatorCatalog.all {
      for phrase in [measure.name, measure.formula, measure.example].compactMap({ $0 }) {
        if let fault = Self.fault(phrase, measure.id) { faults.append(fault) }
      }
      // The figures named by this program; those named by a record keep its title.
      for figure in measure.figures(graph) where !figure.id.contains("/") {
        if let fault = Self.fault(figure.name, figure.id) { faults.append(fault) }
      }
    }
    #expect(faults == [])
  }

  @Test func everyTermOfTheGlossaryHasBothLanguages() {
    #expect(Glossary.terms.compactMap { Self.fault($0, "glossary") } == [])
  }

  @Test func everyInterfaceTextIsInItsLanguage() throws {
    let chinese = try Self.strings("zh-CN")
    let english = try Self.strings("en")
    #expect(chinese.count > 300)
    #expect(chinese.keys.sorted() == english.keys.sorted())
    var faults: [String] = []
    for (key, text) in chinese {
      // A text of signs and names alone has no language.
      let words = text.replacing(/\{[^}]*\}/, with: "")
      guard words.contains(where: \.isLetter) else { continue }
      if let fault = Self.fault(Phrase(zh: words, en: english[key] ?? ""), key) {
        faults.append(fault)
      }
    }
    #expect(faults.sorted() == [])
  }

  /// A phrase written anywhere in the program has no Chinese on its English side but what stands in
  /// quotation marks or is put in from a record.
  @Test func noEnglishSideInTheSourcesHoldsChinese() throws {
    var faults: [String] = []
    var count = 0
    for path in try FileManager.default.subpathsOfDirectory(atPath: Self.root.path + "/Sources")
      .sorted()
    where path.hasSuffix(".swift") {
      let text = try String(
        contentsOf: Self.root.appending(path: "Sources/\(path)"),
        encoding: .utf8
      )
      for piece in text.components(separatedBy: "en:").dropFirst() {
        let literal = piece.drop(while: \.isWhitespace)
        guard literal.first == "\"" else { continue }
        count += 1
        let words = Self.withoutQuotations(Self.fixedWords(literal.dropFirst()))
        if Self.hasHan(words), !Self.quoted.contains(where: words.contains) {
          faults.append("\(path): \(words)")
        }
      }
    }
    #expect(count > 1_000)
    #expect(faults == [])
  }

  /// Chinese that English sentences tell how to write.
  private static let quoted = ["万元"]

  /// The words of a literal up to its closing quotation mark, without what is put in.
  private static func fixedWords(_ literal: Substring) -> String {
    var words = ""
    var depth = 0
    var escapes = false
    for character in literal {
      if escapes {
        escapes = false
        if character == "(" { depth += 1 } else if depth == 0 { words.append(character) }
      } else if character == "\\" {
        escapes = true
      } else if depth > 0 {
        if character == "(" { depth += 1 }
        if character == ")" { depth -= 1 }
      } else if character == "\"" {
        break
      } else {
        words.append(character)
      }
    }
    return words
  }

  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The interface texts of a language by key.
  private static func strings(_ language: String) throws -> [String: String] {
    let file = root.appending(path: "Theme/strings/\(language).yaml")
    var strings: [String: String] = [:]
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
      guard !line.hasPrefix("#"), let colon = line.firstIndex(of: ":") else { continue }
      let text = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
      strings[String(line[..<colon])] = text.trimmingCharacters(
        in: CharacterSet(charactersIn: "\"'")
      )
    }
    return strings
  }
}
