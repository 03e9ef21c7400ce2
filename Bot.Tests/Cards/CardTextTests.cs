using MoedeBot.Cards;

namespace MoedeBot.Tests.Cards;

public sealed class CardTextTests
{
    [Theory]
    [InlineData("Budget 2027", "Budget 2027")]
    [InlineData("{{DATE(2026-01-01T00:00:00Z)}}", "{\u200B{DATE(2026-01-01T00:00:00Z)}}")]
    [InlineData("{{{TIME(x)}}", "{\u200B{\u200B{TIME(x)}}")]
    [InlineData("<at>Alle</at>", "<\u200Bat>Alle<\u200B/at>")]
    [InlineData("<AT>Alle", "<\u200BAT>Alle")]
    [InlineData("5 < 6 og a<b", "5 < 6 og a<b")]
    [InlineData("klokke\u0007 og\tnul\0", "klokke og\tnul")]
    public void Plain_text_can_neither_mention_nor_tell_the_date(string text, string expected) => Assert.Equal(expected, CardText.Plain(text));

    [Theory]
    [InlineData("a_b_c og *d*", @"a\_b\_c og \*d\*")]
    [InlineData("[klik](https://ond.example)", @"\[klik\](https://ond.example)")]
    [InlineData("- punkt\n  + punkt\n# stor\n> citat", "\\- punkt\n  \\+ punkt\n\\# stor\n\\> citat")]
    [InlineData("1. punkt\n12) punkt\nI 2026. igen", "1\\. punkt\n12\\) punkt\nI 2026. igen")]
    [InlineData("Fra 5-6 # og > 7", "Fra 5-6 # og > 7")]
    public void Markdown_is_escaped_only_where_it_means_something(string text, string expected) => Assert.Equal(expected, CardText.Escaped(text));

    [Fact]
    public void A_long_text_is_cut_after_a_sentence()
    {
        Assert.Equal("Første sætning. …", CardText.Cut("Første sætning. Anden sætning er længere.", 25));
        Assert.Equal("Kun et …", CardText.Cut("Kun et enkelt langt stykke", 10));
        Assert.Equal("Kort.", CardText.Cut("Kort.", 10));
    }

    [Fact]
    public void No_letter_is_cut_in_two() => Assert.Equal("👩‍👩‍👧 …", CardText.Cut("👩‍👩‍👧👩‍👩‍👧", 15));
}
