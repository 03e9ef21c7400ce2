namespace MoedeBot.Documents.Reading;

/// <summary>An item as read, with the lines that remarks point to.</summary>
internal sealed record ItemRead(AgendaItem Item, int Line, IReadOnlyList<int> SectionLines, IReadOnlyList<string> OutOfOrder);

/// <summary>Reads an item's case number and sections.</summary>
internal sealed class ItemReader(HouseStyle style, CaptionMatcher captions)
{
    private static readonly string[] ClosedPrefixes =
        [.. HouseStyles.All.SelectMany(s => s.Words.ConfidentialPrefixes).Distinct(StringComparer.Ordinal).OrderByDescending(p => p.Length)];

    /// <summary>Reads one item.</summary>
    public ItemRead Read(ItemPart part)
    {
        captions.Restart();
        var body = part.Body;
        var caseNumber = body.Count > 0 ? CaseNumbers.Read(body[0].First) : null;
        if (caseNumber is not null)
            body = [.. body[0].Single ? [] : new[] { body[0].Skip(1) with { BlankLinesBefore = 1 } }, .. body.Skip(1)];
        var drafts = Sections(body);
        var item = Item(part.Heading, caseNumber, [.. drafts.Select(Understood)]);
        return new(item, part.Line, [.. drafts.Select(d => d.Line)], [.. drafts.Where(d => d.OutOfOrder).Select(d => d.Caption)]);
    }

    private static AgendaItem Item(ItemHeading heading, CaseNumber? caseNumber, IReadOnlyList<Section> sections)
    {
        var title = heading.Title.Replace('\n', ' ');
        var prefix = Array.Find(ClosedPrefixes, p => title.StartsWith(p, StringComparison.Ordinal));
        return new(heading.Word, heading.Number, prefix is null ? title : title[prefix.Length..], caseNumber, prefix is not null, sections)
        {
            PrintedTitle = heading.Title,
            Separator = heading.Separator is ItemHeading.Usual or "" ? null : heading.Separator,
        };
    }

    private List<Draft> Sections(IReadOnlyList<Chunk> body)
    {
        var drafts = new List<Draft>();
        foreach (var chunk in body)
        {
            if (chunk.MayHead && captions.Match(chunk.First) is { } match)
            {
                drafts.Add(new(chunk.First, chunk.Line, match.Kind, Level(match), match.OutOfOrder, []) { BlankLinesBefore = chunk.BlankLinesBefore == 1 ? null : chunk.BlankLinesBefore });
                if (!chunk.Single)
                    drafts[^1].Chunks.Add(chunk.Skip(1) with { BlankLinesBefore = 1 });
                continue;
            }

            if (drafts.Count == 0)
                drafts.Add(new("", chunk.Line, SectionKind.Other, 0, false, []));
            drafts[^1].Chunks.Add(chunk);
        }

        return drafts;
    }

    private int Level(CaptionMatch match) => match.Rule >= 0 && captions.Wrapped ? style.Captions[match.Rule].Level : 0;

    private Section Understood(Draft draft) => SectionReader.Read(draft.Caption, draft.Kind, draft.Chunks, style) with
    {
        Level = draft.Level,
        BlankLinesBefore = draft.BlankLinesBefore,
    };

    private sealed record Draft(string Caption, int Line, SectionKind Kind, int Level, bool OutOfOrder, List<Chunk> Chunks)
    {
        public int? BlankLinesBefore { get; init; }
    }
}
