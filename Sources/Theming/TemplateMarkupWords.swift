import Diagnostics

/// What is said of HTML that a template may not hold.
struct TemplateMarkupWords {
  let message: Phrase
  let help: Phrase

  static let unfinished = Self(
    message: Phrase(zh: "标签没有结束", en: "the tag is never finished"),
    help: Phrase(zh: "补上 > 或引号", en: "add > or the quote")
  )
  static let capitals = Self(
    message: Phrase(zh: "标签名须小写", en: "names of elements are in lower case"),
    help: Phrase(zh: "改成小写字母", en: "write it in small letters")
  )

  static func selfClosed(_ name: String) -> Self {
    Self(
      message: Phrase(
        zh: "浏览器把 <\(name)/> 当作没有结束的 <\(name)>",
        en: "browsers read <\(name)/> as a <\(name)> that does not end"
      ),
      help: Phrase(zh: "写成 <\(name)></\(name)>", en: "write <\(name)></\(name)>")
    )
  }

  static func unclosed(_ name: String) -> Self {
    Self(
      message: Phrase(zh: "<\(name)> 没有结束", en: "<\(name)> does not end"),
      help: Phrase(
        zh: "补上 </\(name)>；同一文件里开始的元素须在其中结束",
        en: "add </\(name)>: what a file begins, it has to end"
      )
    )
  }

  static func unopened(_ name: String) -> Self {
    Self(
      message: Phrase(zh: "</\(name)> 没有对应的开头", en: "</\(name)> ends nothing"),
      help: Phrase(zh: "删去它，或补上 <\(name)>", en: "remove it, or add <\(name)>")
    )
  }

  static func reference(_ name: String, isEnded: Bool) -> Self {
    guard isEnded else {
      return Self(
        message: Phrase(zh: "&\(name) 后面缺少分号", en: "a semicolon is missing behind &\(name)"),
        help: Phrase(zh: "写成 &\(name);", en: "write &\(name);")
      )
    }
    return Self(
      message: Phrase(zh: "不支持字符名称 &\(name);", en: "there is no character named &\(name); here"),
      help: Phrase(
        zh: "直接写这个字符，或用编号，如 &#160;",
        en: "write the character itself, or its number as in &#160;"
      )
    )
  }

  static func quotes(_ name: String) -> Self {
    Self(
      message: Phrase(
        zh: "\(name) 的值须放在双引号里",
        en: "the value of \(name) has to stand in double quotes"
      ),
      help: Phrase(
        zh: "写成 \(name)=\"…\"，这样每次生成才能核实它",
        en: "write \(name)=\"…\", so that every build can prove it"
      )
    )
  }

  /// What is wrong with an element by its name; nil where nothing is.
  static func refused(_ element: String, hasSource: Bool) -> Self? {
    switch element {
    case "script" where !hasSource:
      Self(
        message: Phrase(
          zh: "网页不执行写在页面里的脚本",
          en: "pages run no script that stands in them"
        ),
        help: Phrase(zh: "放进 scripts/ 里的文件", en: "put it into a file in scripts/")
      )
    case "style":
      Self(
        message: Phrase(
          zh: "写在页面里的样式不起作用",
          en: "pages apply no style sheet that stands in them"
        ),
        help: Phrase(zh: "放进 styles/ 里的文件", en: "put it into a file in styles/")
      )
    case "iframe", "frame", "object", "embed", "base":
      Self(
        message: Phrase(zh: "网页不允许 <\(element)>", en: "pages may hold no <\(element)>"),
        help: Phrase(zh: "改用链接", en: "use a link instead")
      )
    default: nil
    }
  }

  /// What is wrong with an attribute; nil where nothing is.
  static func refused(_ name: String, _ value: String, of element: String) -> Self? {
    if name.hasPrefix("on"), name.utf8.count > 2 {
      return Self(
        message: Phrase(
          zh: "网页不执行写在 \(name) 里的脚本",
          en: "pages run no script that stands in \(name)"
        ),
        help: Phrase(
          zh: "放进 scripts/ 里的文件，用 addEventListener",
          en: "put it into a file in scripts/ and use addEventListener"
        )
      )
    }
    if name == "style" {
      return Self(
        message: Phrase(zh: "style 属性不起作用", en: "pages apply no style attributes"),
        help: Phrase(
          zh: "加上 class，在 styles/ 里写样式",
          en: "give it a class, and that a rule in styles/"
        )
      )
    }
    guard ["href", "src", "srcset", "poster", "action"].contains(name),
      !value.hasPrefix("{{"), !value.hasPrefix("#"), !value.isEmpty
    else { return nil }
    return address(name, value, of: element)
  }

  private static func address(_ name: String, _ value: String, of element: String) -> Self? {
    if SourceText.leadsOut(value) {
      let lowered = value.lowercased()
      let isLink = name == "href" && (element == "a" || element == "area")
      if isLink, ["https://", "http://", "mailto:", "tel:"].contains(where: lowered.hasPrefix) {
        return nil
      }
      return Self(
        message: Phrase(
          zh: "模板引用了站外的 \(value)",
          en: "the template asks for \(value), which is not in the site"
        ),
        help: isLink
          ? Phrase(
            zh: "链接以 https://、http:// 或 mailto: 开头",
            en: "a link begins with https://, http:// or mailto:"
          )
          : Phrase(
            zh: "网页不从别处载入任何东西：把文件放进 assets/，写 {{asset.文件名}}",
            en:
              "pages load nothing from elsewhere: put the file into assets/ and write {{asset.FILE}}"
          )
      )
    }
    if value.lowercased().hasPrefix("data:") { return nil }
    return Self(
      message: Phrase(
        zh: "\(value) 在每个文件夹的网页里指向不同的地方",
        en: "\(value) leads elsewhere from each folder of pages"
      ),
      help: name == "href" && element == "a"
        ? Phrase(zh: "写成 {{link.\(value)}}", en: "write {{link.\(value)}}")
        : Phrase(
          zh: "把文件放进 assets/，写 {{asset.文件名}}",
          en: "put the file into assets/ and write {{asset.FILE}}"
        )
    )
  }
}
