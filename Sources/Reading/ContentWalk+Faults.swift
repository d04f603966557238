import Diagnostics

extension ContentWalk.Fault {
  static func unreadable(_ path: String, reason: String) -> Self {
    Self(
      path: path,
      rule: ReadingRule.fileUnreadable,
      message: Phrase(zh: "无法读取：\(reason)", en: "cannot be read: \(reason)"),
      help: Phrase(
        zh: "检查文件是否存在、权限是否允许读取",
        en: "see whether it is there and may be read"
      )
    )
  }

  static func special(_ path: String) -> Self {
    Self(
      path: path,
      rule: ReadingRule.fileUnreadable,
      message: Phrase(
        zh: "既不是文件也不是文件夹（如管道、设备）",
        en: "neither a file nor a folder (a pipe or a device)"
      ),
      help: Phrase(zh: "把它移出 Content", en: "move it out of Content")
    )
  }

  static func badName(in folder: String) -> Self {
    Self(
      path: folder,
      rule: ReadingRule.fileUnreadable,
      message: Phrase(
        zh: "文件夹中有一个文件名不是 UTF-8 编码",
        en: "the name of a file in this folder is not UTF-8"
      ),
      help: Phrase(zh: "给该文件改名", en: "rename that file")
    )
  }

  static func tooDeep(_ path: String, limit: Int) -> Self {
    Self(
      path: path,
      rule: ReadingRule.limit,
      message: Phrase(
        zh: "文件夹嵌套超过 \(limit) 层，未予读取",
        en: "folders are nested deeper than \(limit), this one was not read"
      ),
      help: Phrase(zh: "减少文件夹层数", en: "nest the folders less deeply")
    )
  }

  static func deadLink(_ path: String) -> Self {
    Self(
      path: path,
      rule: ReadingRule.fileLink,
      message: Phrase(
        zh: "符号链接指向不存在的文件，或绕成了圈",
        en: "the symbolic link leads nowhere, or in a circle"
      ),
      help: Phrase(zh: "删除链接，或改为指向站点内的文件", en: "delete it, or let it lead to a file of the site")
    )
  }

  static func linkOut(_ path: String) -> Self {
    Self(
      path: path,
      rule: ReadingRule.fileLink,
      message: Phrase(
        zh: "符号链接指向站点文件夹之外，或指向其中的隐藏文件",
        en: "the symbolic link leads out of the site folder, or to what is hidden in it"
      ),
      help: Phrase(zh: "把文件复制到站点内", en: "copy the file into the site")
    )
  }

  static func contentOut(_ path: String) -> Self {
    Self(
      path: path,
      rule: ReadingRule.fileLink,
      message: Phrase(
        zh: "\(path) 是符号链接，指向站点及其仓库之外，或指向其中的隐藏文件夹，未予读取",
        en: """
          \(path) is a symbolic link that leads out of the site and its repository, or to what is \
          hidden there; it was not read
          """
      ),
      help: Phrase(
        zh: "改为真正的文件夹，或指向同一仓库内的文件夹；也可用 --site 直接指明那边的站点",
        en: """
          make it a real folder, let it lead to one of the same repository, or name the site over \
          there with --site
          """
      )
    )
  }

  static func otherKind(_ path: String) -> Self {
    Self(
      path: path,
      rule: ReadingRule.fileLink,
      message: Phrase(
        zh: "符号链接的扩展名是图片或附件，指向的却是记录",
        en: "the symbolic link is named like a picture or attachment and leads to a record"
      ),
      help: Phrase(
        zh: "删除链接；要指向记录，请在正文中写 [[编号]]",
        en: "delete it; to point at a record, write [[ID]] in a text"
      )
    )
  }

  static func circle(_ path: String) -> Self {
    Self(
      path: path,
      rule: ReadingRule.fileLink,
      message: Phrase(
        zh: "符号链接指向已读取的文件夹，会重复或绕成圈",
        en: "the symbolic link leads to a folder that is read already, or in a circle"
      ),
      help: Phrase(zh: "删除这个链接", en: "delete the link")
    )
  }
}
