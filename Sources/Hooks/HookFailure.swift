package import Diagnostics

/// Why a hook could not be put in place or do its work.
package struct HookFailure: Error, Hashable, Sendable {
  /// What stands in the way.
  package enum Reason: Hashable, Sendable {
    /// There is no repository.
    case noRepository
    /// There is no git.
    case noGit
    /// Git does not trust the repository, which belongs to somebody else.
    case foreignOwner
    /// Nothing is published for this audience.
    case noSuchTarget(String)
    /// Another hook is in place already.
    case foreignHook
    /// A hook of others acts on pushes to all repositories, from the folder named.
    case sharedHook(String)
    /// A setting cannot be kept in the repository.
    case cannotConfigure(String)
    /// A commit cannot be put into a folder.
    case checkout(String)
    /// The folder of the site leads out of the commit.
    case siteOutside(String)
    /// The commit holds what builds leave.
    case cacheCommitted
    /// Nothing says where to publish.
    case noTarget
    /// The published branch has no commit.
    case noBranch(String)
  }

  /// What stands in the way.
  package let reason: Reason
  /// The path that it is about.
  package let path: String

  init(_ reason: Reason, _ path: String) {
    self.reason = reason
    self.path = path
  }

  /// What is wrong and how to mend it.
  package var message: Phrase {
    switch reason {
    case .noRepository:
      Phrase(
        zh: "“\(path)”不是 git 仓库；请给出服务器上的裸仓库，如 /srv/git/site.git",
        en: """
          \(path) is no git repository; \
          name the bare repository on the server, such as /srv/git/site.git
          """
      )
    case .noGit:
      Phrase(
        zh: "没有找到 git 程序；请先安装，如 apt install git",
        en: "git was not found; install it first, as with apt install git"
      )
    case .foreignOwner:
      Phrase(
        zh: """
          仓库“\(path)”属于别的账号，git 因此拒绝读取；请用它的主人的账号运行，或先运行 \
          git config --global --add safe.directory \(path)
          """,
        en: """
          git refuses to read \(path), which belongs to another account; run this as its owner, or \
          first git config --global --add safe.directory \(path)
          """
      )
    case .noSuchTarget(let name):
      Phrase(
        zh: "仓库“\(path)”没有为受众 \(name) 发布网站",
        en: "no site is published from \(path) for the audience \(name)"
      )
    case .foreignHook:
      Phrase(
        zh: """
          “\(path)”已有别的钩子，不会改动；请在其中加一行 exec linkage hook pre-receive\
          （或 post-receive），或移走后再安装
          """,
        en: """
          \(path) is another hook, which is left alone; add a line to it: \
          exec linkage hook pre-receive (or post-receive), or move it away and install again
          """
      )
    case .sharedHook(let folder):
      Phrase(
        zh: """
          git 的设置 core.hooksPath 让所有仓库使用同一个钩子文件夹，其中已有“\(path)”；装在那里会影响\
          所有仓库，不装在那里它又不再运行。请决定：运行 git config core.hooksPath hooks，让这个仓库\
          只用自己的钩子；或把这个仓库的 core.hooksPath 设为“\(folder)”，再在其中加上 linkage 的钩子
          """,
        en: """
          core.hooksPath lets all your repositories share a folder of hooks, and \(path) is there: our \
          hooks there would act on all of them, and elsewhere that one would no longer run. Decide: let \
          this repository use its own hooks with git config core.hooksPath hooks, or set its own \
          core.hooksPath to \(folder) and have the hooks of linkage there
          """
      )
    case .cannotConfigure(let key):
      Phrase(
        zh: "无法在“\(path)”中写入设置 \(key)；请检查权限",
        en: "cannot set \(key) in \(path); look at its permissions"
      )
    case .checkout(let commit):
      Phrase(
        zh: "无法把提交 \(commit) 取出到“\(path)”；请检查权限和磁盘空间",
        en: "cannot put commit \(commit) into \(path); look at permissions and free space"
      )
    case .siteOutside(let commit):
      Phrase(
        zh: "提交 \(commit) 中的站点文件夹“\(path)”是符号链接，指向提交之外；请改为真正的文件夹",
        en: """
          in commit \(commit) the folder of the site, \(path), is a symbolic link that leads out of \
          the commit; make it a real folder
          """
      )
    case .cacheCommitted:
      Phrase(
        zh: """
          提交里有“\(path)”：那是生成时留下的缓存，其中有保密内容，也可能把文件引到别处；\
          请运行 git rm -r --cached \(path)，提交后再推送
          """,
        en: """
          the commit holds \(path), which is what builds leave behind: it knows what is withheld and \
          may lead elsewhere; run git rm -r --cached \(path), commit, and push again
          """
      )
    case .noTarget:
      Phrase(
        zh: "仓库“\(path)”没有写明发布到哪里；请运行 linkage hook install \(path) --to 文件夹",
        en: "nothing says where \(path) is published; run linkage hook install \(path) --to DIR"
      )
    case .noBranch(let branch):
      Phrase(
        zh: "仓库“\(path)”还没有分支 \(branch)；推送后会自动发布",
        en: "\(path) has no branch \(branch) yet; it is published once that is pushed"
      )
    }
  }
}
