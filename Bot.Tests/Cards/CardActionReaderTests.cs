using MoedeBot.Cards;
using MoedeBot.Meetings;

namespace MoedeBot.Tests.Cards;

public sealed class CardActionReaderTests
{
    private const string OnItem = """
        {"meeting":"m1","item":3,"v":7,"page":2,"position":"disagree","text":"Tak","reason":"Fejl",
         "outcome":"4","decision":"Godkendt.","guests":"Ole"}
        """;
    private static readonly MeetingId _meeting = new("m1");
    private static readonly ItemRef _item = new(_meeting, 3, 7);

    public static TheoryData<string, CardAction> Verbs() => new()
    {
        { CardVerbs.ForumSetUp, new CardAction.SetUpForum() },
        { CardVerbs.AgendaPost, new CardAction.PostAgenda(_meeting) },
        { CardVerbs.AgendaDiscard, new CardAction.DiscardAgenda(_meeting) },
        { CardVerbs.ItemComment, new CardAction.OpenComment(_item) },
        { CardVerbs.ItemCommentSave, new CardAction.SaveComment(_item, "Tak") },
        { CardVerbs.ItemPosition, new CardAction.TakePosition(_item, Position.Disagree) },
        { CardVerbs.ItemCase, new CardAction.ShowCase(_item, 2) },
        { CardVerbs.ItemDecide, new CardAction.OpenDecision(_item) },
        { CardVerbs.ItemConclude, new CardAction.Conclude(_item, new DecisionInput(4, "Godkendt.", "Ole")) },
        { CardVerbs.ItemReopen, new CardAction.OpenReopening(_item) },
        { CardVerbs.ItemReopenSave, new CardAction.Reopen(_item, "Fejl") },
        { CardVerbs.ItemShow, new CardAction.ShowItem(_item) },
        { CardVerbs.ItemActions, new CardAction.OpenActions(_item) },
        { CardVerbs.AttendanceOpen, new CardAction.OpenAttendance(_meeting) },
        { CardVerbs.AttendanceWithdraw, new CardAction.WithdrawNote(_meeting, null) },
        { CardVerbs.TimetableShow, new CardAction.ShowTimetable(_meeting) },
        { CardVerbs.MinutesRelease, new CardAction.ReleaseMinutes(_meeting) },
    };

    [Theory]
    [MemberData(nameof(Verbs))]
    public void A_press_is_decoded(string verb, CardAction expected) => Assert.Equal(expected, CardActionReader.Read(verb, OnItem));

    [Fact]
    public void The_forms_of_a_forum_are_decoded()
    {
        Assert.Equal(
            new CardAction.SaveForum(new ForumInput("Direktionen", "kalundborg", "")),
            CardActionReader.Read(CardVerbs.ForumSave, """{"name":"Direktionen","style":"kalundborg"}"""));
        Assert.Equal(
            new CardAction.ChooseForum(_meeting, "19:a@thread.tacv2"),
            CardActionReader.Read(CardVerbs.AgendaForum, """{"meeting":"m1","forum":"19:a@thread.tacv2"}"""));
    }

    [Fact]
    public void What_is_filled_in_point_by_point_and_row_by_row_is_decoded()
    {
        var decision = ((CardAction.Conclude)CardActionReader.Read(CardVerbs.ItemConclude, """{"meeting":"m1","item":3,"point2":"noted","point99":"noted","made":"Drøftet.","sure":1}""")).Form;
        Assert.Equal("noted", Assert.Single(decision.Points).Value);
        Assert.Equal(("Drøftet.", true), (decision.Made, decision.Sure));

        var actions = (CardAction.SaveActions)CardActionReader.Read(CardVerbs.ItemActionsSave, """{"meeting":"m1","item":3,"words1":" ","words2":"Notat","owner2":"Ole","due2":"2026-11-12"}""");
        Assert.Equal(new ActionDraft("Notat", "Ole", new DateOnly(2026, 11, 12)), Assert.Single(actions.Actions));

        var noted = (CardAction.NoteAttendance)CardActionReader.Read(CardVerbs.AttendanceNote, """{"meeting":"m1","who":"Mette","what":"late","clock":"09:05","called":"Mette,Anders"}""");
        Assert.Equal(["Mette", "Anders"], noted.Form.Called);
        Assert.Equal(("Mette", "late", "09:05"), (noted.Form.Who, noted.Form.What, noted.Form.Clock));
    }

    [Fact]
    public void An_old_client_sends_the_verb_inside_the_data_and_numbers_as_text() =>
        Assert.Equal(new CardAction.ShowItem(_item), CardActionReader.Read("", """{"verb":"item.show","meeting":"m1","item":"3","v":"7"}"""));

    [Fact]
    public void An_outcome_that_is_no_number_is_the_own_text() =>
        Assert.Equal(
            new CardAction.Conclude(_item, new DecisionInput(null, "", "")),
            CardActionReader.Read(CardVerbs.ItemConclude, """{"meeting":"m1","item":3,"v":7,"outcome":"own"}"""));

    [Theory]
    [InlineData("item.explode", OnItem)]
    [InlineData("item.show", "{}")]
    [InlineData("item.show", """{"meeting":"../../x","item":3}""")]
    [InlineData("item.show", """{"meeting":"m1","item":"3 OR 1=1"}""")]
    [InlineData("item.show", """{"meeting":"m1","item":99999999999}""")]
    [InlineData("item.show", """{"meeting":{"a":1},"item":3}""")]
    [InlineData("item.position", """{"meeting":"m1","item":3,"position":"boss"}""")]
    [InlineData("agenda.post", """{"meeting":"\ud800"}""")]
    [InlineData("agenda.post", "[1]")]
    [InlineData("agenda.post", "null")]
    [InlineData("agenda.post", "")]
    [InlineData("agenda.post", "{\"meeting\":")]
    [InlineData("agenda.post", "[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]")]
    [InlineData("", "{}")]
    public void Whatever_makes_no_sense_is_unknown(string verb, string data) =>
        Assert.Equal(new CardAction.Unknown(verb), CardActionReader.Read(verb, data));
}
