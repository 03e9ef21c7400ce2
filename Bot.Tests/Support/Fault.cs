using Microsoft.AspNetCore.Http;

namespace MoedeBot.Tests.Support;

/// <summary>How a Connector fails, for <see cref="FakeTeams.Fail"/>.</summary>
internal static class Fault
{
    public static IResult Status(int status) => Results.Json(new { error = new { code = "Because", message = "so" } }, statusCode: status);

    /// <summary>429 with the seconds to wait.</summary>
    public static IResult Throttle(HttpContext http, int seconds)
    {
        http.Response.Headers.RetryAfter = $"{seconds}";
        return Status(429);
    }

    /// <summary>The connection ends without a word.</summary>
    public static IResult Silence => new Broken("", 0);

    /// <summary>The answer breaks off in the middle of its body.</summary>
    public static IResult Half => new Broken("{\"id\":\"1", 100);

    /// <summary>No answer at all, for as long as the caller waits.</summary>
    public static IResult Never => new Waiting();

    private sealed class Broken(string beginning, int promised) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            if (promised > 0)
            {
                httpContext.Response.ContentLength = promised;
                await httpContext.Response.WriteAsync(beginning);
                await httpContext.Response.Body.FlushAsync();
            }

            httpContext.Abort();
        }
    }

    private sealed class Waiting : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) =>
            Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, httpContext.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
    }
}
