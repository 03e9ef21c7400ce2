using MoedeBot.Documents;
using MoedeBot.Meetings;

namespace MoedeBot.Tests.Cards;

/// <summary>New editions of the invented meeting's agenda while it runs, its first two items concluded.</summary>
internal static class SampleRevision
{
    /// <summary>One item new, one changed and moved, one withdrawn, others pushed down, another place and timetable.</summary>
    public static MeetingDocument Edition { get; } = Document with
    {
        Head = Document.Head with { Place = "Byrådssalen" },
        Items = [Document.Items[0], Document.Items[1], Accounts, Numbered(4, 3), Changed],
        Timetable = Document.Timetable! with { Entries = [.. Document.Timetable.Entries.Where(entry => entry.Item != 5)] },
    };

    public static MeetingState Pending { get; } = Given(SampleMeeting.Underway, Edition);

    public static MeetingState Posted { get; } = Pending.Then("09:20", SampleMeeting.Secretary, new MeetingCommand.PostRevision(1));

    public static MeetingState Dropped { get; } = Pending.Then("09:20", SampleMeeting.Secretary, new MeetingCommand.DiscardRevision(1));

    /// <summary>Would change one concluded item and withdraw the other.</summary>
    public static MeetingState Blocked { get; } = Given(SampleMeeting.Underway, Document with
    {
        Items = [Document.Items[1] with { Title = "Endeligt regnskab for 2025" }, .. Document.Items.Skip(2)],
    });

    public static MeetingState Addendum { get; } = Given(SampleMeeting.Underway, Document with
    {
        Head = Document.Head with { PrintedTitle = "Tillægsdagsorden" },
        Items = [Accounts with { Number = 6 }],
        Timetable = null,
    });

    public static MeetingState PassedOn { get; } =
        SampleMeeting.Draft.Then("08:00", SampleMeeting.Secretary, new MeetingCommand.PassAgendaOn(SampleMeeting.Id));

    private static MeetingDocument Document => SampleAgenda.Document;

    private static AgendaItem Changed => Numbered(5, 2) with
    {
        Title = "Rekruttering og fastholdelse – beslutning",
        Sections = [.. Document.Items[2].Sections.Where(section => section.Kind != SectionKind.Attachments)],
    };

    private static AgendaItem Accounts => new("Punkt", 3, "Budgetopfølgning pr. 30. september 2026", new CaseNumber("S2026-9001"), false,
        [new Section("Sagens kerne", SectionKind.Summary, [SampleAgenda.Paragraph("Økonomi og Løn orienterer.")])])
    {
        PrintedTitle = "Budgetopfølgning pr. 30. september 2026",
    };

    private static AgendaItem Numbered(int number, int at) => Document.Items[at] with { Number = number };

    private static MeetingState Given(MeetingState meeting, MeetingDocument edition) =>
        meeting.Then("09:16", SampleMeeting.Secretary, new MeetingCommand.ReceiveRevision(edition, SampleMeeting.Remarks, DecisionsLeftOut: false, "a:sofie"));
}
