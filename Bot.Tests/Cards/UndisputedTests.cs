using MoedeBot.Cards;
using MoedeBot.Documents;
using MoedeBot.Meetings;

namespace MoedeBot.Tests.Cards;

/// <summary>Which items nobody has said anything against.</summary>
public sealed class UndisputedTests
{
    [Fact]
    public void Items_with_a_recommendation_get_the_house_s_phrase_for_it() => Assert.Equal(
        [(2, "Strategisk Chefforum tog sagen til efterretning."), (3, "Strategisk Chefforum godkendte indstillingen.")],
        Of(SampleMeeting.Posted));

    [Fact]
    public void A_word_a_doubt_a_draft_and_a_reopening_take_an_item_out()
    {
        var mette = new Actor(SampleMeeting.Mette, Role.Member);
        MeetingCommand[] said = [new MeetingCommand.AddComment(2, "Hm"), new MeetingCommand.TakePosition(2, Position.Disagree), new MeetingCommand.TakePosition(2, Position.AgreeWithRemark)];

        Assert.All(said, word => Assert.Equal([3], Of(SampleMeeting.Posted.Then("08:10", mette, word)).Select(item => item.Number)));
        Assert.Equal([2, 3], Of(SampleMeeting.Posted.Then("08:10", mette, new MeetingCommand.TakePosition(2, Position.Agree))).Select(item => item.Number));
        Assert.Equal([3], Of(SampleMeeting.Posted.Then("08:10", SampleMeeting.Secretary, new MeetingCommand.DraftDecision(2, "Godkendt, idet", 0))).Select(item => item.Number));
        Assert.Equal([2], Of(SampleMeeting.Posted
            .Then("08:10", SampleMeeting.Secretary, new MeetingCommand.ConcludeItem(3, "Godkendt."))
            .Then("08:11", SampleMeeting.Secretary, new MeetingCommand.ReopenItem(3, "Fejl"))).Select(item => item.Number));
    }

    [Fact]
    public void An_orientation_that_would_decide_something_is_not_concluded_unseen()
    {
        var posted = SampleMeeting.Posted;
        var news = posted.Find(5)!;
        var odd = news with { Item = news.Item with { Sections = [new Section("Indstilling", SectionKind.Recommendation, [SampleAgenda.Paragraph("Det indstilles, at budgettet godkendes.")])] } };

        Assert.Equal([2, 3], Of(posted with { Items = posted.Items.Replace(news, odd) }).Select(item => item.Number));
    }

    [Fact]
    public void Before_and_after_the_meeting_there_are_none()
    {
        Assert.Empty(Of(SampleMeeting.Draft));
        Assert.Empty(Of(SampleMeeting.Ended));
    }

    private static IEnumerable<(int Number, string Decision)> Of(MeetingState meeting) =>
        Undisputed.Of(meeting, SampleMeeting.Danish).Select(item => (item.Item.Item.Number, item.Decision));
}
