using System.Globalization;

namespace MoedeBot.Operations;

/// <summary>
/// <c>health [ADDRESS]</c>: asks the bot on this machine whether it lives. For the container's health check, since the image has no
/// other program that could.
/// </summary>
public static class HealthCommand
{
    private const int Lives = 0;
    private const int DoesNot = 1;
    private const int WrongUse = 64;
    private const string DefaultPort = "5000";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>The command that the program's arguments ask for; null when they ask for another.</summary>
    public static Func<Task<int>>? Find(string[] args) => args is ["health", .. var rest]
        ? () => RunAsync(rest, Environment.GetEnvironmentVariable, Console.Error)
        : null;

    /// <summary>Runs the command.</summary>
    /// <param name="args">Address of the bot; where the environment says that it listens when left out.</param>
    /// <param name="environment">A variable's value by its name.</param>
    /// <param name="errors">Gets the reason.</param>
    /// <returns>0 it lives, 1 it does not answer so, 64 wrong use.</returns>
    public static async Task<int> RunAsync(string[] args, Func<string, string?> environment, TextWriter errors)
    {
        if (args.Length > 1 || !Uri.TryCreate(args.FirstOrDefault() ?? Listening(environment), UriKind.Absolute, out var address))
        {
            await errors.WriteLineAsync("health [ADDRESS], for instance: health http://127.0.0.1:8080");
            return WrongUse;
        }

        try
        {
            using var http = new HttpClient { Timeout = Patience };
            using var answer = await http.GetAsync(new Uri(address, "/health/live"));
            if (answer.IsSuccessStatusCode)
                return Lives;
            await errors.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{address} answers {(int)answer.StatusCode}."));
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            await errors.WriteLineAsync($"{address} does not answer: {e.Message}");
        }

        return DoesNot;
    }

    // The same variables as Kestrel, in its order. A wildcard host is everywhere, so also here.
    private static string Listening(Func<string, string?> environment)
    {
        if (First(environment("ASPNETCORE_URLS")) is { } url)
            return url.Replace("://+", "://127.0.0.1", StringComparison.Ordinal).Replace("://*", "://127.0.0.1", StringComparison.Ordinal)
                .Replace("://0.0.0.0", "://127.0.0.1", StringComparison.Ordinal).Replace("://[::]", "://127.0.0.1", StringComparison.Ordinal);
        return $"http://127.0.0.1:{First(environment("ASPNETCORE_HTTP_PORTS")) ?? DefaultPort}";
    }

    private static string? First(string? list) => list?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault();
}
