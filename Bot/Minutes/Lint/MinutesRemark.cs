using MoedeBot.Documents;

namespace MoedeBot.Minutes;

/// <summary>Something about the minutes that should be looked at. It never repeats what stands there.</summary>
/// <param name="Item">The item; null for the meeting as a whole.</param>
/// <param name="Severity">An error keeps the minutes from going out by themselves.</param>
/// <param name="Code">What it is; see <see cref="MinutesLint"/>.</param>
public sealed record MinutesRemark(int? Item, Severity Severity, string Code);
