using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace MoedeBot.Operations.Settings;

/// <summary>Settings under <c>Esdh</c>: case systems that hand agendas in over HTTP. Off until tenant and audience are given.</summary>
public sealed class EsdhOptions : IValidatableObject
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Esdh";

    /// <summary>The organisation's Entra tenant id, whose tokens are taken. Forums of other tenants are not reached.</summary>
    [RegularExpression("[A-Za-z0-9-]{1,64}", ErrorMessage = "is not a tenant id, such as 8b1e5c1e-0a51-4e62-9d3c-4a5b6c7d8e9f.")]
    public string? TenantId { get; set; }

    /// <summary>Application ID URI, or client id, of the app registration that tokens must be for.</summary>
    public string? Audience { get; set; }

    /// <summary>Value of the app role that a token must carry.</summary>
    [Required]
    public string Role { get; set; } = "Agendas.Submit";

    /// <summary>Who issues tokens; the public cloud unless set.</summary>
    public Uri Authority { get; set; } = new("https://login.microsoftonline.com/");

    /// <summary>Whether agendas can be handed in.</summary>
    internal bool On => !string.IsNullOrEmpty(TenantId) && !string.IsNullOrEmpty(Audience);

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (string.IsNullOrEmpty(TenantId) != string.IsNullOrEmpty(Audience))
            yield return new("is missing: tenant and audience are set together, or neither.", [string.IsNullOrEmpty(TenantId) ? nameof(TenantId) : nameof(Audience)]);
        if (!Authority.IsAbsoluteUri || (Authority.Scheme != Uri.UriSchemeHttps && !Authority.IsLoopback))
            yield return new("must be an https address: the keys that tokens are trusted by come from there.", [nameof(Authority)]);
    }
}

/// <summary>Generated from the annotations.</summary>
[OptionsValidator]
internal sealed partial class EsdhOptionsValidator : IValidateOptions<EsdhOptions>;
