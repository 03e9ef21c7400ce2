using MoedeBot.Cards;
using MoedeBot.Documents;

namespace MoedeBot.Tests.Cards;

public sealed class DecisionFormTests
{
    private const string Proposed = "Strategisk Chefforum godkendte indstillingen.";

    [Theory]
    [InlineData(2, "Strategisk Chefforum tog sagen til efterretning.")]
    [InlineData(3, Proposed)]
    [InlineData(1, "Godkendt.")]
    [InlineData(5, "Orientering foretaget.")]
    [InlineData(4, "")]
    public void The_recommendation_proposes_the_sentence(int item, string expected) =>
        Assert.Equal(expected, DecisionProposal.For(SampleMeeting.Posted, SampleMeeting.Posted.Find(item)!.Item));

    [Fact]
    public void What_the_secretary_types_wins_over_a_chosen_phrase() =>
        Assert.Equal(new ComposedDecision.Whole("Vi venter."), Compose(new DecisionInput(0, " Vi venter.\r\n", "")));

    [Fact]
    public void A_chosen_phrase_wins_over_an_untouched_proposal()
    {
        Assert.Equal(new ComposedDecision.Whole("Strategisk Chefforum drøftede punktet."), Compose(new DecisionInput(1, Proposed, "")));
        Assert.Equal(new ComposedDecision.Whole("Strategisk Chefforum drøftede punktet."), Compose(new DecisionInput(1, "", "")));
    }

    [Fact]
    public void The_proposal_stands_when_nothing_is_chosen() => Assert.Equal(new ComposedDecision.Whole(Proposed), Compose(new DecisionInput(null, Proposed, "")));

    [Fact]
    public void A_phrase_with_a_gap_comes_back_to_be_filled_in()
    {
        var gap = DecisionProposal.Phrases(SampleMeeting.Posted).Index().First(phrase => phrase.Item.Id == "postponed");
        var again = Assert.IsType<ComposedDecision.Incomplete>(Compose(new DecisionInput(gap.Index, Proposed, "Ole")));
        Assert.Equal(new DecisionInput(null, gap.Item.Text, "Ole"), again.Form);

        Assert.IsType<ComposedDecision.Incomplete>(Compose(again.Form));
        Assert.IsType<ComposedDecision.Whole>(Compose(again.Form with { Text = "Punktet blev udsat til november." }));
    }

    [Fact]
    public void Nothing_at_all_is_no_decision_but_for_a_closed_item()
    {
        Assert.IsType<ComposedDecision.Incomplete>(Compose(new DecisionInput(null, "  ", "")));
        Assert.Equal(new ComposedDecision.Whole(""), Compose(new DecisionInput(null, "", ""), 4));
    }

    [Theory]
    [InlineData("Leder Ole Vang", "Godkendt.\n\nLeder Ole Vang deltog under punktet.")]
    [InlineData("Leder Ole Vang.", "Godkendt.\n\nLeder Ole Vang deltog under punktet.")]
    [InlineData("Ole deltog i starten.", "Godkendt.\n\nOle deltog i starten.")]
    public void Guests_get_a_line_of_their_own(string guests, string expected) =>
        Assert.Equal(new ComposedDecision.Whole(expected), Compose(new DecisionInput(null, "Godkendt.", guests)));

    [Fact]
    public void Every_house_proposes_only_phrases_without_gaps() =>
        Assert.All(HouseStyles.All, style => Assert.All(SampleMeeting.Posted.Items, item =>
            Assert.DoesNotContain("…", DecisionProposal.For(SampleMeeting.Posted with { Forum = SampleMeeting.Forum with { Style = style.Id } }, item.Item), StringComparison.Ordinal)));

    private static ComposedDecision Compose(DecisionInput form, int item = 3) =>
        DecisionForm.Compose(form, SampleMeeting.Posted, SampleMeeting.Posted.Find(item)!.Item, SampleMeeting.Danish);
}
