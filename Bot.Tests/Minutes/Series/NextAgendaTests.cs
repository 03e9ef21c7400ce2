using MoedeBot.Documents;
using MoedeBot.Documents.Printing;
using MoedeBot.Documents.Reading;
using MoedeBot.Meetings;
using MoedeBot.Minutes;
using static MoedeBot.Tests.Support.MeetingBuilder;
using Builder = MoedeBot.Tests.Support.MeetingBuilder;

namespace MoedeBot.Tests.Minutes.Series;

/// <summary>The next agenda is proposed from the series, in a form that reads back the same.</summary>
public sealed class NextAgendaTests
{
    private static readonly MeetingTime _when = new(new DateOnly(2026, 11, 11), new TimeOnly(8, 30));

    public static TheoryData<string> Styles => [.. HouseStyles.All.Select(style => style.Id)];

    [Fact]
    public void Standing_items_are_the_usual_ones_until_the_forum_says_others()
    {
        Assert.Equal(["Godkendelse af dagsorden og referat", "Orientering", "Eventuelt"], Titles(NextAgenda.Of(Builder.Forum, null, [], _when)));
        Assert.Equal(["Tidsplan", "Runde"], Titles(NextAgenda.Of(Builder.Forum with { Standing = ["Tidsplan", "Runde"] }, null, [], _when)));
    }

    [Fact]
    public void What_was_put_off_and_what_is_due_stand_between_the_approval_and_the_rest()
    {
        var last = Last();
        var actions = new OpenActionsOf(last).All;

        var agenda = NextAgenda.Of(Builder.Forum, last, actions, _when);

        Assert.Equal(["Godkendelse af dagsorden og referat", "Budget", "Personsag", "Opfølgning på opgaver", "Orientering", "Eventuelt"], Titles(agenda));
        Assert.Equal([1, 2, 3, 4, 5, 6], agenda.Items.Select(item => item.Number));
        Assert.True(agenda.Items[2].Confidential);
        var text = TextPrinter.Print(agenda);
        Assert.Contains("- Notat om budgettet (Mette, senest den 1. november 2026)", text, StringComparison.Ordinal);
        Assert.Contains("- Svar til foreningen", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Senere sag", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Actions_of_an_item_that_has_become_closed_stand_on_no_open_agenda()
    {
        var last = Last();
        var item = last.Find(3)!;
        var closed = last with { Items = last.Items.Replace(item, item with { Item = item.Item with { Confidential = true } }) };

        Assert.DoesNotContain("Opfølgning på opgaver", Titles(NextAgenda.Of(Builder.Forum, closed, new OpenActionsOf(closed).All, _when)));
    }

    [Theory]
    [MemberData(nameof(Styles))]
    public void The_proposal_is_read_back_as_it_was_printed_in_every_house(string style)
    {
        var last = Last();
        var forum = Builder.Forum with { Style = style, Members = [new StandingMember("Mette Holm", null), new StandingMember("Anders Juhl", "chef")] };
        var agenda = NextAgenda.Of(forum, last, new OpenActionsOf(last).All, _when);
        var text = TextPrinter.Print(agenda);

        var read = Assert.IsType<ReadOutcome.Read>(AgendaReader.Read(text.TrimStart('\n')));

        Assert.Equal(text.Trim(), TextPrinter.Print(read.Document).Trim());
        Assert.Equal((DocumentKind.Agenda, _when.Date, "Mødelokale 2"), (read.Document.Kind, read.Document.Head.Date, read.Document.Head.Place));
        Assert.Equal(_when.Start, read.Document.Head.Start);
        Assert.Equal(agenda.Items.Select(item => (item.Number, item.Title, item.Confidential)), read.Document.Items.Select(item => (item.Number, item.Title, item.Confidential)));
    }

    [Theory]
    [InlineData("18-11-2026 kl. 8.30", "2026-11-18", "08:30")]
    [InlineData("den 18. november 2026 kl. 13:00", "2026-11-18", "13:00")]
    [InlineData("18/11", "2026-11-18", "09:00")]
    [InlineData("", "2026-11-11", "09:00")]
    [InlineData("kl. 10.15", "2026-11-11", "10:15")]
    public void The_day_is_the_one_that_is_written_else_the_same_weekday_after_the_usual_weeks(string written, string date, string start)
    {
        var forum = Builder.Forum with { UsualStart = new TimeOnly(9, 0) };
        DateOnly[] held = [new(2026, 10, 14), new(2026, 9, 16), new(2026, 8, 19)];

        var next = MeetingRhythm.Next(written, forum, held, new DateOnly(2026, 10, 20));

        Assert.Equal(
            (date, start), ($"{next.Date:yyyy-MM-dd}", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{next.Start:HH:mm}")));
    }

    [Fact]
    public void A_series_that_has_slept_goes_on_at_the_next_such_weekday_and_one_meeting_tells_no_rhythm()
    {
        DateOnly[] held = [new(2026, 1, 14), new(2026, 1, 7)];

        Assert.Equal(new DateOnly(2026, 3, 4), MeetingRhythm.Next("", Builder.Forum, held, new DateOnly(2026, 2, 26)).Date);
        Assert.Equal(new DateOnly(2026, 3, 4), MeetingRhythm.Next("", Builder.Forum, held, new DateOnly(2026, 3, 4)).Date);
        Assert.Null(MeetingRhythm.Next("", Builder.Forum, held[..1], new DateOnly(2026, 2, 26)).Date);
    }

    private static MeetingState Last() => After(
        Running(WithCase(1), Item(2, "Personsag", confidential: true), Item(3, "Lønpolitik")), Secretary,
        new MeetingCommand.ConcludeItem(1, "Sagen udsættes til næste møde."), new MeetingCommand.ConcludeItem(2, "Udsat."), new MeetingCommand.ConcludeItem(3, "Godkendt."),
        new MeetingCommand.SetActions(3,
        [
            new ActionDraft("Notat om budgettet.", "Mette", new DateOnly(2026, 11, 1)), new ActionDraft("Senere sag", null, new DateOnly(2027, 1, 1)), new ActionDraft("Svar til foreningen", null, null),
        ]));

    private static AgendaItem WithCase(int number)
    {
        var captions = HouseStyles.Get("nordfyn").Captions;
        var caption = captions.First(rule => rule.Kind == SectionKind.Summary).Caption;
        return Item(number, "Budget") with { Sections = [new Section(caption, SectionKind.Summary, [new ParagraphBlock([new Inline("Budgettet forelægges.")])])] };
    }

    private static IEnumerable<string> Titles(MeetingDocument agenda) => agenda.Items.Select(item => item.Title);

    private sealed record OpenActionsOf(MeetingState Meeting)
    {
        public IReadOnlyList<OpenAction> All => [.. Meeting.Actions.Select(action => new OpenAction(Meeting, action))];
    }
}
