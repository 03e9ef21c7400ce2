using System.Diagnostics;
using MoedeBot.Operations.Telemetry;

namespace MoedeBot.Tests.Operations;

public sealed class AddressRedactionTests
{
    [Fact]
    public void A_request_to_the_bot_keeps_its_route_and_loses_its_address()
    {
        using var redaction = new AddressRedaction();
        using var request = new Activity("request");
        request.SetTag("http.route", "/referat/{token}").SetTag("url.path", "/referat/hemmelig").SetTag("url.query", "?q=hemmelig").SetTag("http.target", "/referat/hemmelig");

        redaction.OnEnd(request);

        Assert.Equal([new KeyValuePair<string, object?>("http.route", "/referat/{token}")], request.TagObjects);
    }

    [Fact]
    public void A_call_by_the_bot_keeps_whom_it_calls()
    {
        using var redaction = new AddressRedaction();
        using var source = new ActivitySource("test-of-redaction");
        using var listener = new ActivityListener { ShouldListenTo = one => one == source, Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData };
        ActivitySource.AddActivityListener(listener);
        using var call = source.StartActivity("call", ActivityKind.Client)!;
        call.SetTag("url.full", "https://smba.trafficmanager.net/emea/v3/conversations/19:kanal/members/29:mette");

        redaction.OnEnd(call);

        Assert.Equal("https://smba.trafficmanager.net", call.GetTagItem("url.full"));
    }
}
