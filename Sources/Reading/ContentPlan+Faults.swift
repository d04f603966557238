import Diagnostics
import Records

extension ContentWalk.Fault {
  /// A file that lies in `Content` itself.
  static func noFolder(_ path: String) -> Self {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let isSite = name.lowercased().hasPrefix("site.")
    return Self(
      path: path,
      rule: ReadingRule.folderUnknown,
      message: Phrase(
        zh: "文件“\(name.shortened)”不在任何类型的文件夹中，未予读取",
        en: "the file \"\(name.shortened)\" lies in no type's folder and was not read"
      ),
      help: isSite
        ? Phrase(zh: "站点设置的文件名是 site.yaml", en: "the configuration is named site.yaml")
        : Phrase(
          zh: "把它移到记录类型的文件夹中，如 patents 或 pages",
          en: "move it into the folder of its type, such as patents or pages"
        )
    )
  }

  /// A file whose extension says nothing.
  static func unknownKind(_ path: String) -> Self {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let isSchema = path.hasPrefix(ContentPlan.schemaFolder)
    return Self(
      path: path,
      rule: ReadingRule.folderUnknown,
      message: Phrase(
        zh: "文件“\(name.shortened)”的扩展名不能识别，未予读取",
        en: "the extension of \"\(name.shortened)\" is unknown, the file was not read"
      ),
      help: isSchema
        ? Phrase(zh: "schema 文件夹中只读 .yaml 文件", en: "the folder schema holds .yaml files")
        : Phrase(
          zh: "记录的扩展名是 .md、.yaml 或 .csv",
          en: "records end in .md, .yaml or .csv"
        )
    )
  }

  /// A folder that is no type's.
  static func unknownFolder(_ folder: String, types: [RecordType]) -> Self {
    let exact = types.first {
      [$0.key, $0.label.zh, $0.plural.zh, $0.label.en.lowercased()].contains(folder.lowercased())
    }
    let nearest =
      exact?.folder ?? NearMiss.nearest(to: folder, in: types.map(\.folder) + ["schema"])
    return Self(
      path: "Content/\(folder)",
      rule: ReadingRule.folderUnknown,
      message: Phrase(
        zh: "文件夹“\(folder.shortened)”不属于任何记录类型，未予读取",
        en: "the folder \"\(folder.shortened)\" belongs to no record type and was not read"
      ),
      help: nearest.map {
        Phrase(zh: "是否应为 \($0)？", en: "did you mean \($0)?")
      }
        ?? Phrase(
          zh: "记录类型的文件夹有：\(types.map(\.folder).joined(separator: "、"))；新类型可在 schema 中声明",
          en: "the folders are \(types.map(\.folder).joined(separator: ", ")); "
            + "new types are declared in schema"
        )
    )
  }
}
