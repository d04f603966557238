import Testing

@testable import Fingerprints

/// Expected values were computed with Python's `hashlib` and `unicodedata`.
@Suite struct FingerprintTests {
  @Test(arguments: [
    ("", "e3b0c44298fc1c14"),
    ("abc", "ba7816bf8f01cfea"),
    ("a b\tc\n", "ba7816bf8f01cfea"),
    ("一种冷备份方法，其特征在于：包括存储单元。", "7b4fe479c90b5068"),
    ("一种冷备份方法，其特征在于:包括存储单元。", "7b4fe479c90b5068"),
    ("ＡＢＣ１２３", "e0bebd2281999342"),
    ("ﬁ①㎏", "1acde407234768de"),
    ("e\u{301}", "4a99557e4033c353"),
    ("\u{E9}", "4a99557e4033c353"),
    ("한글", "bd87f9bb68b67d2f"),
    ("\u{1100}\u{1161}\u{11A8}", "45ec909f30174e65"),
    ("中\u{3000}文\u{A0}字", "a07146f7ef6af15e"),
    ("\u{212B}", "0a94dc9d420d1142"),
    ("中文 abc。", "52b1936a234b81de"),
    ("ｶﾞ", "0ce4a3ddbd00020f"),
    ("\u{85}x\u{2028}y\u{200B}z", "3f6c778a333dfb28"),
    ("1/2 ½", "f38e075fe7e0a030"),
    ("a\u{327}\u{301}", "9607ef4ffd73c4c4"),
    ("\u{FB1D}", "dd20467ede940eae"),
  ])
  func hashesTheNormalisedText(text: String, digits: String) {
    #expect(Fingerprint.of(text).digits == digits)
  }

  @Test func fastPathAndLibraryAgreeOnEveryCharacterTheFastPathKeeps() {
    // A trailing character that needs the library sends the same text down the other path.
    let values =
      Array(UInt32(0)..<0x80) + Array(0x2000..<0x3400) + Array(0x4DF0..<0xA000)
      + Array(0xFE00..<0x10000)
    for value in values {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = "x" + String(Character(scalar))
      #expect(Fingerprint.normalized(text + "ﬁ") == Fingerprint.normalized(text) + "fi")
    }
  }

  @Test func tellsDifferentTextsApart() {
    #expect(Fingerprint.of("包括存储单元") != Fingerprint.of("包括储存单元"))
    #expect(Fingerprint.of("a.b") != Fingerprint.of("ab"))
  }

  @Test func readsWrittenFingerprintsOfSixteenHexadecimalDigitsOnly() {
    #expect(Fingerprint("7B4FE479C90B5068") == Fingerprint.of("一种冷备份方法，其特征在于：包括存储单元。"))
    #expect(Fingerprint("7b4fe479c90b506") == nil)
    #expect(Fingerprint("7b4fe479c90b506g") == nil)
    #expect(Fingerprint("7b4fe479c90b50680") == nil)
    #expect(Fingerprint("７b4fe479c90b506") == nil)
  }
}
