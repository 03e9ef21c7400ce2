using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace MoedeBot.Operations.Settings;

/// <summary>Settings at the root, by the names that OpenTelemetry gives them. Without an endpoint nothing is sent anywhere.</summary>
public sealed class TelemetryOptions : IValidatableObject
{
    /// <summary>The root of the configuration.</summary>
    public const string Section = "";

    /// <summary>Base address of a collector, for instance <c>http://localhost:4317</c>.</summary>
    [ConfigurationKeyName("OTEL_EXPORTER_OTLP_ENDPOINT")]
    public Uri? Endpoint { get; set; }

    /// <summary><c>grpc</c> or <c>http/protobuf</c>.</summary>
    [ConfigurationKeyName("OTEL_EXPORTER_OTLP_PROTOCOL")]
    [RegularExpression("grpc|http/protobuf", ErrorMessage = "must be grpc or http/protobuf.")]
    public string Protocol { get; set => field = value ?? "grpc"; } = "grpc";

    /// <summary>What the collector wants to be told with every call, as <c>name=value,name=value</c>.</summary>
    [ConfigurationKeyName("OTEL_EXPORTER_OTLP_HEADERS")]
    public string Headers { get; set => field = value ?? ""; } = "";

    /// <summary>What the bot is called there.</summary>
    [ConfigurationKeyName("OTEL_SERVICE_NAME")]
    [Required(ErrorMessage = "is empty.")]
    public string ServiceName { get; set => field = value ?? ""; } = "moedebot";

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Endpoint is { } address && (!address.IsAbsoluteUri || address.Scheme is not ("http" or "https")))
            yield return new("is not an address such as http://localhost:4317.", [nameof(Endpoint)]);
    }
}

/// <summary>Generated from the annotations.</summary>
[OptionsValidator]
internal sealed partial class TelemetryOptionsValidator : IValidateOptions<TelemetryOptions>;
