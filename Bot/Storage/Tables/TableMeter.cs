using System.Globalization;
using Azure.Core;
using Azure.Core.Pipeline;
using MoedeBot.Operations.Telemetry;

namespace MoedeBot.Storage.Tables;

/// <summary>Takes down every request to the table service, each try by itself: what a retry hides is what an operator looks for.</summary>
internal sealed class TableMeter(StoreMetrics metrics, TimeProvider clock) : HttpPipelinePolicy
{
    /// <inheritdoc/>
    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var began = clock.GetTimestamp();
        try
        {
            ProcessNext(message, pipeline);
        }
        finally
        {
            Note(message, began);
        }
    }

    /// <inheritdoc/>
    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var began = clock.GetTimestamp();
        try
        {
            await ProcessNextAsync(message, pipeline);
        }
        finally
        {
            Note(message, began);
        }
    }

    private void Note(HttpMessage message, long began)
    {
        var outcome = !message.HasResponse ? "failed"
            : message.Response.IsError ? message.Response.Status.ToString(CultureInfo.InvariantCulture)
            : "done";
        metrics.Took("tables", message.Request.Method.Method, outcome, clock.GetElapsedTime(began));
    }
}
