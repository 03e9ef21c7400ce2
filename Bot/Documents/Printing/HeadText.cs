using MoedeBot.Documents.Reading;

namespace MoedeBot.Documents.Printing;

/// <summary>Title line and head fields: as printed where the document was read, in the style's form where it was not.</summary>
internal static class HeadText
{
    /// <summary>The title line with the word for the document's kind.</summary>
    public static string Title(MeetingDocument document, HouseStyle style)
    {
        var word = document.Kind == DocumentKind.Minutes ? style.Words.Minutes : style.Words.Agenda;
        if (document.Head.PrintedTitle is not { } printed)
            return $"{word} {document.Head.Forum} {document.Head.Date?.ToString(style.Formats.TitleDate, DanishDates.Culture)}".TrimEnd();
        return KindWords.Read(printed) is { } was && was.Kind != document.Kind
            ? InCaseOf(word, was.Printed) + printed[was.Printed.Length..]
            : printed;
    }

    /// <summary>The fields of the head.</summary>
    public static IReadOnlyList<PrintedField> Fields(DocumentHead head, HouseStyle style) =>
        head.Fields.Count > 0 || head.PrintedTitle is not null ? head.Fields
            : [.. style.Head.Select(r => (r.Caption, Value: Value(head, style, r.Kind))).Where(f => f.Value is not null).DistinctBy(f => f.Value)
                .Select(f => new PrintedField(f.Caption, f.Value!))];

    /// <summary>The participant list as the houses print it.</summary>
    public static string Participants(IReadOnlyList<Participant> participants) =>
        string.Join(", ", participants.Select(p => p.Status is null ? p.Name : $"{p.Name} ({p.Status})"));

    /// <summary>A field's text in the house's form; null where the head does not say it.</summary>
    public static string? Value(DocumentHead head, HouseStyle style, HeadKind kind) => kind switch
    {
        HeadKind.Date when head is { Date: { } date } =>
            date.ToDateTime(head.Start ?? default).ToString(head.Start is null ? DateOnlyPart(style) : style.Formats.MeetingDate, DanishDates.Culture),
        HeadKind.Place => head.Place,
        HeadKind.Participants when head.Participants.Count > 0 => Participants(head.Participants),
        _ => null,
    };

    private static string DateOnlyPart(HouseStyle style)
    {
        var clock = style.Formats.MeetingDate.IndexOf(" 'kl.", StringComparison.Ordinal);
        return clock < 0 ? style.Formats.MeetingDate : style.Formats.MeetingDate[..clock];
    }

    private static string InCaseOf(string word, string model) =>
        model.All(char.IsUpper) ? word.ToUpperInvariant() : $"{char.ToUpperInvariant(word[0])}{word[1..].ToLowerInvariant()}";
}
