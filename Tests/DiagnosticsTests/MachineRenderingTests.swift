import Diagnostics
import Foundation
import Testing

@Suite("Findings for programs")
struct MachineRenderingTests {
  @Test func writesOneObjectALineWithEveryKey() {
    let rendering = JSONLinesRendering(
      files: Sample.files,
      language: .english,
      numbers: ["chart-evidence": "R43"]
    )
    #expect(
      rendering.text([Sample.strength, Sample.nowhere]) == #"""
        {"rule":"chart-evidence","number":"R43","severity":"error","message":"row 2 is \"explained\" but cites no evidence","file":"Content/correspondences/冷藏桶.yaml","line":2,"column":12,"record":"cold-bucket","field":"rows[1].strength","help":"add evidence: [DOCUMENT-ID]"}
        {"rule":"file-unreadable","number":null,"severity":"info","message":"cannot be read: 100%\nsecond line","file":null,"line":null,"column":null,"record":null,"field":null,"help":null}

        """#
    )
  }

  @Test func escapesWhatGitHubReadsAsItsOwn() {
    let rendering = GitHubRendering(files: Sample.files, language: .english)
    #expect(
      rendering.text(Sample.nowhere)
        == "::notice title=file-unreadable::cannot be read: 100%25%0Asecond line"
    )
    var finding = Sample.number
    finding.span?.file = FileID(1)
    finding.help = Phrase(zh: "改", en: "mend: it, 100%")
    #expect(
      rendering.text(finding)
        == "::warning file=Content/a%2Cb%3Ac.md,line=3,col=6,endColumn=20,"
        + "title=patent-number-application::the check digit should be 7, not 8%0Amend: it, 100%25"
    )
  }

  private var sarif: SARIFRendering {
    SARIFRendering(
      files: Sample.files,
      language: .english,
      rules: [
        .init(
          "chart-evidence",
          number: "R43",
          severity: .error,
          title: Phrase(zh: "甲", en: "Evidence"),
          why: Phrase(zh: "乙", en: "Because"),
          mend: Phrase(zh: "丙", en: "Add it")
        )
      ],
      version: "1.0.0"
    )
  }

  @Test func writesALogThatReadsBack() throws {
    let text = sarif.text([Sample.strength, Sample.number, Sample.nowhere])
    let log = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    )
    #expect(log["version"] as? String == "2.1.0")
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.map { $0["level"] as? String } == ["error", "warning", "note"])
    #expect(results.map { $0["ruleIndex"] as? Int } == [0, nil, nil])
    #expect(results[2]["locations"] == nil)
  }

  @Test func writesTheRegionOfAResult() {
    #expect(
      sarif.text([Sample.strength]) == """
        {
          "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
          "version": "2.1.0",
          "runs": [
            {
              "tool": {
                "driver": {
                  "name": "linkage",
                  "semanticVersion": "1.0.0",
                  "language": "en",
                  "rules": [
                    {
                      "id": "chart-evidence",
                      "shortDescription": {
                        "text": "Evidence"
                      },
                      "fullDescription": {
                        "text": "Because"
                      },
                      "help": {
                        "text": "Add it"
                      },
                      "defaultConfiguration": {
                        "level": "error"
                      },
                      "properties": {
                        "number": "R43"
                      }
                    }
                  ]
                }
              },
              "columnKind": "unicodeCodePoints",
              "results": [
                {
                  "ruleId": "chart-evidence",
                  "ruleIndex": 0,
                  "level": "error",
                  "message": {
                    "text": "row 2 is \\"explained\\" but cites no evidence\\nadd evidence: [DOCUMENT-ID]"
                  },
                  "locations": [
                    {
                      "physicalLocation": {
                        "artifactLocation": {
                          "uri": "Content/correspondences/%E5%86%B7%E8%97%8F%E6%A1%B6.yaml"
                        },
                        "region": {
                          "startLine": 2,
                          "startColumn": 12,
                          "endColumn": 21
                        }
                      }
                    }
                  ],
                  "relatedLocations": [
                    {
                      "physicalLocation": {
                        "artifactLocation": {
                          "uri": "Content/correspondences/%E5%86%B7%E8%97%8F%E6%A1%B6.yaml"
                        },
                        "region": {
                          "startLine": 1,
                          "startColumn": 1,
                          "endColumn": 2
                        }
                      },
                      "message": {
                        "text": "the record is here"
                      }
                    }
                  ],
                  "properties": {
                    "record": "cold-bucket",
                    "field": "rows[1].strength"
                  }
                }
              ]
            }
          ]
        }

        """
    )
  }

  @Test func escapesEveryControlCharacterOfJSON() throws {
    let awkward =
      (0...0x20).compactMap { Unicode.Scalar($0) }.map(String.init).joined()
      + "\"\\/\u{2028}\u{7F}中文𠮷"
    let text = JSONWriter.text(.list([.text(awkward), .null, .flag(true), .object([])]))
    let read = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [Any]
    )
    #expect(read.first as? String == awkward)
    #expect(!text.utf8.contains { $0 < 0x20 })
    #expect(text.hasSuffix(",null,true,{}]"))
  }
}
