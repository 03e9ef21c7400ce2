using System.Text.RegularExpressions;
using MoedeBot.Documents;
using MoedeBot.Meetings;

namespace MoedeBot.Minutes;

/// <summary>Finds a closed item's own words in the decision of an open one. What everybody may read anyway is nobody's secret.</summary>
internal static partial class ClosedText
{
    /// <summary>So many words in a row are no chance.</summary>
    private const int Run = 4;

    /// <summary>Remarks on an open item's decision.</summary>
    public static IEnumerable<MinutesRemark> In(MeetingState state, int number, string decision)
    {
        var closed = state.Items.Where(item => item.Item.Confidential).Select(Secret).Where(text => text.Length > 0).ToList();
        if (closed.Count == 0 || decision.Length == 0)
            return [];
        var open = Open(state);
        if (closed.Any(text => Shared(text, decision, open, Run)))
            return [new MinutesRemark(number, Severity.Error, MinutesLint.ClosedWords)];
        return closed.Any(text => SharesName(text, decision, open)) ? [new MinutesRemark(number, Severity.Warning, MinutesLint.ClosedName)] : [];
    }

    private static bool Shared(string secret, string decision, string open, int length) =>
        Runs(Words(secret), length).Where(run => !open.Contains(run, StringComparison.Ordinal)).ToHashSet() is { Count: > 0 } runs
        && Runs(Words(decision), length).Any(runs.Contains);

    private static bool SharesName(string secret, string decision, string open)
    {
        var names = Names(secret).Where(name => !open.Contains(name, StringComparison.Ordinal)).ToHashSet();
        return names.Count > 0 && Names(decision).Any(names.Contains);
    }

    private static IEnumerable<string> Runs(List<string> words, int length) =>
        Enumerable.Range(0, Math.Max(0, words.Count - length + 1)).Select(at => Joined(words.Skip(at).Take(length)));

    // "Peter Hansen": two words with capitals beside each other, the first of a sentence included.
    private static IEnumerable<string> Names(string text) => Name().Matches(text).SelectMany(match => Runs(Words(match.Value), 2));

    private static string Secret(ItemState item) =>
        $"{string.Join('\n', item.Item.Sections.Select(section => BlockText.Plain(section.Blocks)))}\n{item.Decision?.Text}".Trim();

    /// <summary>What is open: the head, the open items' cases, all titles, and the house's own phrases.</summary>
    private static string Open(MeetingState state)
    {
        var style = HouseStyles.Get(state.Agenda.Style);
        var own = HouseStyles.Get(state.Forum.Style);
        IEnumerable<string> parts =
        [
            state.Forum.Name, state.Agenda.Head.Forum, style.Organisation ?? "", own.Organisation ?? "",
            .. state.Agenda.Head.Participants.Select(person => person.Name),
            .. state.Items.Select(item => item.Item.Title),
            .. state.Items.Where(item => !item.Item.Confidential).SelectMany(item => item.Item.Sections).Select(section => BlockText.Plain(section.Blocks)),
            .. style.PhrasesFor(state.Forum.Name).Concat(own.PhrasesFor(state.Forum.Name)).Select(phrase => phrase.Text),
        ];
        return string.Join('\n', parts.Select(part => Joined(Words(part))));
    }

    // Spaces on both sides, so that a run is found as whole words.
    private static string Joined(IEnumerable<string> words) => $" {string.Join(' ', words)} ";

    private static List<string> Words(string text) => [.. Word().Matches(text).Select(match => match.Value.ToLowerInvariant())];

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();

    [GeneratedRegex(@"\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)+")]
    private static partial Regex Name();
}
