package import Diagnostics

/// Why there is no past of a site to be told.
package struct PastFailure: Error, Hashable, Sendable {
  /// What is missing.
  package enum Reason: Hashable, Sendable {
    /// The program git.
    case noGit
    /// A repository around the site that git would read.
    case noRepository
    /// A commit of the content.
    case noCommit
  }

  /// What is missing.
  package let reason: Reason
  /// The folder of the site.
  package let site: String

  init(_ reason: Reason, site: String) {
    self.reason = reason
    self.site = site
  }

  /// What is wrong and how to mend it, in words.
  package var message: Phrase {
    switch reason {
    case .noGit:
      Phrase(
        zh: "--history 需要 git，而本机没有这个程序；请安装 git，或不用 --history 生成",
        en: "--history needs git, which is not installed; install it, or build without --history"
      )
    case .noRepository:
      Phrase(
        zh: """
          --history 从 git 的提交计算过去的指标，而“\(site)”不在 git 能读的仓库里；\
          请把站点纳入 git（git init、git add、git commit），或不用 --history 生成；\
          在该文件夹运行 git status 可看到原因
          """,
        en: """
          --history computes past figures from commits, and \(site) is in no repository that git \
          reads; put the site into git (git init, git add, git commit) or build without --history; \
          git status in that folder tells why
          """
      )
    case .noCommit:
      Phrase(
        zh: "“\(site)”的 Content 还没有提交过，--history 没有过去可算；请先提交（git add、git commit）",
        en: """
          the Content of \(site) was never committed, so --history has no past to compute; commit it \
          first (git add, git commit)
          """
      )
    }
  }
}
