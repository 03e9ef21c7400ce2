using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace MoedeBot.Operations.Telemetry;

/// <summary>How turns go: how long they take, by kind and outcome, and how many activities were not let in. Words of the code, never of people.</summary>
public sealed class TurnMetrics : IDisposable
{
    /// <summary>Name of the meter and of the source of spans, for exporters.</summary>
    public const string Name = "MoedeBot.Turns";

    private static readonly ActivitySource Source = new(Name);

    private readonly TimeProvider clock;
    private readonly Meter meter;
    private readonly Histogram<double> duration;
    private readonly Counter<long> refused;

    /// <summary>Creates the meter and its instruments.</summary>
    public TurnMetrics(TimeProvider clock, IMeterFactory meters)
    {
        this.clock = clock;
        meter = meters.Create(Name);
        duration = meter.CreateHistogram<double>("moedebot.turns.duration", "s", "Time until a turn was answered, by kind and outcome.");
        refused = meter.CreateCounter<long>("moedebot.activities.refused", "{activity}", "Activities that were not let in, by HTTP status.");
    }

    /// <summary>A turn begins; disposing it ends it.</summary>
    public MeasuredTurn Begin(string kind) => new(this, kind);

    /// <summary>An activity was answered with 401 or 403: no token, a bad one, or one for something else.</summary>
    public void Refused(int status) => refused.Add(1, new KeyValuePair<string, object?>("status", status));

    /// <inheritdoc/>
    public void Dispose() => meter.Dispose();

    /// <summary>One turn on its way.</summary>
    public sealed class MeasuredTurn : IDisposable
    {
        private readonly TurnMetrics owner;
        private readonly long began;
        private readonly Activity? span;

        internal MeasuredTurn(TurnMetrics owner, string kind)
        {
            (this.owner, Kind, began) = (owner, kind, owner.clock.GetTimestamp());
            span = Source.StartActivity("turn");
        }

        /// <summary>What was asked: an activity's type, or the name of a card's action.</summary>
        public string Kind { get; set; }

        /// <summary>Why what was asked did not happen; null when it did.</summary>
        public string? Refusal { get; set; }

        /// <summary><c>done</c>, <c>failed</c>, or why it was refused. A turn that says nothing else has failed.</summary>
        public string Outcome { get; set; } = "failed";

        /// <inheritdoc/>
        public void Dispose()
        {
            var tags = new TagList { { "kind", Kind }, { "outcome", Outcome } };
            owner.duration.Record(owner.clock.GetElapsedTime(began).TotalSeconds, tags);
            span?.SetTag("kind", Kind).SetTag("outcome", Outcome).SetStatus(Outcome == "failed" ? ActivityStatusCode.Error : ActivityStatusCode.Unset);
            span?.Dispose();
        }
    }
}
