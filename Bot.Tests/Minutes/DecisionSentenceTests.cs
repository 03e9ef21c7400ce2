using MoedeBot.Documents;
using MoedeBot.Minutes;

namespace MoedeBot.Tests.Minutes;

public sealed class DecisionSentenceTests
{
    [Theory]
    [InlineData("nordfyn", "approved approved approved", "Chefforum godkendte indstillingerne.")]
    [InlineData("nordfyn", "approved noted approved", "Chefforum godkendte indstillingens punkt 1 og 3 og tog punkt 2 til efterretning.")]
    [InlineData("nordfyn", "approved discussed noted", "Chefforum godkendte indstillingens punkt 1, drøftede punkt 2 og tog punkt 3 til efterretning.")]
    [InlineData("nordfyn", "approved-with-change approved postponed", "Chefforum godkendte indstillingens punkt 2, udsatte punkt 3 til … og godkendte punkt 1, idet …")]
    [InlineData("nordfyn", "approved nothing rejected", "Chefforum godkendte indstillingens punkt 1 og godkendte ikke punkt 3.")]
    [InlineData("albertslund", "discussed discussed recommended", "Drøftede indstillingens punkt 1 og 2 og anbefalede punkt 3 til …")]
    [InlineData("kalundborg", "approved approved returned", "Indstillingens punkt 1 og 2 godkendt. Punkt 3 sendt tilbage til …")]
    [InlineData("kalundborg", "informed informed informed", "Indstillingerne taget til orientering.")]
    [InlineData("nordfyn", "nothing nothing nothing", "Intet.")]
    public void Outcomes_of_three_points_are_one_sentence_in_the_house_s_voice(string style, string outcomes, string expected) =>
        Assert.Equal(expected, DecisionSentence.Of(
            [.. outcomes.Split(' ').Select((outcome, at) => ($"{at + 1}", outcome))], 3, HouseStyles.Get(style), "Chefforum"));

    [Fact]
    public void Every_outcome_that_can_be_chosen_can_be_said_in_every_house() =>
        Assert.All(HouseStyles.All, style => Assert.All(DecisionSentence.Ids, id =>
            Assert.NotEmpty(DecisionSentence.Of([("1", id)], 1, style, "Chefforum"))));

    [Fact]
    public void An_unknown_outcome_says_nothing() => Assert.DoesNotContain(
        "punkt 1", DecisionSentence.Of([("1", "boss"), ("2", "approved")], 3, HouseStyles.Get("nordfyn"), "Chefforum"), StringComparison.Ordinal);
}
