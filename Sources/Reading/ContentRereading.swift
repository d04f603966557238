import Diagnostics
import Records

/// Reads a few files of a content folder again, for whoever cannot wait until everything was looked at.
///
/// It knows only the plain case, an edit of files that hold one record each: what else a file may mean
/// for others is for a whole reading to find out.
package struct ContentRereading: Sendable {
  private let site: String
  private let plan: ContentPlan
  private let setting: ReadingSetting
  private let days: [String: ClosedRange<CalendarDate>]
  /// The keys of records that have rows in other files.
  private let spread: Set<String>

  init(
    site: String,
    result: ContentAssembly.Result,
    days: [String: ClosedRange<CalendarDate>]
  ) {
    self.site = site
    self.days = days
    plan = result.plan
    setting = result.setting
    spread = Set(result.readings.compactMap { $0.sideTable.map { RecordID.key(for: $0.id) } })
  }

  /// `content` with what the files at `paths` hold now.
  ///
  /// - Parameters:
  ///   - paths: paths from the site folder.
  ///   - content: what was read before; what was left out of it stays out.
  /// - Returns: nil where a file is new, gone, at fault, or holds anything but the one record that it
  ///   held before.
  package func content(_ paths: [String], of content: Content) -> Content? {
    var content = content
    for path in paths {
      // Editors write beside a file and put the one in the place of the other.
      if plan.place(of: path) == nil, FileStamp(of: "\(site)/\(path)") == nil { continue }
      guard let place = plan.place(of: path), case .records(let number) = plan.roles[place],
        FileKind(of: path) != .table,
        case .bytes(let bytes, _) = FileBytes.read(
          "\(site)/\(path)",
          limit: setting.options.limits.file
        )
      else { return nil }
      let file = RecordFile(
        file: FileID(place),
        path: path,
        type: setting.types[number],
        options: setting.options,
        committed: days[path]
      )
      let reading = file.read(bytes)
      let before = content.records.indices.filter { content.records[$0].span.file == file.file }
      guard before.count == 1, reading.records.count == 1,
        reading.findings.allSatisfy({ $0.severity < .error }),
        reading.records[0].record.id == content.records[before[0]].id,
        !spread.contains(RecordID.key(for: reading.records[0].record.id))
      else { return nil }
      content.records[before[0]] = reading.records[0].record
      content.documents[before[0]] = reading.records[0].documents
      content.files[place] = SourceFile(path: path, bytes: reading.bytes)
    }
    return content
  }
}
