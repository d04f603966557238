import Diagnostics
import Records

/// What a build has to say when it is asked again and nothing has changed.
struct BuildSummary: Sendable {
  /// The hash of everything that went in: options, and what the system says of every input file;
  /// 0 where a file was changed so lately that it may have changed again unseen.
  let inputs: UInt64
  /// How the list of the output's files was left; nil where it was not.
  let list: FileState?
  /// The folders that the theme is made of.
  let themes: [String]
  /// The languages of the site, the first at the root.
  let languages: [Language]
  /// The audience it was built for.
  let audience: String
  /// How many records its audience may not see.
  let withheld: Int
  /// How many pages there are.
  let pages: Int
  /// Every finding, in order.
  let findings: [Finding]
  /// The paths of the files that findings point into, by their numbers.
  let files: [String]
  /// What whoever builds has to know besides.
  let notices: [Phrase]
}

extension BuildSummary {
  /// What a summary begins with: enough to tell whether the rest is worth reading.
  struct Head {
    /// The hash of everything that went in.
    let inputs: UInt64
    /// How the list of the output's files was left; nil where it was not.
    let list: FileState?
    /// The folders that the theme is made of.
    let themes: [String]

    init?(from reader: inout ByteReader) {
      guard let inputs = reader.number(UInt64.self), let lists = reader.count(ofSize: 32) else {
        return nil
      }
      self.inputs = inputs
      list = lists == 0 ? nil : FileState(from: &reader)
      guard let count = reader.count(ofSize: 4) else { return nil }
      var themes: [String] = []
      for _ in 0..<count {
        guard let folder = reader.text() else { return nil }
        themes.append(folder)
      }
      self.themes = themes
    }
  }

  func bytes() -> [UInt8] {
    var writer = ByteWriter()
    writer.put(inputs)
    writer.put(count: list == nil ? 0 : 1)
    list?.write(to: &writer)
    writer.put(count: themes.count)
    for folder in themes { writer.put(folder) }
    writer.put(count: languages.count)
    for language in languages { writer.put(language.tag) }
    writer.put(audience)
    writer.put(count: withheld)
    writer.put(count: pages)
    writer.put(count: files.count)
    for file in files { writer.put(file) }
    writer.put(count: notices.count)
    for notice in notices {
      writer.put(notice.zh)
      writer.put(notice.en)
    }
    writer.put(count: findings.count)
    for finding in findings { finding.write(to: &writer) }
    return writer.bytes
  }

  init?(from reader: inout ByteReader) {
    guard let head = Head(from: &reader), let languages = reader.count(ofSize: 4) else {
      return nil
    }
    inputs = head.inputs
    list = head.list
    themes = head.themes
    var known: [Language] = []
    for _ in 0..<languages {
      guard let language = reader.text().flatMap({ Language(tag: $0) }) else { return nil }
      known.append(language)
    }
    self.languages = known
    guard let audience = reader.text(), let withheld = reader.number(UInt32.self),
      let pages = reader.number(UInt32.self), let paths = reader.count(ofSize: 4)
    else { return nil }
    self.audience = audience
    self.withheld = Int(withheld)
    self.pages = Int(pages)
    var files: [String] = []
    for _ in 0..<paths {
      guard let path = reader.text() else { return nil }
      files.append(path)
    }
    self.files = files
    guard let noticeCount = reader.count(ofSize: 8) else { return nil }
    var notices: [Phrase] = []
    for _ in 0..<noticeCount {
      guard let zh = reader.text(), let en = reader.text() else { return nil }
      notices.append(Phrase(zh: zh, en: en))
    }
    self.notices = notices
    guard let count = reader.count(ofSize: 16) else { return nil }
    var findings: [Finding] = []
    for _ in 0..<count {
      guard let finding = Finding(from: &reader) else { return nil }
      findings.append(finding)
    }
    guard reader.isAtEnd else { return nil }
    self.findings = findings
  }
}
