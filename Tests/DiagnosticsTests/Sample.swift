import Diagnostics

/// A small run: two files and the findings about them.
enum Sample {
  static let files = [
    SourceFile(
      path: "Content/correspondences/冷藏桶.yaml",
      bytes: Array("title: x\n\tstrength: explained\n申请号: 202110099017.8  # 核对\n".utf8)
    ),
    SourceFile(path: "Content/a,b:c.md", bytes: Array("---\n".utf8)),
  ]

  static let strength = Finding(
    "chart-evidence",
    .error,
    at: SourceSpan(file: FileID(0), line: 2, column: 12, length: 9),
    record: "cold-bucket",
    field: "rows[1].strength",
    Phrase(
      zh: "第 2 行写“解释后对应”，却没有证明材料",
      en: "row 2 is \"explained\" but cites no evidence"
    ),
    help: Phrase(zh: "补写 evidence", en: "add evidence: [DOCUMENT-ID]"),
    notes: [
      .init(
        at: SourceSpan(file: FileID(0), line: 1, column: 1),
        Phrase(zh: "记录在此", en: "the record is here")
      )
    ]
  )

  static let number = Finding(
    "patent-number-application",
    .warning,
    at: SourceSpan(file: FileID(0), line: 3, column: 6, length: 14),
    Phrase(zh: "校验位应为 7，不是 8", en: "the check digit should be 7, not 8")
  )

  static let nowhere = Finding(
    "file-unreadable",
    .info,
    at: nil,
    Phrase(zh: "100% 无法读取\n第二行", en: "cannot be read: 100%\nsecond line")
  )
}
