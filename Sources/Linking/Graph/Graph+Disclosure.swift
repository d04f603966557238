import Records

extension Graph {
  /// Whether a record that is stated to be public may not be shown to the public yet (R114): an
  /// application that is not published, a scheme that led to no published patent, a proposal that is
  /// not submitted, a chart whose patent or standard not everybody may read.
  package func isUndisclosed(_ index: RecordIndex) -> Bool {
    let record = self[index]
    guard record.confidentiality == .public else { return false }
    switch record.type.key {
    case Patent.type.key: return !isPublished(record)
    case PatentScheme.type.key:
      return !targets(of: PatentScheme.resultPatent.key, from: index).contains {
        isPublished(self[$0])
      }
    case StandardProposal.type.key:
      let state = record[StandardProposal.state]
      // What was withdrawn has been read all the same.
      return !record.has(StandardProposal.submissionDate) && state?.isSubmitted != true
        && state != .withdrawn
    case Correspondence.type.key:
      return targets(of: Correspondence.patent.key, from: index).contains {
        self[$0].confidentiality != .public || !isPublished(self[$0])
      }
        || targets(of: Correspondence.basis.key, from: index).contains {
          self[$0].confidentiality != .public
        }
    default: return false
    }
  }

  private func isPublished(_ patent: Record) -> Bool {
    patent.isPublishedPatent || patent.has(Patent.publicationNo)
  }

  private func targets(of field: FieldKey, from record: RecordIndex) -> [RecordIndex] {
    links(from: record).filter { $0.field == field }.map(\.target.record)
  }
}
