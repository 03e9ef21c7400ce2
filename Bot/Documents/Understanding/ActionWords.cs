using System.Buffers;
using MoedeBot.Documents.Reading;

namespace MoedeBot.Documents;

/// <summary>Tells a sentence that sets somebody a task from one that says what was said.</summary>
internal static class ActionWords
{
    // Somebody does it: who stands before the verb.
    private static readonly string[] Active =
    [
        " vender tilbage", " følger op", " undersøger", " udarbejder", " indkalder", " sender ", " afklarer", " fremlægger", " forelægger", " inviterer ",
        " sørger for", " tager kontakt", " indstiller ", " tager initiativ", " indhenter", " arbejder videre", " koordinerer", " kvalificerer", " sikrer",
    ];

    // It is to be done: who, if anybody, stands after "af".
    private static readonly string[] Passive =
    [
        " indarbejdes", " udarbejdes", " fremlægges", " forelægges", " undersøges", " afklares", " udsendes", " eftersendes", " genoptages", " følges op",
        " tages op igen", " kvalificeres", " fornyet behandling", " genbehandles", " indhentes", " indkaldes",
    ];

    // Taken up again by somebody.
    private static readonly string[] Again = [" igen", " senere", " på et kommende møde", " på næste møde", " på et senere møde"];
    private static readonly string[] Deadlines = ["senest ", "inden den ", "inden udgangen af ", "frist "];
    private static readonly string[] ClauseStarts = [", idet ", " idet, ", ", og ", ", men ", ", samt ", " idet "];
    private static readonly string[] Questions = ["hvordan ", "hvad ", "hvornår ", "hvorfor ", "om "];
    private static readonly string[] NotOwners = ["det", "der", "som", "den", "dette", "hvor", "at"];
    private static readonly SearchValues<string> AnyDeadline = SearchValues.Create(Deadlines, StringComparison.OrdinalIgnoreCase);

    /// <summary>The action in the sentence; null when it sets none.</summary>
    public static ProposedAction? Read(string sentence, DateOnly? meeting)
    {
        var text = " " + sentence;
        var deadline = text.AsSpan().IndexOfAny(AnyDeadline) >= 0;
        var owner = Doer(text) ?? Resumer(text);
        if (owner is null && !deadline && !IsOrder(text) && !Array.Exists(Passive, p => Ends(text, p)))
            return null;
        return new(sentence, owner?.Trim() is { Length: > 0 } named && !NotOwners.Contains(named, StringComparer.OrdinalIgnoreCase) ? named : Agent(text), Due(text, meeting));
    }

    // Empty for a doer that the sentence does not name, null for none.
    private static string? Doer(string text)
    {
        var at = Active.Select(v => text.IndexOf(v, StringComparison.Ordinal)).Where(i => i >= 0).DefaultIfEmpty(-1).Min();
        return at < 0 || Asks(text[..at]) ? null : Subject(text[..at]);
    }

    private static string? Resumer(string text)
    {
        var at = text.IndexOf(" drøfter ", StringComparison.Ordinal);
        return at >= 0 && Array.Exists(Again, a => Ends(text, a)) ? Subject(text[..at]) : null;
    }

    // "skal forklares", "skal angives": told by the passive.
    private static bool IsOrder(string text)
    {
        for (var at = text.IndexOf(" skal ", StringComparison.Ordinal); at >= 0; at = text.IndexOf(" skal ", at + 1, StringComparison.Ordinal))
        {
            var words = text[(at + 6)..].Split([' ', '.', ',', ';'], 4, StringSplitOptions.RemoveEmptyEntries);
            if (!Asks(text[..at]) && words.Take(3).Any(w => w.Length > 4 && w.EndsWith("es", StringComparison.Ordinal)))
                return true;
        }

        return false;
    }

    // "… metodefrihed i forhold til, hvordan planen skal udfyldes" orders nothing.
    private static bool Asks(string before)
    {
        var clause = Subject(before);
        return Array.Exists(Questions, q => clause.StartsWith(q, StringComparison.Ordinal) || clause.Contains(" " + q, StringComparison.Ordinal));
    }

    // The phrase as whole words.
    private static bool Ends(string text, string phrase)
    {
        var at = text.IndexOf(phrase, StringComparison.Ordinal);
        return at >= 0 && (at + phrase.Length == text.Length || !char.IsLetter(text[at + phrase.Length]));
    }

    // From the clause's beginning; a clause inside it belongs to it.
    private static string Subject(string before)
    {
        var start = 0;
        foreach (var clause in ClauseStarts)
            start = Math.Max(start, before.LastIndexOf(clause, StringComparison.Ordinal) is >= 0 and var at ? at + clause.Length : 0);
        return before[start..].Trim(' ', ',');
    }

    // "udarbejdes af Økonomi og Løn"
    private static string? Agent(string text)
    {
        foreach (var verb in Passive)
        {
            var at = text.IndexOf(verb + " af ", StringComparison.Ordinal);
            if (at < 0)
                continue;
            var rest = text[(at + verb.Length + 4)..];
            var words = rest.Split([' '], 7).TakeWhile((w, i) => i == 0 || char.IsUpper(w[0]) || w is "og" or "&" or "for" or "i").ToList();
            return string.Join(' ', words).TrimEnd('.', ',', ';');
        }

        return null;
    }

    private static DateOnly? Due(string text, DateOnly? meeting)
    {
        foreach (var deadline in Deadlines.Append(" møde den "))
        {
            var at = text.IndexOf(deadline, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && DanishDates.FindWith(text.AsSpan(at), meeting) is { } date)
                return date;
        }

        return null;
    }
}
