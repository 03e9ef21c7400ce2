namespace MoedeBot.Documents.Reading;

/// <summary>A line recognised as a caption.</summary>
/// <param name="Rule">Index of the rule in the style; -1 for a caption that no style has.</param>
/// <param name="Kind">What it is understood to be.</param>
/// <param name="OutOfOrder">The house prints it elsewhere, or not twice.</param>
internal readonly record struct CaptionMatch(int Rule, SectionKind Kind, bool OutOfOrder);

/// <summary>
/// Tells captions from text by the style's list and by their turn in it: a word alone is no caption, since one house's field
/// (Økonomi) is another's sub-heading.
/// </summary>
internal sealed class CaptionMatcher(HouseStyle style, DocumentHead head, IReadOnlySet<string> learned)
{
    private readonly bool general = style.Id == HouseStyles.GeneralId;
    private readonly bool[] used = new bool[style.Captions.Count];
    private int last = -1;
    private bool decided;

    /// <summary>The style's rule that matched last; null before any.</summary>
    public CaptionRule? LastRule => last < 0 ? null : style.Captions[last];

    /// <summary>Whether an item has had a wrapper caption, so that fields of level 1 are inside it.</summary>
    public bool Wrapped { get; private set; }

    /// <summary>Forgets the captions seen: a new item begins.</summary>
    public void Restart()
    {
        Array.Clear(used);
        (last, Wrapped, decided) = (-1, false, false);
    }

    /// <summary>The caption that <paramref name="line"/> is, or null for text.</summary>
    public CaptionMatch? Match(string line)
    {
        if (line.Length > 120)
            return null;
        var rule = Find(line, last + 1);
        var outOfOrder = rule < 0 && !general;
        rule = rule >= 0 ? rule : Find(line, 0);
        if (rule < 0)
            return Unlisted(line);
        outOfOrder |= used[rule];
        (last, used[rule]) = (rule, true);
        Wrapped |= style.Captions[rule].Wrapper;
        return new(rule, Once(Kind(style.Captions[rule], line)), outOfOrder);
    }

    private int Find(string line, int from)
    {
        for (var i = from; i < style.Captions.Count; i++)
        {
            if (!used[i] && Fits(style.Captions[i], line))
                return i;
        }

        for (var i = 0; from == 0 && i < style.Captions.Count; i++)
        {
            if (Fits(style.Captions[i], line))
                return i;
        }

        return -1;
    }

    private bool Fits(CaptionRule rule, string line)
    {
        if (rule.Prefix)
            return line.StartsWith(rule.Caption, StringComparison.Ordinal) && line.Length > rule.Caption.Length + 1
                && line[rule.Caption.Length] == ' ' && line[^1] is not '.' && DanishDates.Find(line, out _) is not null;
        if (!general)
            return line == rule.Caption;
        var bare = line.AsSpan().TrimEnd(':').TrimEnd(' ');
        return bare.Equals(rule.Caption, StringComparison.OrdinalIgnoreCase) && char.IsUpper(bare[0]);
    }

    private SectionKind Kind(CaptionRule rule, string line) =>
        rule is { Kind: SectionKind.PriorDecision, Prefix: true } && IsOurs(line) ? SectionKind.Decision : rule.Kind;

    // A second "Beslutning" under one item is not the forum's decision again: its text is kept, its meaning stays open.
    private SectionKind Once(SectionKind kind)
    {
        if (kind != SectionKind.Decision)
            return kind;
        var again = decided;
        decided = true;
        return again ? SectionKind.Other : kind;
    }

    private bool IsOurs(string line) =>
        line.Contains(head.Forum, StringComparison.OrdinalIgnoreCase)
        && DanishDates.Find(line, out _) is { } date && date == head.Date;

    private CaptionMatch? Unlisted(string line)
    {
        if (!general)
            return null;
        var bare = line.TrimEnd(':');
        if (bare.EndsWith("s beslutning", StringComparison.Ordinal) && !bare.Contains(',', StringComparison.Ordinal))
            return new(-1, OwnVoice(bare) ? Once(SectionKind.Decision) : SectionKind.PriorDecision, false);
        return learned.Contains(bare) ? new(-1, SectionKind.Other, false) : null;
    }

    private bool OwnVoice(string caption) =>
        head.Forum.Length > 0 && caption.StartsWith(head.Forum, StringComparison.OrdinalIgnoreCase);
}
