using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace MoedeBot.Operations.Settings;

/// <summary>Settings under <c>Health</c>.</summary>
public sealed class HealthOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Health";

    /// <summary>Whoever sends it in the header <c>X-Health-Key</c> is told what is wrong, not only that something is. Empty: nobody is.</summary>
    [RegularExpression("(.{16,200})?", ErrorMessage = "must be 16 to 200 characters, or empty.")]
    public string Key { get; set => field = value ?? ""; } = "";
}

/// <summary>Generated from the annotations.</summary>
[OptionsValidator]
internal sealed partial class HealthOptionsValidator : IValidateOptions<HealthOptions>;
