using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace MoedeBot.Operations.Settings;

/// <summary>Settings under <c>Storage</c>: where everything is kept.</summary>
public sealed class StorageOptions : IValidatableObject
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Storage";

    private static readonly string[] ConnectionParts = ["UseDevelopmentStorage=", "TableEndpoint=", "AccountName="];

    /// <summary>
    /// Azure Table Storage: the https address of an account's table service, reached with the machine's managed identity, or a
    /// connection string. Empty for the embedded store.
    /// </summary>
    public string Tables { get; set => field = value ?? ""; } = "";

    /// <summary>Before every table's name, so that several bots can share an account.</summary>
    [RegularExpression("([A-Za-z][A-Za-z0-9]{0,39})?", ErrorMessage = "must be letters and digits, a letter first, at most 40.")]
    public string TablePrefix { get; set => field = value ?? ""; } = "";

    /// <summary>The embedded store's file; it and its folder are made when missing. Not used with <see cref="Tables"/>.</summary>
    [Required(ErrorMessage = "is empty.")]
    public string Path { get; set => field = value ?? ""; } = "data/moedebot.db";

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Tables.Length == 0 && TablePrefix.Length > 0)
            yield return new("is set although Storage:Tables is not: the embedded store has no tables to name.", [nameof(TablePrefix)]);
        if (Tables.Length > 0 && !IsHttps && !IsConnectionString)
        {
            yield return new(
                "is neither the https address of a table service (https://ACCOUNT.table.core.windows.net) nor a connection string.", [nameof(Tables)]);
        }
    }

    private bool IsHttps => Uri.TryCreate(Tables, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps;

    private bool IsConnectionString => ConnectionParts.Any(part => Tables.Contains(part, StringComparison.OrdinalIgnoreCase));
}

/// <summary>Generated from the annotations.</summary>
[OptionsValidator]
internal sealed partial class StorageOptionsValidator : IValidateOptions<StorageOptions>;
