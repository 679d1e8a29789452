from etl.text.plain_words import PlainWords


def test_a_word_that_needs_nothing_is_looked_at_once():
    asked = []

    def is_plain(word):
        asked.append(word)
        return word != "gồm67"

    words = PlainWords(is_plain)
    assert words.others(["thôn", "gồm67", "thôn"]) == {"gồm67"}
    assert words.others(["thôn", "gồm67"]) == {"gồm67"}
    assert sorted(asked) == ["gồm67", "gồm67", "thôn"]
