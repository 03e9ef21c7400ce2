using System.Globalization;
using MoedeBot.Documents;

namespace MoedeBot.Tests.Documents;

/// <summary>Makes random well-formed documents in any house style: the same seed gives the same document.</summary>
internal sealed class RandomDocuments(int seed)
{
    private static readonly string[] Words =
    [
        "kommunen", "drøfter", "økonomi", "årsværk", "fælles", "2025", "12,4", "mio. kr.", "på", "området", "borgerne", "jf.", "§", "indsats", "–", "½",
        "(se notat)", "”målplan”", "Åse", "v/", "kl. 10", "og/eller", "pr. 30. september", "100%", "f.eks.", "café", "KL's", "&", "Teams", "<brev>", "1.-2. april",
    ];

    private static readonly string[] Titles =
        ["Budget 2026: Samlet plan", "Orientering", "Rekruttering - næste skridt", "Eventuelt", "Status pr. 31. juli", "CF - Skabelon for målplaner", "Lukket: Personsag", "Tidsplan."];

    private static readonly string[] Cases = ["S2021-736", "22-010739", "20-082075K", "00.01.00-P35-9-22", "81.15.18-000-1-19"];

    // Fixed seeds make a failing document come back; nothing here is secret.
    private readonly Random random = new(seed);

    /// <summary>The next document.</summary>
    public MeetingDocument Next()
    {
        var style = HouseStyles.All[random.Next(HouseStyles.All.Count)];
        var kind = Chance(70) ? DocumentKind.Minutes : DocumentKind.Agenda;
        var items = Enumerable.Range(1, random.Next(1, 7)).Select(n => Item(n, style)).ToList();
        return new(kind, style.Id, Head(kind, style), Chance(80) ? Contents(items) : [], items);
    }

    private bool Chance(int percent) => random.Next(100) < percent;

    private T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];

    private DocumentHead Head(DocumentKind kind, HouseStyle style)
    {
        var date = new DateOnly(2020, 1, 1).AddDays(random.Next(3000));
        var title = string.Create(CultureInfo.InvariantCulture, $"{(kind == DocumentKind.Minutes ? "REFERAT" : "DAGSORDEN")} {Pick(["Chefforum", "Direktionen", "Børn- og Ungeforum"])} d. {date:dd-MM-yyyy}");
        var fields = style.Head.Take(3).Where(_ => Chance(70)).Select(r => new PrintedField(r.Caption, r.Kind == HeadKind.Participants ? People() : "Lokale 1, " + Sentence())).ToList();
        return new("", date, null, null, []) { PrintedTitle = title, Fields = fields };
    }

    private string People() =>
        string.Join(", ", Enumerable.Range(0, random.Next(1, 9)).Select(_ => Pick(["Åse Nielsen", "Morten V. Pedersen", "Michel van der Linden", "Ida\nHolm"]) + (Chance(20) ? " (Fravær)" : "")));

    private List<ContentsEntry> Contents(List<AgendaItem> items) =>
        [.. items.Select((i, n) => new ContentsEntry(Chance(90) ? i.PrintedTitle : i.PrintedTitle + " mv.", string.Create(CultureInfo.InvariantCulture, $"{n + 3}")))];

    private AgendaItem Item(int number, HouseStyle style)
    {
        var title = Pick(Titles);
        var closed = title.StartsWith("Lukket", StringComparison.Ordinal);
        var captions = style.Captions.Where(c => !c.Prefix && Chance(style.Captions.Count > 20 ? 10 : 60)).DistinctBy(c => c.Caption).ToList();
        return new(Pick(style.Words.Items), number, title, Chance(80) ? new CaseNumber(Pick(Cases)) : null, closed, closed ? [] : [.. captions.Select(Section)])
        {
            PrintedTitle = title,
        };
    }

    private Section Section(CaptionRule rule) => new(rule.Caption, rule.Kind, rule.Wrapper ? [] : Blocks(rule.Kind));

    private List<Block> Blocks(SectionKind kind)
    {
        if (Chance(15))
            return [Text(Pick(["-", ".", "Ingen.", "Intet."]))];
        if (kind == SectionKind.Attachments)
            return [new AttachmentsBlock([.. Enumerable.Range(0, random.Next(1, 4)).Select(n => $"{n} Bilag {Pick(Words)} nr")])];
        var blocks = Enumerable.Range(0, random.Next(1, 6)).Select(_ => Block()).ToList();
        return [.. blocks.Select((b, i) => i > 0 && Chance(5) ? b with { BlankLinesBefore = 2 } : b)];
    }

    private Block Block() => random.Next(10) switch
    {
        0 or 1 => new ListBlock(Bullets()),
        2 => new ListBlock([.. Enumerable.Range(1, random.Next(1, 5)).Select(n => new ListItem(0, $"{n}.", Runs("at " + Sentence())))]),
        3 => Table(),
        4 => Text("Overskrift uden punktum"),
        5 => new ParagraphBlock([new Inline(Sentence()), new Inline("\n"), new Inline(Sentence())]),
        6 => new ParagraphBlock([new Inline("Se "), new Inline("dette") { Underline = true }, new Inline(" og "), new Inline("https://a.example/?b=1") { Link = "https://a.example/?b=1" }, new Inline(".")]),
        _ => Text(Sentence()),
    };

    private List<ListItem> Bullets()
    {
        var (items, level) = (new List<ListItem>(), 0);
        for (var left = random.Next(1, 7); left > 0; left--)
        {
            items.Add(new(level, "-", Runs(Sentence())));
            level = Math.Max(0, Math.Min(level + 1, level + random.Next(-2, 2)));
        }

        return items;
    }

    private TableBlock Table()
    {
        var columns = random.Next(2, 5);
        return new([.. Enumerable.Range(0, random.Next(1, 5)).Select(r => new TableRow([.. Enumerable.Range(0, columns).Select(c => Cell(c))], r > 0 && Chance(10)))]);
    }

    private TableCell Cell(int column) => new([new Inline(column == 0 && Chance(20) ? "" : Pick(["1.600.000 kr.", "9. februar 2022", "I alt", "Kl. 08.30 - 09.00", "Pause"]))]);

    private static List<Inline> Runs(string text) => [new Inline(text)];

    private static ParagraphBlock Text(string text) => new(Runs(text));

    private string Sentence() => $"Det {string.Join(' ', Enumerable.Range(0, random.Next(1, 14)).Select(_ => Pick(Words)))}.";
}
