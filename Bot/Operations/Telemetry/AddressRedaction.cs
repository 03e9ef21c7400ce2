using System.Diagnostics;
using OpenTelemetry;

namespace MoedeBot.Operations.Telemetry;

/// <summary>
/// Takes what is asked for out of the spans of requests: the address of a minutes page is the right to read it, and a search holds
/// words. The route tells as much as an operator needs.
/// </summary>
internal sealed class AddressRedaction : BaseProcessor<Activity>
{
    private static readonly string[] Telling = ["url.path", "url.query", "http.target", "http.url"];

    /// <inheritdoc/>
    public override void OnEnd(Activity data)
    {
        foreach (var tag in Telling)
            data.SetTag(tag, null);
        if (data.Kind == ActivityKind.Client && data.GetTagItem("url.full") is string address && Uri.TryCreate(address, UriKind.Absolute, out var full))
            data.SetTag("url.full", full.GetLeftPart(UriPartial.Authority));
    }
}
