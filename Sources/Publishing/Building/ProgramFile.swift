import Reading

/// The file of the running program, by which it finds what is installed beside it.
package enum ProgramFile {
  /// Its whole path; nil where the system does not tell.
  package static let path: String? = RealPath.of("/proc/self/exe")
}
