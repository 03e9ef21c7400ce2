namespace MoedeBot.Tests.Cards;

public sealed class CardRulesTests
{
    public static TheoryData<string> Names() => [.. CardGallery.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_card_keeps_the_rules(string name) => Assert.Empty(CardRules.Breaches(CardGallery.All[name].ToJson()));

    [Fact]
    public void Every_card_keeps_the_rules_in_English_too() =>
        Assert.All(CardGallery.English, pair => Assert.Empty(CardRules.Breaches(pair.Value.ToJson())));

    [Theory]
    [InlineData("\"wrap\":true", "\"wrap\":false")]
    [InlineData("\"verb\":\"item.comment\"", "\"verb\":\"item.komment\"")]
    [InlineData("\"lang\":\"da\",", "")]
    [InlineData("Action.Submit", "Action.Sumbit")]
    [InlineData("\"type\":\"Container\"", "\"type\":\"Kontainer\"")]
    [InlineData("Mette Holm", "{{DATE(2026-01-01T00:00:00Z)}}")]
    [InlineData("\"style\":\"heading\"", "\"style\":\"default\"")]
    public void A_broken_card_breaks_them(string right, string wrong)
    {
        var broken = CardGallery.All["item-now"].ToJson().Replace(right, wrong, StringComparison.Ordinal);

        Assert.NotEmpty(CardRules.Breaches(broken));
    }
}
