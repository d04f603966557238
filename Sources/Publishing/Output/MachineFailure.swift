package import Diagnostics
import Glibc

/// What the machine could not do: read, write, lock.
///
/// The content is not at fault (exit status 3, or 4 where another build holds the lock).
package struct MachineFailure: Error, Hashable, Sendable {
  /// What was tried.
  package enum Action: Hashable, Sendable {
    case read
    case write
    case lock
    case theme
    case cache
  }

  /// What was tried.
  package let action: Action
  /// The path it was tried on.
  package let path: String
  /// The system's reason.
  package let reason: String

  package init(_ action: Action, _ path: String, errno code: Int32) {
    self.action = action
    self.path = path
    reason = String(cString: strerror(code))
  }

  package init(_ action: Action, _ path: String, reason: String) {
    self.action = action
    self.path = path
    self.reason = reason
  }

  /// What is wrong, in words.
  package var message: Phrase {
    switch action {
    case .read: Phrase(zh: "无法读取“\(path)”：\(reason)", en: "cannot read \(path): \(reason)")
    case .write: Phrase(zh: "无法写入“\(path)”：\(reason)", en: "cannot write \(path): \(reason)")
    case .lock:
      Phrase(
        zh: "另一个生成过程正在写入“\(path)”，请等它结束后再试",
        en: "another build is writing to \(path); try again when it is done"
      )
    case .cache:
      Phrase(
        zh: """
          “\(path)”是符号链接；缓存只放在真正的文件夹里，以免写到别处。请删除它；\
          若已提交到 git，用 git rm --cached 取出
          """,
        en: """
          \(path) is a symbolic link; caches are kept in a real folder only, lest they be written \
          elsewhere. Delete it, and if it is in git take it out with git rm --cached
          """
      )
    case .theme:
      Phrase(
        zh: "没有找到主题：“\(path)”中没有 templates/base.mustache；用 --theme 指明主题文件夹",
        en: "no theme found: there is no templates/base.mustache in \(path); name one with --theme"
      )
    }
  }
}
