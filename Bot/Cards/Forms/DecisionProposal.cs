using MoedeBot.Documents;
using MoedeBot.Meetings;
using MoedeBot.Minutes;

namespace MoedeBot.Cards;

/// <summary>
/// The sentence that a decision form begins with: one of the house's own phrases, chosen by what the recommendation asks for. It is
/// a beginning, not a decision; where nothing fits, there is none.
/// </summary>
internal static class DecisionProposal
{
    // In the order that they are looked for: "godkendes" says more than "til orientering" in the same point.
    private static readonly (string Stem, string Phrase)[] Asked =
    [
        ("godkend", "approved"), ("tiltræd", "approved"), ("vedtag", "approved"), ("anbefal", "recommended"),
        ("drøft", "discussed"), ("efterretning", "noted"), ("orienter", "informed"),
    ];

    /// <summary>Ready phrases of the meeting's house style, and in its voice those outcomes that it has none for.</summary>
    internal static IReadOnlyList<DecisionPhrase> Phrases(MeetingState meeting)
    {
        var house = House(meeting);
        var style = HouseStyles.Get(meeting.Forum.Style);
        var missing = DecisionSentence.Ids.Where(id => house.All(phrase => phrase.Id != id))
            .Select(id => (Id: id, Text: DecisionSentence.Of([("", id)], 1, style, meeting.Forum.Name))).Where(made => made.Text.Length > 0);
        return [.. house, .. missing.Select(made => new DecisionPhrase(made.Id, made.Text, made.Text))];
    }

    private static IReadOnlyList<DecisionPhrase> House(MeetingState meeting) => HouseStyles.Get(meeting.Forum.Style).PhrasesFor(meeting.Forum.Name);

    /// <summary>The proposed text; empty for none. Never one with a gap to fill in.</summary>
    internal static string For(MeetingState meeting, AgendaItem item)
    {
        if (item.Confidential)
            return "";

        var points = Points(item).Select(Outcome).Distinct().ToList();
        var (outcome, recommended) = points.Count switch
        {
            0 => (Customary(item), false),
            1 => (points[0], true),
            _ => ("approved", true),
        };
        return Phrase(House(meeting), outcome, recommended) ?? "";
    }

    private static IEnumerable<string> Points(AgendaItem item) =>
        item.Sections.Where(section => section is { Kind: SectionKind.Recommendation, Filler: Filler.None, Blocks.Count: > 0 })
            .SelectMany(section => section.Points.Count > 0
                ? section.Points.Select(point => point.Text)
                : [string.Concat(section.Blocks.Select(Words))]);

    private static string Words(Block block) => block switch
    {
        ParagraphBlock paragraph => Blocks.Text(paragraph.Inlines),
        ListBlock list => string.Join(' ', list.Items.Select(entry => Blocks.Text(entry.Inlines))),
        _ => "",
    };

    private static string Outcome(string point) =>
        Asked.FirstOrDefault(asked => point.Contains(asked.Stem, StringComparison.OrdinalIgnoreCase)).Phrase ?? "approved";

    /// <summary>What items without a recommendation usually end with.</summary>
    private static string Customary(AgendaItem item) =>
        Begins(item, "Orientering") || Begins(item, "Gensidig orientering") ? "informed"
        : Begins(item, "Eventuelt") ? "nothing"
        : Begins(item, "Tidsplan") || Begins(item, "Godkendelse") ? "approved"
        : "";

    private static bool Begins(AgendaItem item, string word) => item.Title.StartsWith(word, StringComparison.OrdinalIgnoreCase);

    private static string? Phrase(IReadOnlyList<DecisionPhrase> phrases, string outcome, bool recommended)
    {
        var whole = phrases.Where(phrase => phrase.Id == outcome && !HasGap(phrase.Text)).Select(phrase => phrase.Text).ToList();
        var answers = whole.FirstOrDefault(text => recommended && text.Contains("indstilling", StringComparison.OrdinalIgnoreCase));
        return answers ?? whole.FirstOrDefault();
    }

    /// <summary>The house's own words for an item that is put off, with where to filled in.</summary>
    internal static string Postponed(MeetingState meeting)
    {
        var phrase = Phrases(meeting).FirstOrDefault(phrase => phrase.Id == "postponed")?.Text ?? "Udsat til …";
        var whole = phrase.Replace("…", "næste møde", StringComparison.Ordinal);
        return whole.EndsWith('.') ? whole : whole + ".";
    }

    /// <summary>An ellipsis in a phrase is a place to write in.</summary>
    internal static bool HasGap(string phrase) => phrase.Contains('…', StringComparison.Ordinal);
}
