using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace MoedeBot.Operations.Settings;

/// <summary>Settings under <c>Web</c>: how browsers reach the bot.</summary>
public sealed class WebOptions : IValidatableObject
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Web";

    /// <summary>
    /// Address that browsers reach the bot under, with a closing slash. Development without one uses the address that the
    /// server listens on.
    /// </summary>
    public Uri? PublicUrl { get; set; }

    /// <summary>How long a signed address of a minutes page works; 30 days unless set.</summary>
    [Range(typeof(TimeSpan), "00:05:00", "366.00:00:00")]
    public TimeSpan LinkLifetime { get; set; } = TimeSpan.FromDays(30);

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (PublicUrl is null)
            yield break;
        if (!PublicUrl.IsAbsoluteUri || PublicUrl.Scheme is not ("https" or "http"))
            yield return new("is not a web address, such as https://moedebot.example.dk/.", [nameof(PublicUrl)]);
        else if (PublicUrl.Scheme == Uri.UriSchemeHttp && !PublicUrl.IsLoopback)
            yield return new("must begin with https: links to minutes are read by nobody but who follows them.", [nameof(PublicUrl)]);
        else if (!PublicUrl.OriginalString.EndsWith('/'))
            yield return new("must end with a slash.", [nameof(PublicUrl)]);
    }
}

/// <summary>Generated from the annotations.</summary>
[OptionsValidator]
internal sealed partial class WebOptionsValidator : IValidateOptions<WebOptions>;

/// <summary>A bot that Teams can reach gives out addresses, so it must know its own.</summary>
internal sealed class PublicAddress(IConfiguration configuration) : IValidateOptions<WebOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, WebOptions options) =>
        options.PublicUrl is null && configuration[nameof(IdentityOptions.MicrosoftAppId)] is { Length: > 0 }
            ? ValidateOptionsResult.Fail($"{nameof(WebOptions.PublicUrl)}: is missing: browsers read the minutes there, for instance https://moedebot.example.dk/.")
            : ValidateOptionsResult.Success;
}
