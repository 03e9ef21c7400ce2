using AdaptiveCards;
using MoedeBot.Cards;
using MoedeBot.Documents;
using MoedeBot.Meetings;

namespace MoedeBot.Tests.Cards;

/// <summary>A meeting in which everything is long or hostile: sixty items, endless texts, markup, mentions, date functions.</summary>
internal static class ExtremeMeeting
{
    public const string Hostile =
        "**fed** _skrå_ [klik](https://ond.example) <at>Alle</at> {{DATE(2026-01-01T00:00:00Z, SHORT)}} {{TIME(2026-01-01T00:00:00Z)}} "
        + "# h > q `k` ~~s~~ <b>x</b> ![b](https://ond.example/b.png) 😀 \u0007";

    public static MeetingState State { get; } = Build();

    public static IEnumerable<(string Name, AdaptiveCard Card)> Cards(CardContext context)
    {
        var item = State.Find(1)!;
        yield return ("extreme-item", ItemCard.Shared(State, item, context));
        var own = new Actor(item.Comments[^1].By, Role.Secretary);
        var noted = State.Then("08:20", own, new MeetingCommand.KeepNote(1, Hostile + Long(5_000)));
        yield return ("extreme-item-own", ItemCard.For(own, noted, noted.Find(1)!, context with { Privately = true }));
        yield return ("extreme-item-viewed", ItemCard.Shared(Viewed, Viewed.Find(1)!, context with { OwnViews = true }));
        yield return ("extreme-undisputed", UndisputedForm.Make(Agreed(), context, Hostile));
        yield return ("extreme-decision-comments", DecisionForm.Make(State, item, context,
            new ComposedDecision.Incomplete(new DecisionInput(0, Long(2_900), Hostile) { Comments = [(int)item.Comments[^1].Id] }, Hostile)));
        yield return ("extreme-timetable", TimetableCard.Make(State, context));
        yield return ("extreme-preview", AgendaCard.Make(State with { Phase = MeetingPhase.Draft }, context));
        var typed = new ComposedDecision.Incomplete(new DecisionInput(0, Long(4_000), Hostile), Hostile);
        yield return ("extreme-decision-form", DecisionForm.Make(State, item, context, typed));
        yield return ("extreme-refusal", MessageCard.Refuse("Nej.", context, Long(20_000), null));
        yield return ("extreme-minutes", MinutesCard.Make(Ended(), context));
        yield return ("extreme-concluded", ItemCard.Shared(Ended(), Ended().Find(2)!, context));
        for (var page = 1; page <= 4; page++)
            yield return ($"extreme-case-{page}", CaseCard.Page(State, item, page, context));
    }

    public static string Long(int length) => string.Concat(Enumerable.Repeat("Æblegrød på øen smager altid bedst, når åen løber forbi. ", (length / 57) + 1))[..length];

    /// <summary>As many people with views of their own as there can be, with ids as long as Teams' are.</summary>
    public static MeetingState Viewed => State with
    {
        Viewers = [.. Enumerable.Range(0, Viewers.Most).Select(at => new Viewer(at == 0 ? "sofie" : $"p{at}", $"29:1{new string('x', 90)}{at:00}"))],
    };

    private static MeetingState Build()
    {
        var items = Enumerable.Range(1, 60).Select(number => new AgendaItem(
            "Punkt", number, number == 1 ? Hostile + Long(300) : Long(200), new CaseNumber("00.01.00-P35-9-22"), number % 20 == 19, number == 1 ? Sections() : [])
        {
            PrintedTitle = "x",
        }).ToList();
        var entries = Enumerable.Range(1, 60).Select(number =>
            new TimetableEntry(new TimeOnly(8, 0).AddMinutes(number * 5), new TimeOnly(8, 5).AddMinutes(number * 5), Hostile, number));
        var agenda = new MeetingDocument(
            DocumentKind.Agenda, "nordfyn", new DocumentHead(Hostile, new DateOnly(2026, 10, 14), null, Long(400), []), [], items)
        {
            Timetable = new Timetable(1, [.. entries]),
        };
        var remarks = Enumerable.Range(1, 40).Select(line => new Remark(line, Severity.Error, Hostile + Long(900), "x")).ToList();
        var state = SampleMeeting.From(new MeetingCommand.ReceiveAgenda(SampleMeeting.Forum, agenda, remarks, true, "a:sofie"))
            .Then("08:00", SampleMeeting.Secretary, new MeetingCommand.PostAgenda());
        foreach (var at in Enumerable.Range(0, 60))
        {
            var who = new Actor(new Person($"p{at}", Hostile + Long(90)), Role.Member);
            state = state.Then("08:10", who, new MeetingCommand.AddComment(1, Hostile + Long(3_000))).Then("08:11", who, new MeetingCommand.TakePosition(1, (Position)(1 + (at % 3))));
        }

        return state;
    }

    private static MeetingState Agreed() => State with
    {
        Items = [.. State.Items.Select(item => item with
        {
            Comments = [],
            Positions = item.Positions.Clear(),
            Item = item.Item with { Title = Hostile + Long(300), Sections = [new Section("Indstilling", SectionKind.Recommendation, [Paragraph("Det indstilles, at sagen godkendes.")])] },
        })],
    };

    private static MeetingState Ended() => Enumerable.Range(1, 60).Aggregate(State, (state, number) =>
        state.Then("09:00", SampleMeeting.Secretary, new MeetingCommand.ConcludeItem(number, Hostile + "\n\n- punkt\n- punkt\n\n" + Long(19_000)))).Minuted();

    private static IReadOnlyList<Section> Sections() =>
    [
        new Section("Sagens kerne", SectionKind.Summary, [Paragraph(Hostile), Paragraph(Long(9_000))]),
        new Section("Indstilling", SectionKind.Recommendation, [Paragraph(Hostile), SampleAgenda.Numbered([.. Enumerable.Repeat(Long(900), 30)])]),
        new Section("Sagens baggrund", SectionKind.Presentation,
        [
            new TableBlock([.. Enumerable.Range(0, 60).Select(row => new TableRow([.. Enumerable.Range(0, 4).Select(cell => new TableCell([new Inline(Long(40 + row))]))]))]),
            new TableBlock([new TableRow([new TableCell([new Inline("lang")]), new TableCell([new Inline(Long(9_000))])])]),
            new ParagraphBlock([new Inline("første\nanden\n\ntredje " + Long(7_000)) { Bold = true, Underline = true, Link = "https://nordby.example.dk/" + new string('a', 300) }]),
            new ParagraphBlock([new Inline("ond") { Link = "javascript:alert(1)" }]),
            new ListBlock([.. Enumerable.Range(0, 80).Select(at => new ListItem(at % 5, "-", [new Inline(Long(120))]))]),
        ]),
        new Section("Bilag", SectionKind.Attachments, [new AttachmentsBlock([.. Enumerable.Repeat(Hostile + Long(300), 30)])]),
    ];

    private static ParagraphBlock Paragraph(string text) => SampleAgenda.Paragraph(text);
}
