using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace MoedeBot.Operations.Settings;

/// <summary>Settings under <c>ChannelTrust</c>, all lists: whom the bot listens and speaks to. The adapter reads them itself.</summary>
public sealed class ChannelTrustOptions : IValidatableObject
{
    /// <summary>The configuration section.</summary>
    public const string Section = "ChannelTrust";

    /// <summary>Hosts or origins that the bot may be told to answer to; <c>smba.trafficmanager.net</c> when empty.</summary>
    public IList<string> ServiceHosts { get; } = [];

    /// <summary>Entra tenant ids whose activities are let in; the bot's own when empty.</summary>
    public IList<string> Tenants { get; } = [];

    /// <summary>Channels whose activities are let in; <c>msteams</c> when empty.</summary>
    public IList<string> ChannelIds { get; } = [];

    /// <summary>Whether the Bot Framework Emulator is let in, on its own channel; its host is to be among <see cref="ServiceHosts"/>.</summary>
    public bool Emulator { get; set; }

    /// <summary>App ids of bots that may call this one as their skill; none when empty.</summary>
    public IList<string> SkillCallers { get; } = [];

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Tenants.Any(tenant => !Guid.TryParseExact(tenant, "D", out _)))
            yield return new("holds something that is not an id of the form 00000000-0000-0000-0000-000000000000.", [nameof(Tenants)]);
        if (SkillCallers.Any(caller => !Guid.TryParseExact(caller, "D", out _)))
            yield return new("holds something that is not an id of the form 00000000-0000-0000-0000-000000000000.", [nameof(SkillCallers)]);
        if (ServiceHosts.Any(host => host.Contains('*', StringComparison.Ordinal) || host.Contains(' ', StringComparison.Ordinal)))
            yield return new("holds something that is not a host: hosts are named one by one.", [nameof(ServiceHosts)]);
    }
}

/// <summary>Generated from the annotations.</summary>
[OptionsValidator]
internal sealed partial class ChannelTrustOptionsValidator : IValidateOptions<ChannelTrustOptions>;
