"""The search check: how it folds, what a plain scan finds, and that a wrong answer is told."""

import unittest

from checks.search import Document, Questions, add_texts, compare, contains, fold, forms, numbered, spellings, substrings, words


def document(path: str, *blocks: str, identifiers: tuple[str, ...] = ()) -> Document:
    made = Document(path, identifiers=set(identifiers))
    for block in blocks:
        made.add(block)
    return made


class Texts(unittest.TestCase):
    def test_folding(self):
        self.assertEqual(fold(" ＡＢＣ\u3000def\n"), "abc def")
        self.assertEqual(fold("ΣΑΣ ﬁn e\u0301"), "σασ fin é")

    def test_free_text_is_told_from_choices_and_dates(self):
        schema = {
            "type": "object",
            "properties": {
                "note": {"anyOf": [{"type": "string"}, {"type": "null"}]},
                "state": {"anyOf": [{"enum": ["granted"]}]},
                "date": {"anyOf": [{"type": "string", "format": "date"}]},
                "unit": {"anyOf": [{"$ref": "#/$defs/reference"}]},
            },
        }
        made = Document("a.html")
        add_texts({"note": "文字", "state": "granted", "date": "2026-01-01", "unit": {"name": "某厂"}}, schema, made)
        self.assertEqual(made.blocks, {"文字", "某厂"})

    def test_words_and_what_stands_in_quotes(self):
        self.assertEqual(words("RFC 6716  5.1."), ["rfc", "6716", "5.1"])
        for query in ("“冷藏 桶”", "「冷藏 桶」", '"冷藏 桶', "＂冷藏 桶＂"):
            self.assertEqual(words(query), ["冷藏 桶"])
        self.assertEqual(words("桶。 。 “桶。”"), ["桶", "。", "桶。"])

    def test_no_match_crosses_blocks(self):
        made = document("a.html", "密封", "圈")
        self.assertTrue(contains(made, ["密封", "圈"]))
        self.assertFalse(contains(made, ["密封圈"]))

    def test_substrings_are_whole_and_occur(self):
        made = [document("a.html", "密封圈嵌于槽内", "a b c d e f g")]
        drawn = substrings(made, 1, 5, range(2, 5))
        self.assertEqual(len(drawn), 5)
        self.assertTrue(all(contains(made[0], [text]) and " " not in text for text in drawn))


class Numbers(unittest.TestCase):
    def test_forms(self):
        self.assertEqual(forms("ZL 202119000017.6"), {"2021190000176", "cn2021190000176"})
        self.assertEqual(forms("GB/T 20001—2026"), {"gbt200012026", "200012026"})
        self.assertEqual(forms("RFC 2246"), {"rfc2246"})

    def test_every_spelling_finds_the_record(self):
        made = [document("a.html", "甲", identifiers=("CN108123456A",)), document("b.html", "CN108123457A")]
        for text in spellings("CN108123456A"):
            self.assertIn("a.html", numbered(made, text))
        self.assertEqual(numbered(made, "CN 108123456 A"), {"a.html"})

    def test_a_clause_is_found_as_it_is_shown_and_by_no_number_of_a_record(self):
        made = [document("5.html", "封口")]
        made[0].shown = {"gbt-20xxx#5.1", "GB/T 20xxx 5.1"}
        for text in ("gbt-20xxx#5.1", "GB/T 20xxx 5.1", "gbt20xxx51"):
            self.assertEqual(numbered(made, text), {"5.html"})
        self.assertEqual(numbered(made, "20xxx51"), set())


class Comparing(unittest.TestCase):
    def outcomes(self, answers: list[list[int]]):
        made = [document("a.html", "密封"), document("b.html", "开口")]
        asked = {"one": Questions(["密封"], [{"a.html"}])}
        return list(compare("x", ["a.html", "b.html"], made, asked, lambda *_: answers))

    def test_the_right_answer_passes(self):
        self.assertTrue(all(outcome.passed for outcome in self.outcomes([[0]])))

    def test_one_too_few_or_too_many_fails(self):
        for answers in ([[]], [[0, 1]], [[1]]):
            self.assertFalse(self.outcomes(answers)[1].passed)

    def test_a_document_that_the_index_lacks_is_told(self):
        made = [document("a.html", "密封"), document("b.html", "开口")]
        first = next(iter(compare("x", ["a.html"], made, {}, lambda *_: [])))
        self.assertFalse(first.passed)


if __name__ == "__main__":
    unittest.main()
