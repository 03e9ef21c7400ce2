namespace MoedeBot.Documents.Reading;

/// <summary>What stands before the items, as read.</summary>
internal sealed record Front(DocumentKind? Kind, DocumentHead Head, IReadOnlyList<ContentsEntry> Contents)
{
    /// <summary>Lines of the contents entries.</summary>
    public required IReadOnlyList<int> ContentsLines { get; init; }

    /// <summary>Heading of the contents list as printed.</summary>
    public string? ContentsCaption { get; init; }

    /// <summary>What stands between the contents list and the first item.</summary>
    public required IReadOnlyList<Chunk> Preamble { get; init; }

    /// <summary>Lines of the fields by caption, for remarks; 0 under the empty key for the title.</summary>
    public required IReadOnlyDictionary<string, int> FieldLines { get; init; }
}

/// <summary>Reads title, head fields and contents list.</summary>
internal sealed class FrontReader
{
    private static readonly string[] ContentsCaptions =
        [.. HouseStyles.All.Select(s => s.Words.Contents).Distinct(StringComparer.Ordinal), "Indhold", "Punkter på dagsordenen"];

    private static readonly HeadRule[] Rules =
        [.. HouseStyles.All.SelectMany(s => s.Head).Distinct().OrderByDescending(r => r.Caption.Length)];

    private readonly List<PrintedField> fields = [];
    private readonly Dictionary<string, int> lines = [];
    private readonly List<ContentsEntry> contents = [];
    private readonly List<int> contentsLines = [];
    private readonly List<Chunk> preamble = [];
    private string? contentsCaption;
    private string? title;
    private DocumentKind? kind;
    private bool inContents;
    private string? number;

    private FrontReader()
    {
    }

    /// <summary>Reads the chunks before the first item.</summary>
    public static Front Read(IReadOnlyList<Chunk> chunks)
    {
        var reader = new FrontReader();
        foreach (var chunk in chunks)
            reader.Add(chunk);
        return new(reader.kind, HeadValues.Of(reader.title, reader.fields, Rules), reader.contents)
        {
            ContentsLines = reader.contentsLines,
            ContentsCaption = reader.contentsCaption,
            Preamble = reader.preamble,
            FieldLines = reader.lines,
        };
    }

    /// <summary>What the field is understood to hold.</summary>
    public static HeadKind KindOf(string caption) =>
        Array.Find(Rules, r => r.Caption == caption.TrimEnd(':', ' '))?.Kind ?? HeadKind.Other;

    private void Add(Chunk chunk)
    {
        if (contentsCaption is null && IsContentsCaption(chunk.First))
        {
            (contentsCaption, inContents) = (chunk.First, true);
            foreach (var line in chunk.Lines.Skip(1))
                AddEntry(line);
        }
        else if (inContents && contents.Count > 0 && chunk.Lines.All(l => IsPage(l.Text)) && contents.Exists(e => e.Page is null))
        {
            foreach (var line in chunk.Lines)
                AddEntry(line);
        }
        else if (inContents && (contents.Count == 0 || number is not null || ContentsLine.LooksLike(chunk.First) || IsNext(chunk)))
        {
            foreach (var line in chunk.Lines)
                AddEntry(line);
        }
        else if (inContents)
        {
            preamble.Add(chunk);
        }
        else
        {
            AddFields(chunk);
        }
    }

    /// <summary>Whether the line is the heading of a contents list.</summary>
    public static bool IsContentsCaption(string line) =>
        Array.Exists(ContentsCaptions, c => line.AsSpan().TrimEnd(':').Equals(c, StringComparison.OrdinalIgnoreCase));

    private void AddEntry(SourceLine line)
    {
        // Page numbers that a PDF has torn off their titles, one a line, and titles broken over two lines.
        if (IsPage(line.Text) && contents.FindIndex(e => e.Page is null) is >= 0 and var torn)
        {
            contents[torn] = contents[torn] with { Page = line.Text };
            return;
        }

        // The item's number alone on a line, its title on the next.
        if (IsPage(line.Text.TrimEnd('.')) && number is null)
        {
            number = line.Text;
            return;
        }

        var entry = ContentsLine.Read(number is null ? line.Text : $"{number} {line.Text}");
        number = null;
        if (contents is [.., { Page: null } open] && char.IsLower(line.Text[0]))
        {
            contents[^1] = new($"{open.Title} {entry.Title}", entry.Page);
            return;
        }

        contents.Add(entry);
        contentsLines.Add(line.Number);
    }

    private bool IsNext(Chunk chunk) =>
        chunk.First.TrimEnd('.') == $"{contents.Count + 1}" || (ItemHeading.Read(chunk.First) ?? ItemHeading.ReadBare(chunk.First))?.Number == contents.Count + 1;

    private static bool IsPage(string line) => line.Length > 0 && line.Length < 5 && line.All(char.IsAsciiDigit);

    private void AddFields(Chunk chunk)
    {
        var continues = false;
        foreach (var line in chunk.Lines)
        {
            if (title is null && KindWords.Read(line.Text) is { } word)
            {
                (title, kind) = (line.Text, word.Kind);
                lines[""] = line.Number;
            }
            else if (FieldAt(line.Text) is { } field && !IsValue(field))
            {
                fields.Add(field);
                lines[field.Caption] = line.Number;
            }
            else if (fields is [.., { Text.Length: 0 } label])
            {
                fields[^1] = label with { Text = line.Text };
            }
            else
            {
                Continue(line, continues);
            }

            continues = true;
        }
    }

    // "Mødested:" and under it "Lokale 4": a word that is a label elsewhere is the value of one that still has none.
    private bool IsValue(PrintedField field) =>
        fields is [.., { Text.Length: 0 } label] && !field.Caption.EndsWith(':') && field.Text.Length > 0 && KindOf(label.Caption) == KindOf(field.Caption);

    private void Continue(SourceLine line, bool sameChunk)
    {
        if (sameChunk && fields.Count > 0)
            fields[^1] = fields[^1] with { Text = fields[^1].Text + "\n" + line.Text };
        else if (sameChunk && title is not null)
            title += "\n" + line.Text;
        else
            fields.Add(new("", line.Text));
    }

    private static PrintedField? FieldAt(string line)
    {
        foreach (var rule in Rules)
        {
            var end = rule.Caption.Length;
            if (!line.StartsWith(rule.Caption, StringComparison.Ordinal) || (line.Length > end && line[end] is not (' ' or ':' or '\t')))
                continue;
            end += line.Length > end && line[end] == ':' ? 1 : 0;
            return new(line[..end], line[end..].Trim());
        }

        return null;
    }
}
