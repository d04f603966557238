package import Diagnostics
package import Linking

package struct FindingPolicy: Sendable {
  package init(_ graph: Graph) {}
  package func apply(to findings: [Finding]) -> [Finding] {
    findings.sorted { $0.isShown(before: $1) }
  }
}
