using AdaptiveCards;
using MoedeBot.Documents;
using MoedeBot.Texts;

namespace MoedeBot.Cards;

/// <summary>The reader's doubts, the gravest first, each with its weight in words and its line.</summary>
internal static class RemarkList
{
    internal static IEnumerable<AdaptiveElement> Of(MeetingDocument agenda, IReadOnlyList<Remark> doubts, Wording texts)
    {
        var closed = agenda.Items.Where(item => item.Confidential).Select(item => item.Title).ToList();
        var remarks = doubts.Where(remark => !closed.Any(title => remark.Text.Contains(title, StringComparison.OrdinalIgnoreCase)))
            .OrderByDescending(remark => remark.Severity).ThenBy(remark => remark.Line).ToList();
        if (remarks.Count == 0)
            yield break;

        yield return Parts.Box(
            remarks[0].Severity == Severity.Error ? AdaptiveContainerStyle.Attention
                : remarks[0].Severity == Severity.Warning ? AdaptiveContainerStyle.Warning
                : AdaptiveContainerStyle.Emphasis,
            [Parts.Caption(texts.Remarks), .. Lines(remarks, texts)]);
    }

    private static IEnumerable<AdaptiveElement> Lines(List<Remark> remarks, Wording texts)
    {
        foreach (var remark in remarks.Take(Budgets.Remarks))
        {
            yield return Parts.Rich(
                Parts.Bold(Word(remark.Severity, texts) + ": "),
                Parts.Run(CardText.Cut(remark.Text, Budgets.Comment)),
                Parts.Faint(remark.Line > 0 ? $" ({texts.OnLine(remark.Line)})" : "")).Spaced(AdaptiveSpacing.Small);
        }

        if (remarks.Count > Budgets.Remarks)
            yield return Parts.Text(texts.MoreRemarks(remarks.Count - Budgets.Remarks)).Small().Subtle();
    }

    private static string Word(Severity severity, Wording texts) => severity switch
    {
        Severity.Error => texts.RemarkError,
        Severity.Warning => texts.RemarkWarning,
        _ => texts.RemarkNote,
    };
}
