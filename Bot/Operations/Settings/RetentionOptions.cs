using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace MoedeBot.Operations.Settings;

/// <summary>Settings under <c>Retention</c>: what is not kept for good.</summary>
public sealed class RetentionOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Retention";

    /// <summary>
    /// Days after the minutes came out, or 180 days after a meeting that never got any, until the meeting's comments and positions are
    /// removed; empty keeps them. Minutes and decisions are never removed.
    /// </summary>
    [Range(1, 36_500)]
    public int? CommentDays { get; set; }
}

/// <summary>Generated from the annotations.</summary>
[OptionsValidator]
internal sealed partial class RetentionOptionsValidator : IValidateOptions<RetentionOptions>;
