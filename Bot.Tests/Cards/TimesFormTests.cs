using MoedeBot.Cards;
using MoedeBot.Meetings;

namespace MoedeBot.Tests.Cards;

public sealed class TimesFormTests
{
    [Theory]
    [InlineData("", "shift", "Vælg, hvilket punkt")]
    [InlineData("i3", "", "Vælg, hvad der skal ske.")]
    [InlineData("i3", "shift", "Skriv et antal minutter")]
    [InlineData("i3", "length", "Skriv et antal minutter")]
    [InlineData("i3", "swap", "Vælg et andet punkt at bytte med.")]
    [InlineData("i3", "break", "Vælg den pause, der skal flyttes.")]
    [InlineData("b1", "break", "Skriv klokkeslættet.")]
    [InlineData("b1", "postpone", "Vælg et punkt; det kan ikke gøres med en pause.")]
    [InlineData("i1", "postpone", "Punktet er allerede behandlet.")]
    [InlineData("i77", "postpone", "Punktet findes ikke")]
    [InlineData("x", "postpone", "Vælg, hvilket punkt")]
    public void What_is_missing_is_said_and_the_form_is_kept(string line, string what, string problem)
    {
        var asked = Assert.IsType<ComposedTimes.Incomplete>(Compose(new TimesInput(line, what)));

        Assert.Contains(problem, asked.Problem, StringComparison.Ordinal);
        Assert.Equal(new TimesInput(line, what), asked.Form);
    }

    [Theory]
    [InlineData("15", 15)]
    [InlineData(" 15 min.", 15)]
    [InlineData("-10", -10)]
    [InlineData("−10", -10)]
    [InlineData("+5", 5)]
    public void Minutes_are_read_as_people_write_them(string written, int minutes)
    {
        var asked = Assert.IsType<ComposedTimes.Whole>(Compose(new TimesInput("i3", "shift") { Minutes = written, With = 5, Clock = "10:00" }));

        Assert.Equal(new MeetingCommand.ChangeTimetable(new(TimetableChangeKind.Shift) { Item = 3, Minutes = minutes }), asked.Command);
    }

    [Theory]
    [InlineData("500")]
    [InlineData("0")]
    [InlineData("99999999999999")]
    [InlineData("et kvarter")]
    public void What_is_no_number_of_minutes_is_asked_for_again(string written) =>
        Assert.IsType<ComposedTimes.Incomplete>(Compose(new TimesInput("i3", "shift") { Minutes = written }));

    [Fact]
    public void An_item_is_put_off_with_the_house_s_own_words_unless_the_secretary_has_others()
    {
        var own = new TimesInput("i5", "postpone") { Decision = "Udsat til januar." };

        Assert.Equal(new MeetingCommand.PostponeItem(5, "Punktet blev udsat til næste møde."), ((ComposedTimes.Whole)Compose(new TimesInput("i5", "postpone"))).Command);
        Assert.Equal(new MeetingCommand.PostponeItem(5, "Udsat til januar."), ((ComposedTimes.Whole)Compose(own)).Command);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void All_that_the_form_offers_can_be_done(bool planned)
    {
        foreach (var kind in TimesInputs.Kinds(planned))
        {
            var filled = new TimesInput(kind == TimesInputs.Break ? "b1" : "i5", kind) { Minutes = "10", With = 4, Clock = "10:00" };
            Assert.IsType<ComposedTimes.Whole>(TimesInputs.Compose(filled, planned ? SampleMeeting.Underway : Unplanned, SampleMeeting.Danish));
        }
    }

    [Fact]
    public void An_item_is_begun_before_the_one_that_the_meeting_is_at() =>
        Assert.Equal(new MeetingCommand.StartItem(5), ((ComposedTimes.Whole)Compose(new TimesInput("i5", "begin"))).Command);

    [Fact]
    public void The_preview_shows_the_new_times_with_the_old_ones()
    {
        var shown = CardGallery.All["times-preview-length"].ToJson();

        Assert.Contains("Punkt 3 · kl. 09.12 · 40 min.", shown, StringComparison.Ordinal);
        Assert.Contains("kl. 10.30 (før 10.42)", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Personalesag", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_swap_is_shown_as_the_order_that_comes_of_it() =>
        Assert.Contains("Rækkefølge: punkt 5, 4, 3", CardGallery.All["times-preview-swap"].ToJson(), StringComparison.Ordinal);

    [Fact]
    public void Looking_changes_nothing()
    {
        var before = SampleMeeting.Underway.Time.Changes;

        Compose(new TimesInput("i3", "swap") { With = 5 });

        Assert.Same(before, SampleMeeting.Underway.Time.Changes);
    }

    private static MeetingState Unplanned => SampleMeeting.Underway with { Agenda = SampleMeeting.Underway.Agenda with { Timetable = null } };

    private static ComposedTimes Compose(TimesInput form) => TimesInputs.Compose(form, SampleMeeting.Underway, SampleMeeting.Danish);
}
