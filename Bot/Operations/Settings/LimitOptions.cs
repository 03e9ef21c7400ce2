using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace MoedeBot.Operations.Settings;

/// <summary>
/// Settings under <c>Limits</c>: how much one caller's address may ask before it is told to wait (429). A whole town hall can
/// stand behind one address, and all of Teams behind a few.
/// </summary>
public sealed class LimitOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Limits";

    /// <summary>Pages and health answers a minute for one address; as many at once.</summary>
    [Range(1, 1_000_000)]
    public int PagesPerMinute { get; set; } = 600;

    /// <summary>Agendas that one address hands in a minute; as many at once.</summary>
    [Range(1, 1_000_000)]
    public int AgendasPerMinute { get; set; } = 60;

    /// <summary>Activities a second for one address, before anybody's token is looked at; five times as many at once.</summary>
    [Range(1, 1_000_000)]
    public int ActivitiesPerSecond { get; set; } = 1_000;
}

/// <summary>Generated from the annotations.</summary>
[OptionsValidator]
internal sealed partial class LimitOptionsValidator : IValidateOptions<LimitOptions>;
