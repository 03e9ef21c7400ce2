using MoedeBot.Documents;

namespace MoedeBot.Tests.Cards;

/// <summary>The invented meeting's agenda: timetable with a break and labels of its own, a closed item, lists, a table, a link.</summary>
internal static class SampleAgenda
{
    public static MeetingDocument Document { get; } = new(
        DocumentKind.Agenda, "nordfyn",
        new DocumentHead("Strategisk Chefforum", new DateOnly(2026, 10, 14), new TimeOnly(8, 30), "Nordby Rådhus, mødelokale 2", People),
        [],
        [Plan, Accounts, Recruiting, Staff, News])
    {
        Timetable = new Timetable(1,
        [
            Entry("08:35", "09:00", "Foreløbigt regnskab for 2025", 2),
            Entry("09:00", "10:15", "Rekruttering og fastholdelse", 3),
            Entry("10:15", "10:30", "Pause", null) with { Break = true },
            Entry("10:30", "11:00", "Personalesag i Teknik", 4),
            Entry("11:00", "11:15", "Besøg fra Økonomiudvalget", null),
            Entry("11:15", "12:00", "Orientering", 5),
        ]),
    };

    public static Inline Words(string text) => new(text);

    public static ParagraphBlock Paragraph(string text) => new([Words(text)]);

    public static ListBlock Numbered(params string[] points) => new([.. points.Select((point, at) => new ListItem(0, $"{at + 1}.", [Words(point)]))]);

    private static IReadOnlyList<Participant> People =>
    [
        new("Mette Holm", null), new("Anders Juhl", null), new("Karen Østergård", null), new("Sofie Lind", null),
        new("Henrik Bo", "Fravær") { Absent = true },
    ];

    private static AgendaItem Plan => new("Punkt", 1, "Tidsplan", new CaseNumber("S2026-736"), false, [new Section("Sagens kerne", SectionKind.Summary, [Paragraph("Tidsplan for mødet.")])])
    {
        PrintedTitle = "Tidsplan",
    };

    private static AgendaItem Accounts => new("Punkt", 2, "Foreløbigt regnskab for 2025", new CaseNumber("S2026-185"), false,
    [
        new Section("Sagens kerne", SectionKind.Summary, [Paragraph("Økonomi og Løn orienterer om status på regnskab 2025.")]),
        new Section("Indstilling", SectionKind.Recommendation, [Paragraph("Det indstilles, at status tages til efterretning.")]),
        new Section("Sagens baggrund", SectionKind.Presentation,
        [
            new TableBlock(
            [
                Row("31. januar 2026", "Sidste frist for udstedelse af fakturaer."),
                Row("11. februar 2026", "Sidste frist for bemærkninger fra de decentrale enheder."),
            ]),
        ]),
    ])
    {
        PrintedTitle = "Foreløbigt regnskab for 2025",
    };

    private static AgendaItem Recruiting => new("Punkt", 3, "Rekruttering og fastholdelse – næste skridt", new CaseNumber("S2026-5737"), false,
    [
        new Section("Sagens kerne", SectionKind.Summary,
        [
            Paragraph("Direktionen har på baggrund af forårets drøftelser prioriteret de områder, som skal styrkes i den kommende tid. Puljen på 750.000 kr. i Budget 2026 skal bringes i spil."),
        ]),
        new Section("Indstilling", SectionKind.Recommendation,
        [
            Paragraph("Stabene indstiller,"),
            Numbered("at de fire prioriterede områder godkendes", "at hvert direktørområde drøfter egne handlinger"),
        ])
        {
            Points = [new("1", "1.", "at de fire prioriterede områder godkendes"), new("2", "2.", "at hvert direktørområde drøfter egne handlinger")],
        },
        new Section("Sagens baggrund", SectionKind.Presentation, Background),
        new Section("Bilag", SectionKind.Attachments, [new AttachmentsBlock(["Employer branding.pdf", "Status til Økonomiudvalget.docx"])]),
    ])
    {
        PrintedTitle = "Rekruttering og fastholdelse – næste skridt",
    };

    private static IReadOnlyList<Block> Background =>
    [
        Paragraph("Der har i samme periode været arbejdet med forskellige tiltag på sundheds- og rehabiliteringsområdet."),
        new SubheadingBlock([Words("Prioriterede områder")]),
        new ListBlock(
        [
            new(0, "-", [Words("Employer branding")]), new(0, "-", [Words("Seniorindsats og fuldtid")]),
            new(1, "-", [Words("herunder lærlinge")]), new(0, "-", [Words("Løn og lønniveauer")]),
        ]),
        new ParagraphBlock(
        [
            Words("Se "), new Inline("kommunens side om job") { Link = "https://nordby.example.dk/job" }, Words(", som "),
            new Inline("skal") { Underline = true }, Words(" være opdateret "), new Inline("inden årets udgang") { Bold = true }, Words("."),
        ]),
    ];

    private static AgendaItem Staff => new("Punkt", 4, "Personalesag i Teknik", null, true, []) { PrintedTitle = "Lukket: Personalesag i Teknik" };

    private static AgendaItem News => new("Punkt", 5, "Orientering", new CaseNumber("S2026-736"), false, []) { PrintedTitle = "Orientering" };

    private static TableRow Row(params string[] cells) => new([.. cells.Select(cell => new TableCell([Words(cell)]))]);

    private static TimetableEntry Entry(string start, string end, string label, int? item) => new(
        TimeOnly.Parse(start, System.Globalization.CultureInfo.InvariantCulture), TimeOnly.Parse(end, System.Globalization.CultureInfo.InvariantCulture), label, item);
}
