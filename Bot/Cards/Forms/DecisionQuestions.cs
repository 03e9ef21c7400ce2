using MoedeBot.Documents;
using MoedeBot.Meetings;
using MoedeBot.Minutes;
using MoedeBot.Texts;

namespace MoedeBot.Cards;

/// <summary>What the secretary is asked about once before a decision is saved: it may be right, and then it is saved as it is.</summary>
internal static class DecisionQuestions
{
    private static readonly string[] ForInformation = ["orientering", "gensidig orientering", "eventuelt", "meddelelser"];

    // "tog til efterretning" and "orientering foretaget" receive; these decide.
    private static readonly string[] Deciding = ["godkend", "tiltr", "vedtag", "beslut", "anbefal", "bevilg", "afvis", "nedsæt"];

    /// <summary>The questions as one text; empty for none. A closed item's words are asked about nowhere.</summary>
    internal static string For(MeetingState meeting, AgendaItem item, string decision, Wording texts) => item.Confidential
        ? ""
        : string.Join(' ', Odd(item, decision, texts).Concat(Remarks(meeting, item, decision, texts)).Distinct());

    private static IEnumerable<string> Odd(AgendaItem item, string decision, Wording texts)
    {
        if (decision.Length == 0)
            yield return texts.AskWithoutWords;
        else if (decision.All(letter => !char.IsLetterOrDigit(letter)))
            yield return texts.AskOnlyStop;
        else if (IsForInformation(item) && Deciding.Any(stem => decision.Contains(stem, StringComparison.OrdinalIgnoreCase)))
            yield return texts.AskForInformation;
    }

    private static IEnumerable<string> Remarks(MeetingState meeting, AgendaItem item, string decision, Wording texts) =>
        decision.Length == 0 ? [] : MinutesLint.Of(meeting, item, decision)
            .Where(remark => remark.Code is MinutesLint.Cpr or MinutesLint.Mail or MinutesLint.Phone or MinutesLint.ClosedWords or MinutesLint.ClosedName)
            .Select(remark => RemarkTexts.What(remark.Code, texts));

    private static bool IsForInformation(AgendaItem item)
    {
        var title = item.Title.Split(" - ")[^1].Trim().TrimEnd('.');
        return ForInformation.Any(word => title.StartsWith(word, StringComparison.OrdinalIgnoreCase));
    }
}

/// <summary>Remarks on minutes in words.</summary>
internal static class RemarkTexts
{
    internal static string Of(MinutesRemark remark, Wording texts) =>
        remark.Item is { } item ? $"{texts.Item(item)}: {What(remark.Code, texts)}" : What(remark.Code, texts);

    internal static string What(string code, Wording texts) => code switch
    {
        MinutesLint.Undecided => texts.LintUndecided,
        MinutesLint.WithoutWords => texts.LintWithoutWords,
        MinutesLint.OnlyStop => texts.LintOnlyStop,
        MinutesLint.NoAttachments => texts.LintNoAttachments,
        MinutesLint.Cpr => texts.LintCpr,
        MinutesLint.Mail => texts.LintMail,
        MinutesLint.Phone => texts.LintPhone,
        MinutesLint.ClosedWords => texts.LintClosedWords,
        MinutesLint.ClosedName => texts.LintClosedName,
        _ => texts.LintTimetable,
    };
}
