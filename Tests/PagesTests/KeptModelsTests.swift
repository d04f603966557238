import Linking
import Pages
import Reads
import Records
import Templates
import Testing
import Theming

/// What a worker keeps from page to page, and the log that says what a page was made from.
struct KeptModelsTests {
  @Test(arguments: [SampleContent.files, BucketPages.files])
  func changeNeitherBytesNorReads(files: [String: String]) throws {
    let site = try ComposedSite(files)
    let languages = site.facts.graph.site.languages
    let theme = Theme.compile([try ComposedSite.themeLayer()], languages: languages).theme
    let shell = Shell(site.facts)
    let keeping = ReadLog(keeper: PageMemo())
    let plain = ReadLog()
    let room = RenderRoom()
    // Twice, so that every model has been kept.
    for page in site.pages + site.pages {
      for language in languages {
        var bytes: [UInt8] = []
        var expected: [UInt8] = []
        _ = keeping.record {
          theme.render(page, language, shell: shell, in: room, into: &bytes)
        }
        _ = plain.record { theme.render(page, language, shell: shell, into: &expected) }
        #expect(bytes == expected, "\(page.path)")
        #expect(Set(keeping.recorded) == Set(plain.recorded), "\(page.path)")
        #expect(Set(keeping.recordedKinds) == Set(plain.recordedKinds), "\(page.path)")
      }
    }
  }

  @Test func aLogHoldsEachFactOnce() {
    let log = ReadLog()
    for count in [3, 511, 512, 513, 20_000, 7] {
      log.record {
        for number in (0..<count) {
          ReadLog.note(Subject(number: UInt32(number)), of: .site, .fields)
          ReadLog.note(Subject(number: UInt32(number / 2)), of: .site, .fields)
        }
      }
      #expect(log.recorded.count == count)
      #expect(Set(log.recorded).count == count)
      #expect(log.recordedKinds.count == 1)
    }
  }

  @Test func aLogThatIsFullSaysTheTypes() {
    let log = ReadLog(most: 1000)
    log.record {
      for number in 0..<1001 {
        ReadLog.note(Subject(number: UInt32(number)), of: .site, .fields)
      }
    }
    #expect(log.recorded == log.recordedKinds)
  }

  @Test func whatIsReadApartIsReadByBoth() {
    let log = ReadLog()
    var kept: KeptReads?
    log.record {
      ReadLog.note(Subject("a"), .whole)
      kept = log.apart { ReadLog.note(Subject("b"), .whole) }.reads
    }
    let both = log.recorded
    #expect(both.count == 2)
    log.record {
      ReadLog.note(Subject("a"), .whole)
      if let kept { log.note(kept) }
    }
    #expect(log.recorded == both)
  }
}
