using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace MoedeBot.Operations.Settings;

/// <summary>
/// Settings at the root, by the names that the Bot Framework gives them: who the bot is. The adapter reads them itself; here
/// they are checked before anybody calls.
/// </summary>
public sealed class IdentityOptions : IValidatableObject
{
    /// <summary>The root of the configuration.</summary>
    public const string Section = "";

    private const string Managed = "UserAssignedMSI";

    /// <summary><c>UserAssignedMSI</c>, <c>SingleTenant</c> or <c>MultiTenant</c>.</summary>
    [RegularExpression("UserAssignedMSI|SingleTenant|MultiTenant|", ErrorMessage = "must be UserAssignedMSI, SingleTenant or MultiTenant.")]
    public string MicrosoftAppType { get; set => field = value ?? ""; } = "";

    /// <summary>The bot registration's id; empty in development, where nobody's token is checked.</summary>
    public string MicrosoftAppId { get; set => field = value ?? ""; } = "";

    /// <summary>The organisation's Entra tenant id.</summary>
    public string MicrosoftAppTenantId { get; set => field = value ?? ""; } = "";

    /// <summary>Client secret; not with a managed identity.</summary>
    public string MicrosoftAppPassword { get; set => field = value ?? ""; } = "";

    /// <summary>A certificate in place of the secret: <c>.pem</c>, otherwise PKCS #12.</summary>
    public string MicrosoftAppCertificatePath { get; set => field = value ?? ""; } = "";

    /// <summary>Opens a PKCS #12 certificate.</summary>
    public string MicrosoftAppCertificatePassword { get; set => field = value ?? ""; } = "";

    /// <summary>Issuer of inbound tokens, for other clouds than the public one.</summary>
    public string ToBotFromChannelTokenIssuer { get; set => field = value ?? ""; } = "";

    /// <summary>Where the keys of inbound tokens are published, for other clouds.</summary>
    [Url(ErrorMessage = "is not an address.")]
    public string? ToBotFromChannelOpenIdMetadataUrl { get; set; }

    /// <summary>Where outbound tokens are fetched, for other clouds.</summary>
    [Url(ErrorMessage = "is not an address.")]
    public string? ToChannelFromBotLoginUrl { get; set; }

    /// <summary>What outbound tokens are for, for other clouds.</summary>
    public string ToChannelFromBotOAuthScope { get; set => field = value ?? ""; } = "";

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        MicrosoftAppId.Length == 0 ? Nameless() : Ids().Concat(Proof());

    // A bot that was meant to have an identity must not start as one that trusts everybody.
    private IEnumerable<ValidationResult> Nameless() =>
        MicrosoftAppType.Length + MicrosoftAppTenantId.Length + MicrosoftAppPassword.Length + MicrosoftAppCertificatePath.Length == 0
            ? []
            : [new("is missing, although other settings of the bot's identity are there.", [nameof(MicrosoftAppId)])];

    private IEnumerable<ValidationResult> Ids()
    {
        if (!Guid.TryParseExact(MicrosoftAppId, "D", out _))
            yield return new("is not an id of the form 00000000-0000-0000-0000-000000000000.", [nameof(MicrosoftAppId)]);
        if (MicrosoftAppType.Length == 0)
            yield return new("is missing: UserAssignedMSI for a managed identity, SingleTenant with a secret or a certificate.", [nameof(MicrosoftAppType)]);
        if (MicrosoftAppTenantId.Length == 0 && MicrosoftAppType != "MultiTenant")
            yield return new("is missing: without it the bot cannot tell its own organisation from others.", [nameof(MicrosoftAppTenantId)]);
        if (MicrosoftAppTenantId.Length > 0 && !Guid.TryParseExact(MicrosoftAppTenantId, "D", out _))
            yield return new("is not an id of the form 00000000-0000-0000-0000-000000000000.", [nameof(MicrosoftAppTenantId)]);
    }

    private IEnumerable<ValidationResult> Proof()
    {
        var (secret, certificate) = (MicrosoftAppPassword.Length > 0, MicrosoftAppCertificatePath.Length > 0);
        if (MicrosoftAppType == Managed && secret)
            yield return new("is set although MicrosoftAppType is UserAssignedMSI, which has no secret: take one of them away.", [nameof(MicrosoftAppPassword)]);
        if (MicrosoftAppType == Managed && certificate)
            yield return new("is set although MicrosoftAppType is UserAssignedMSI, which has no certificate: take one of them away.", [nameof(MicrosoftAppCertificatePath)]);
        if (MicrosoftAppType is not (Managed or "") && !secret && !certificate)
            yield return new("is missing, and so is MicrosoftAppCertificatePath: the bot has no way to prove who it is.", [nameof(MicrosoftAppPassword)]);
        if (certificate && !File.Exists(MicrosoftAppCertificatePath))
            yield return new("names a file that is not there.", [nameof(MicrosoftAppCertificatePath)]);
    }
}

/// <summary>Generated from the annotations.</summary>
[OptionsValidator]
internal sealed partial class IdentityOptionsValidator : IValidateOptions<IdentityOptions>;

/// <summary>Only development may be without an identity: a proxy on the same machine would make loopback public.</summary>
internal sealed class IdentityOutsideDevelopment(IHostEnvironment environment) : IValidateOptions<IdentityOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, IdentityOptions options) =>
        options.MicrosoftAppId.Length > 0 || environment.IsDevelopment()
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(
                $"{nameof(IdentityOptions.MicrosoftAppId)}: is missing: without it nobody's token is checked. "
                + "(To try the bot on this machine alone: ASPNETCORE_ENVIRONMENT=Development.)");
}
