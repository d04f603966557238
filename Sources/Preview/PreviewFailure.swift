package import Diagnostics
import Glibc

/// What keeps a preview from being served at all.
package struct PreviewFailure: Error {
  /// What could not be done.
  package enum Action: Hashable, Sendable {
    /// To wait for anything.
    case loop
    /// To listen on a port.
    case port(Int)
    /// To have the folder for itself.
    case folder(String)
  }

  /// What could not be done.
  package let action: Action
  private let reason: String

  init(_ action: Action, errno code: Int32) {
    self.action = action
    reason = String(cString: strerror(code))
  }

  /// What is wrong and what to do, in words.
  package var message: Phrase {
    switch action {
    case .loop: Phrase(zh: "系统不让预览运行：\(reason)", en: "the system refuses: \(reason)")
    case .port(let port):
      Phrase(
        zh: "端口 \(port) 不能用（\(reason)）；用 --port 换一个，或不写 --port 由程序选一个空闲的",
        en: "port \(port) cannot be used (\(reason)); name another with --port, or none at all"
      )
    case .folder(let folder):
      Phrase(
        zh: "已有另一个预览在使用“\(folder)”；请先停掉它，或用 --output 给这一个另指文件夹",
        en: "another preview is using \(folder); stop it, or name another folder with --output"
      )
    }
  }
}
