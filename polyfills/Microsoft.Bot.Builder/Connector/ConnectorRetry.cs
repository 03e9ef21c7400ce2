using System.Net;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace Microsoft.Bot.Connector;

/// <summary>
/// When a Connector call is made again: on 412 and 429 (Teams wants both retried), on 502, 503 and 504, never on 500;
/// waiting as <c>Retry-After</c> says, otherwise longer each time with jitter. A call that got no answer is repeated
/// only when it did not arrive or may arrive twice.
/// </summary>
internal static class ConnectorRetry
{
    /// <summary>For one call with all its attempts and waits: under the 30 s that a caller's own lease may last.</summary>
    public static readonly TimeSpan Deadline = TimeSpan.FromSeconds(25);

    private static readonly TimeSpan AttemptTimeout = TimeSpan.FromSeconds(10);

    private static readonly ResiliencePropertyKey<ConnectorCall> CallKey = new("call");

    public static ResiliencePipeline<HttpResponseMessage> Default { get; } = Create(TimeProvider.System, AttemptTimeout);

    /// <param name="clock">For the deadline and the waits between attempts.</param>
    /// <param name="attemptTimeout">For one attempt.</param>
    public static ResiliencePipeline<HttpResponseMessage> Create(TimeProvider clock, TimeSpan attemptTimeout) =>
        new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = clock }
            .AddTimeout(Deadline)
            .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                MaxRetryAttempts = 4,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = TimeSpan.FromMilliseconds(500),
                MaxDelay = TimeSpan.FromSeconds(8),
                ShouldHandle = static args => ValueTask.FromResult(IsWorthRepeating(args.Outcome, CallOf(args.Context))),
                DelayGenerator = static args => ValueTask.FromResult(RetryAfter(args.Outcome.Result)),
                OnRetry = static args =>
                {
                    args.Outcome.Result?.Dispose();
                    return default;
                },
            })
            .AddPipeline(new ResiliencePipelineBuilder().AddTimeout(attemptTimeout).Build())
            .Build();

    public static ResilienceContext Context(ConnectorCall call, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        context.Properties.Set(CallKey, call);
        return context;
    }

    private static ConnectorCall CallOf(ResilienceContext context) => context.Properties.GetValue(CallKey, null!);

    private static bool IsWorthRepeating(Outcome<HttpResponseMessage> outcome, ConnectorCall call) => outcome switch
    {
        { Exception: HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError } } => true,
        { Exception: HttpRequestException or TimeoutRejectedException } => call.Idempotent,
        { Result: { } response } => IsTransient(response.StatusCode) && !(RetryAfter(response) > Deadline),
        _ => false,
    };

    private static bool IsTransient(HttpStatusCode status) => status is
        HttpStatusCode.PreconditionFailed or
        HttpStatusCode.TooManyRequests or
        HttpStatusCode.BadGateway or
        HttpStatusCode.ServiceUnavailable or
        HttpStatusCode.GatewayTimeout;

    /// <summary>What the Connector asks for, in seconds as Teams writes it; null for none.</summary>
    private static TimeSpan? RetryAfter(HttpResponseMessage? response) => response?.Headers.RetryAfter?.Delta;
}
