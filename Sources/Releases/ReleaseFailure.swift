package import Diagnostics

/// Why a site was not put live although the machine works.
package struct ReleaseFailure: Error, Hashable, Sendable {
  /// What stands in the way.
  package enum Reason: Hashable, Sendable {
    /// The output holds no whole site.
    case notBuilt
    /// A file or folder of the output is not as the build left it.
    case altered(String)
    /// The folder holds something else.
    case foreign
    /// The folder lies in the output that it is to be published from.
    case inside(output: String)
    /// Nothing tells for whom the live release is.
    case unknownAudience(String)
    /// The folder was never published to.
    case notAStore
    /// Something other than a link stands where the link to the live release belongs.
    case linkTaken
    /// The folder serves one audience, the site is for another.
    case audience(folder: String, site: String)
    /// The site shows its audience classes that the folder did not show it so far.
    case wider(audience: String, classes: [String])
    /// Somebody went back from a release of the same site.
    case withdrawn(String)
    /// A file of the release is not what was built.
    case damaged(String)
    /// There is no such release.
    case unknown(String)
    /// There is no release before the live one.
    case noEarlier
  }

  /// What stands in the way.
  package let reason: Reason
  /// The folder or file that it is about.
  package let path: String

  package init(_ reason: Reason, _ path: String) {
    self.reason = reason
    self.path = path
  }

  /// Whether the machine is at fault rather than whoever asked.
  package var isOfMachine: Bool {
    if case .damaged = reason { true } else { false }
  }

  /// What is wrong and how to mend it.
  package var message: Phrase {
    switch reason {
    case .notBuilt:
      Phrase(
        zh: "“\(path)”里没有完整的网站（还没有生成，或上次生成中途停止）；请先运行 linkage build",
        en: """
          \(path) holds no whole site (none was built, or a build was interrupted); \
          run linkage build first
          """
      )
    case .altered(let name):
      Phrase(
        zh: """
          “\(path)”里的“\(name)”不是上次生成时的样子（改动过、缺失、多出来，或换成了链接）；\
          请重新运行 linkage build；若是链接，请先把它删去
          """,
        en: """
          \(name) in \(path) is not as the last build left it (altered, missing, added or a link); \
          run linkage build again; where it is a link, remove it first
          """
      )
    case .foreign:
      Phrase(
        zh: "“\(path)”里已有别的文件，不会动它们；请给出一个空文件夹，或尚不存在的文件夹",
        en: """
          \(path) holds other files, which are left alone; \
          name an empty folder, or one that does not exist yet
          """
      )
    case .inside(let output):
      Phrase(
        zh: "“\(path)”在输出文件夹“\(output)”里，那里是生成网站的地方；请发布到它以外的文件夹",
        en: """
          \(path) lies in the output folder \(output), which builds write to; \
          publish to a folder outside of it
          """
      )
    case .unknownAudience(let name):
      Phrase(
        zh: """
          “\(path)”的现行版本 \(name) 缺少说明（release.json 和 .facts 都读不出），不知道是给谁看的；\
          核对受众以后加 --change-audience 发布
          """,
        en: """
          nothing tells for whom \(name), the live release of \(path), is (neither release.json nor .facts); \
          make sure of the audience, then publish with --change-audience
          """
      )
    case .notAStore:
      Phrase(
        zh: "“\(path)”不是发布文件夹；先用 linkage publish \(path) 发布一次",
        en: "\(path) is no folder that was published to; publish once: linkage publish \(path)"
      )
    case .linkTaken:
      Phrase(
        zh: "“\(path)”应当是指向现行版本的链接，现在却是文件或文件夹；请把它移走后再发布",
        en: """
          \(path) should be the link to the live release, but is a file or folder; \
          move it away and publish again
          """
      )
    case .audience(let folder, let site):
      Phrase(
        zh: """
          “\(path)”上线的是给“\(folder)”看的网站，现在要发布的却是给“\(site)”看的；\
          请用 linkage build --audience \(folder) 重新生成，或发布到另一个文件夹；\
          确要更换时加 --change-audience
          """,
        en: """
          \(path) serves the site for the audience \(folder), but this one is for \(site); \
          build it with --audience \(folder), or publish to another folder; \
          to change it on purpose, add --change-audience
          """
      )
    case .wider(let audience, let classes):
      Phrase(
        zh: """
          “\(path)”上线的网站没有给“\(audience)”看过这些密级：\(classes.joined(separator: "、"))；\
          请核对 site.yaml 中的 audiences；确要给他们看时加 --change-audience
          """,
        en: """
          \(path) has not shown the audience \(audience) records of the class \
          \(classes.joined(separator: " or ")) so far, but this site does; look at audiences in site.yaml; \
          to show them on purpose, add --change-audience
          """
      )
    case .withdrawn(let name):
      Phrase(
        zh: """
          没有发布：这个网站就是用 --rollback 撤下的版本 \(name)（提交或文件相同），“\(path)”不变；\
          请改正内容、提交后再发布；确要让它重新上线时加 --again
          """,
        en: """
          not published: this site is release \(name), which --rollback withdrew (the same commit or files); \
          \(path) stays as it is; mend the content, commit and publish; \
          to put it live again on purpose, add --again
          """
      )
    case .damaged(let file):
      Phrase(
        zh: "“\(path)”里的“\(file)”与清单所记的内容不一致；请检查磁盘，然后重新生成并发布",
        en: """
          \(file) in \(path) is not what its manifest says; \
          look after the disk, then build and publish again
          """
      )
    case .unknown(let name):
      Phrase(
        zh: "“\(path)”里没有版本“\(name)”；linkage releases \(path) 列出现有的版本",
        en: "there is no release \(name) in \(path); linkage releases \(path) lists them"
      )
    case .noEarlier:
      Phrase(
        zh: "“\(path)”里没有更早的版本可退回；linkage releases \(path) 列出现有的版本",
        en: "\(path) holds no earlier release to go back to; see linkage releases \(path)"
      )
    }
  }
}
