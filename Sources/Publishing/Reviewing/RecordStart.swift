package import Diagnostics
package import Reading
package import Records
import Workers

/// Writes the record that a person starts from.
package struct RecordStart: Sendable {
  /// The site folder.
  package let site: String

  package init(site: String) {
    self.site = site
  }

  /// The command line asks for something that cannot be (exit status 2).
  package struct Refusal: Error, Hashable, Sendable {
    /// What is wrong, in words.
    package let message: Phrase
  }

  /// The types of the site, those of its own included.
  package func types() throws(ReadingFailure) -> [RecordType] { try content().types }

  private func content() throws(ReadingFailure) -> Content {
    try ContentReader(site: site, workers: Workers(count: 1)).read()
  }

  /// The type that goes by `name`: its key, its folder, or its label.
  ///
  /// - Throws: `Refusal` naming the nearest one, `ReadingFailure` where there is no site.
  package func type(named name: String) throws -> RecordType {
    let types = try types() + [Site.type]
    if let type = types.first(where: { $0.answers(to: name) }) { return type }
    let near = NearMiss.nearest(to: name, in: types.flatMap { [$0.key, $0.folder] })
    let known = types.map(\.key).joined(separator: ", ")
    throw Refusal(
      message: Phrase(
        zh: "没有记录类型“\(name)”" + (near.map { "；是否应为 \($0)？" } ?? "；可用的有：\(known)"),
        en: "there is no record type \(name)"
          + (near.map { "; did you mean \($0)?" } ?? "; there are: \(known)")
      )
    )
  }

  /// Writes the starting record of a type and returns its path.
  ///
  /// - Throws: `Refusal` where the type or id cannot be or the file exists, `MachineFailure` where
  ///   it cannot be written.
  package func make(type name: String, id: String) throws -> String {
    let type = try type(named: name)
    if case .failure(let fault) = RecordID.parse(id) {
      throw Refusal(
        message: Phrase(
          zh: fault.message.zh + (fault.help.map { "；\($0.zh)" } ?? ""),
          en: fault.message.en + (fault.help.map { "; \($0.en)" } ?? "")
        )
      )
    }
    let key = RecordID.key(for: id)
    if let taken = try content().records.first(where: { RecordID.key(for: $0.id) == key }) {
      throw Refusal(
        message: Phrase(
          zh: "编号“\(id)”已被 \(taken.path) 使用；请换一个",
          en: "the id \(id) is taken by \(taken.path); choose another"
        )
      )
    }
    let template = RecordTemplate(type)
    let path = template.path(id: id)
    guard !FolderFiles.exists("\(site)/\(path)") else {
      throw Refusal(
        message: Phrase(zh: "文件已经存在：\(path)", en: "the file exists already: \(path)")
      )
    }
    try FolderFiles.write(Array(template.text.utf8), to: "\(site)/\(path)")
    return path
  }
}
