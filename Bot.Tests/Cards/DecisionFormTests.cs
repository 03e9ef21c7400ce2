using System.Collections.Immutable;
using MoedeBot.Cards;
using MoedeBot.Documents;
using MoedeBot.Meetings;

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
    public void Chosen_comments_are_put_under_the_decision_once_and_then_belong_to_the_secretary()
    {
        var item = SampleMeeting.Underway.Find(3)!;
        var form = new DecisionInput(0, Proposed, "") { Comments = [.. item.Comments.Take(2).Select(comment => (int)comment.Id)] };

        var again = Assert.IsType<ComposedDecision.Incomplete>(DecisionForm.Compose(form, SampleMeeting.Underway, item, SampleMeeting.Danish));
        Assert.Equal("Godkendt.\n\nKaren Østergård bemærkede: Husk at nævne lærlingene.\n\nAnders Juhl spurgte: Kan puljen overføres til 2027?", again.Form.Text);
        Assert.Equal(new ComposedDecision.Whole(again.Form.Text), DecisionForm.Compose(again.Form, SampleMeeting.Underway, item, SampleMeeting.Danish));
    }

    [Theory]
    [InlineData("Vi bør vente til marts", "Karen bemærkede, at vi bør vente til marts.")]
    [InlineData("Mette Holm har tallene.", "Karen bemærkede, at Mette Holm har tallene.")]
    [InlineData("KL's tal er nyere", "Karen bemærkede, at KL's tal er nyere.")]
    [InlineData("I skal huske bilaget!", "Karen bemærkede, at I skal huske bilaget!")]
    [InlineData("Enig, hvis puljen også kan bruges", "Karen bemærkede: Enig, hvis puljen også kan bruges.")]
    [InlineData("Husk at det er sent", "Karen bemærkede: Husk at det er sent.")]
    [InlineData("Er godt", "Karen bemærkede: Er godt.")]
    [InlineData("Hvornår\nkommer tallene?", "Karen spurgte: Hvornår kommer tallene?")]
    public void A_comment_becomes_a_sentence_of_the_minutes(string comment, string expected)
    {
        var said = SampleMeeting.Posted.Then("08:10", new Actor(new Person("k", "Karen"), Role.Member), new MeetingCommand.AddComment(3, comment));
        var form = new DecisionInput(null, "Godkendt.", "") { Comments = [(int)said.Find(3)!.Comments[0].Id] };

        var again = Assert.IsType<ComposedDecision.Incomplete>(DecisionForm.Compose(form, said, said.Find(3)!, SampleMeeting.Danish));

        Assert.Equal($"Godkendt.\n\n{expected}", again.Form.Text);
    }

    [Fact]
    public void Comments_go_with_outcomes_point_by_point_and_none_without_being_chosen()
    {
        var item = SampleMeeting.Underway.Find(3)!;
        var form = new DecisionInput(null, Proposed, "")
        {
            Points = ImmutableSortedDictionary<int, string>.Empty.Add(1, "approved").Add(2, "discussed"),
            Comments = [(int)item.Comments[0].Id],
        };

        var again = Assert.IsType<ComposedDecision.Incomplete>(DecisionForm.Compose(form, SampleMeeting.Underway, item, SampleMeeting.Danish));
        Assert.Contains("drøftede", again.Form.Text, StringComparison.Ordinal);
        Assert.Contains("lærlingene", again.Form.Text, StringComparison.Ordinal);
        Assert.Equal(new ComposedDecision.Whole(again.Form.Text), DecisionForm.Compose(again.Form, SampleMeeting.Underway, item, SampleMeeting.Danish));
        Assert.Equal(new ComposedDecision.Whole(Proposed), DecisionForm.Compose(new DecisionInput(null, Proposed, ""), SampleMeeting.Underway, item, SampleMeeting.Danish));
    }

    [Fact]
    public void Every_house_proposes_only_phrases_without_gaps() =>
        Assert.All(HouseStyles.All, style => Assert.All(SampleMeeting.Posted.Items, item =>
            Assert.DoesNotContain("…", DecisionProposal.For(SampleMeeting.Posted with { Forum = SampleMeeting.Forum with { Style = style.Id } }, item.Item), StringComparison.Ordinal)));

    [Fact]
    public void Points_make_a_sentence_that_is_shown_before_it_is_saved()
    {
        var form = new DecisionInput(null, Proposed, "") { Points = Points((1, "approved"), (2, "noted")) };
        var shown = Assert.IsType<ComposedDecision.Incomplete>(Compose(form));
        Assert.Contains("indstillingens punkt 1", shown.Form.Text, StringComparison.Ordinal);
        Assert.False(shown.Asked);

        Assert.Equal(new ComposedDecision.Whole(shown.Form.Text), Compose(shown.Form));
        var changed = Assert.IsType<ComposedDecision.Incomplete>(Compose(shown.Form with { Points = Points((1, "discussed")) }));
        Assert.Contains("drøftede", changed.Form.Text, StringComparison.Ordinal);
        Assert.Equal(new ComposedDecision.Whole("Vi venter."), Compose(shown.Form with { Text = "Vi venter." }));
    }

    [Fact]
    public void A_point_without_a_choice_takes_the_phrase_for_all()
    {
        var approved = DecisionProposal.Phrases(SampleMeeting.Posted).Index().First(phrase => phrase.Item.Id == "approved").Index;
        var shown = Assert.IsType<ComposedDecision.Incomplete>(Compose(new DecisionInput(approved, Proposed, "") { Points = Points((2, "postponed")) }));

        Assert.Equal("Strategisk Chefforum godkendte indstillingens punkt 1 og udsatte punkt 2 til …", shown.Form.Text);
        Assert.Equal(SampleMeeting.Danish.Texts.DecisionUnfinished, Assert.IsType<ComposedDecision.Incomplete>(Compose(shown.Form)).Problem);
    }

    [Theory]
    [InlineData(5, "Godkendt, at der gås videre.")]
    [InlineData(3, ".")]
    [InlineData(3, "-")]
    [InlineData(3, "")]
    [InlineData(3, "Borger 010190-1234 får svar.")]
    public void What_looks_odd_is_asked_about_once_and_then_taken_as_it_is(int item, string text)
    {
        var asked = Assert.IsType<ComposedDecision.Incomplete>(Compose(new DecisionInput(null, text, "Ole"), item));
        Assert.True(asked.Asked);
        Assert.Equal((text, "Ole"), (asked.Form.Text, asked.Form.Guests));

        var saved = Assert.IsType<ComposedDecision.Whole>(Compose(asked.Form with { Sure = true }, item));
        Assert.StartsWith(text, saved.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(5, "Taget til efterretning.")]
    [InlineData(5, "Orientering foretaget.")]
    [InlineData(3, "Godkendt.")]
    [InlineData(4, ".")]
    public void What_is_usual_is_not_asked_about(int item, string text) =>
        Assert.IsType<ComposedDecision.Whole>(Compose(new DecisionInput(null, text, ""), item));

    [Fact]
    public void A_guest_who_is_named_already_is_not_named_twice() => Assert.Equal(
        new ComposedDecision.Whole("Godkendt. Leder Ole Vang deltog under punktet."),
        Compose(new DecisionInput(null, "Godkendt. Leder Ole Vang deltog under punktet.", "Leder Ole Vang")));

    [Fact]
    public void A_reopened_item_begins_with_what_was_decided() => Assert.Contains(
        SampleMeeting.Decided.Find(3)!.Decision!.Text.Split('\n')[0],
        DecisionForm.Make(SampleMeeting.Reopened, SampleMeeting.Reopened.Find(3)!, SampleMeeting.Danish, null).ToJson(), StringComparison.Ordinal);

    [Fact]
    public void Every_house_offers_every_outcome_for_all_points() =>
        Assert.All(HouseStyles.All, style => Assert.Empty(
            MoedeBot.Minutes.DecisionSentence.Ids.Except(DecisionProposal.Phrases(
                SampleMeeting.Posted with { Forum = SampleMeeting.Forum with { Style = style.Id } }).Select(phrase => phrase.Id))));

    private static ImmutableSortedDictionary<int, string> Points(params (int At, string Outcome)[] points) =>
        ImmutableSortedDictionary<int, string>.Empty.AddRange(points.Select(point => KeyValuePair.Create(point.At, point.Outcome)));

    private static ComposedDecision Compose(DecisionInput form, int item = 3) =>
        DecisionForm.Compose(form, SampleMeeting.Posted, SampleMeeting.Posted.Find(item)!, SampleMeeting.Danish);
}
