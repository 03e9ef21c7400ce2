using System.Globalization;
using System.Text.RegularExpressions;

namespace MoedeBot.Documents;

/// <summary>How long an item is to take, where the agenda says so in the item itself.</summary>
public static partial class ItemDurations
{
    private static readonly string[] Captions = ["tid", "varighed", "tidsramme", "tidsforbrug", "afsat tid", "forventet tid"];

    /// <summary>Minutes from the end of the title (<c>Budget (20 min.)</c>) or from a field of its own; null when neither says any.</summary>
    public static int? Minutes(this AgendaItem item)
    {
        var field = item.Sections.FirstOrDefault(section => Captions.Contains(section.Caption.Trim().TrimEnd(':'), StringComparer.OrdinalIgnoreCase));
        return Read(AtEnd().Match(item.Title)) ?? (field is null ? null : Read(Alone().Match(BlockText.Plain(field.Blocks))));
    }

    private static int? Read(Match match) =>
        match.Success && int.Parse(match.Groups["minutes"].ValueSpan, CultureInfo.InvariantCulture) is > 0 and var minutes ? minutes : null;

    // Apart from the title by a bracket, a dash or a comma: "under 30 minutter" is what an item is about.
    [GeneratedRegex(@"(?:\(|\s[-–—]\s*|,\s*)(?:ca\.?\s*)?(?<minutes>[0-9]{1,3})\s*min(?:utter|\.)?\s*\)?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AtEnd();

    [GeneratedRegex(@"^\s*(?:ca\.?\s*)?(?<minutes>[0-9]{1,3})\s*min(?:utter|\.)?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Alone();
}
