using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace MoedeBot.Operations.Telemetry;

/// <summary>How long the store takes, by what is asked of it and what came of it.</summary>
public sealed class StoreMetrics : IDisposable
{
    /// <summary>Name of the meter, for exporters.</summary>
    public const string MeterName = "MoedeBot.Storage";

    private readonly Meter meter;
    private readonly Histogram<double> duration;

    /// <summary>Creates the meter and its instrument.</summary>
    public StoreMetrics(IMeterFactory meters)
    {
        meter = meters.Create(MeterName);
        duration = meter.CreateHistogram<double>("moedebot.store.duration", "s", "Time that the store took, by store, operation and outcome.");
    }

    /// <summary>Takes down one call.</summary>
    /// <param name="store"><c>sqlite</c> or <c>tables</c>.</param>
    /// <param name="operation"><c>read</c> or <c>write</c>; for the tables the HTTP method.</param>
    /// <param name="outcome"><c>done</c>, <c>failed</c>, or the HTTP status of a refusal.</param>
    /// <param name="elapsed">How long it took.</param>
    public void Took(string store, string operation, string outcome, TimeSpan elapsed) =>
        duration.Record(elapsed.TotalSeconds, new TagList { { "store", store }, { "operation", operation }, { "outcome", outcome } });

    /// <inheritdoc/>
    public void Dispose() => meter.Dispose();
}
