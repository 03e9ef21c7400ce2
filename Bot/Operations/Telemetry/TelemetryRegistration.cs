using System.Runtime.CompilerServices;
using MoedeBot.Operations.Settings;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace MoedeBot.Operations.Telemetry;

/// <summary>Traces, metrics and logs to a collector, when one is configured.</summary>
public static class TelemetryRegistration
{
    // The bot's own meters, and those of what it stands on.
    private static readonly string[] Meters =
    [
        "MoedeBot.*", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.RateLimiting", "Microsoft.AspNetCore.Server.Kestrel", "System.Net.Http",
        "System.Runtime",
    ];

    private static readonly string[] Sources = ["MoedeBot.*", "Microsoft.AspNetCore", "System.Net.Http"];

    /// <summary>Adds the instruments, and with <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> what sends their figures there.</summary>
    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<TelemetryOptions, TelemetryOptionsValidator>(configuration, TelemetryOptions.Section);
        services.AddMetrics();
        services.AddSingleton<TurnMetrics>();
        if (Uri.TryCreate(configuration["OTEL_EXPORTER_OTLP_ENDPOINT"], UriKind.Absolute, out var collector))
            Export(services, collector, configuration);
        return services;
    }

    // Apart, so that a start without a collector does not load what only sending needs.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Export(IServiceCollection services, Uri collector, IConfiguration configuration)
    {
        var protocol = configuration["OTEL_EXPORTER_OTLP_PROTOCOL"] == "http/protobuf" ? OtlpExportProtocol.HttpProtobuf : OtlpExportProtocol.Grpc;
        var name = configuration["OTEL_SERVICE_NAME"] is { Length: > 0 } given ? given : new TelemetryOptions().ServiceName;
        var version = typeof(TelemetryRegistration).Assembly.GetName().Version?.ToString(3);
        services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(name, serviceVersion: version))
            .WithMetrics(metrics => metrics.AddMeter(Meters))
            .WithTracing(traces => traces.AddSource(Sources).AddProcessor(new AddressRedaction()))
            .WithLogging(configureBuilder: null, logs => logs.IncludeFormattedMessage = true)
            .UseOtlpExporter(protocol, collector);
    }
}
