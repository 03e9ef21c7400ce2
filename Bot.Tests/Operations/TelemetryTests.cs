using System.Net;
using MoedeBot.Tests.Support;

namespace MoedeBot.Tests.Operations;

/// <summary>A whole press with everything that surrounds it, as a collector sees it.</summary>
public sealed class TelemetryTests
{
    private const string Comment = "Fortroligt: Ærø får en bro";
    private const string Decision = "Broen bygges i hemmelighed";

    private static readonly string _agenda = File.ReadAllText(RepositoryRoot.File("samples", "birkelund-chefforum.txt"));

    [Theory]
    [InlineData("metrics", "moedebot.turns.duration", "SaveComment", "TakePosition", "NotSecretary", "done")]
    [InlineData("metrics", "moedebot.store.duration", "sqlite", "read", "write", "done")]
    [InlineData("metrics", "moedebot.delivery.waiting", "moedebot.delivery.oldest", "moedebot.delivery.written")]
    [InlineData("metrics", "moedebot.activities.refused", "status")]
    [InlineData("metrics", "http.server.request.duration", "http.client.request.duration", "dotnet.gc.collections")]
    [InlineData("traces", "turn", "SaveComment", "service.name", "moedebot")]
    [InlineData("logs", "Refused: {Refusal} to {Action}, activity {Activity}.", "service.name", "moedebot")]
    public async Task A_collector_gets(string signal, params string[] names)
    {
        var told = await PlayAsync();

        Assert.All(names, name => Assert.Contains(name, told[signal], StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_that_people_wrote_nor_who_they_are_nor_a_link_goes_to_the_collector()
    {
        var told = string.Concat((await PlayAsync()).Values);

        Assert.NotEmpty(told);
        string[] private_ = [Comment, Decision, "Ærø", "hemmelighed", "Mette", "Prøvesen", "Sofie", "Chefforum", "a-secret-link", "ord-i-en-adresse"];
        Assert.All(private_, text => Assert.DoesNotContain(text, told, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Without_an_address_nobody_is_told_anything()
    {
        await using var collector = await OtlpReceiver.StartAsync();
        await using (var bot = await BotHost.WithForumAsync())
            await bot.SayAsync("sofie", "hjælp");

        Assert.Empty(collector.Of("metrics"));
    }

    private static async Task<Dictionary<string, string>> PlayAsync()
    {
        await using var collector = await OtlpReceiver.StartAsync();
        var (bot, meeting) = await BotHost.WithMeetingAsync(
            _agenda, ("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Address), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"));
        await using (bot)
        {
            await bot.PressAsync("mette", "item.comment.save", new() { ["meeting"] = meeting, ["item"] = 1, ["v"] = 0, ["text"] = Comment });
            await bot.PressAsync("mette", "item.position", new() { ["meeting"] = meeting, ["item"] = 1, ["v"] = 0, ["position"] = "agree" });
            await bot.PressAsync("mette", "item.conclude", new() { ["meeting"] = meeting, ["item"] = 1, ["v"] = 0, ["decision"] = Decision });
            await bot.Http.GetAsync("/referat/a-secret-link?q=ord-i-en-adresse");
            Assert.Equal(HttpStatusCode.Forbidden, (await bot.PostAsync(bot.Activity("mette", "message", json => json["serviceUrl"] = "https://elsewhere.example/"))).StatusCode);
        }

        // What was waiting is sent at the stop, each signal whole; the program may still be at it when its host says that it is gone.
        await Eventually.TrueAsync(
            () => collector.Of("metrics").Contains("moedebot.turns", StringComparison.Ordinal) && collector.Of("traces").Contains("Conclude", StringComparison.Ordinal)
                && collector.Of("logs").Contains("Refused", StringComparison.Ordinal),
            () => $"metrics {collector.Of("metrics").Length}, traces {collector.Of("traces").Length}, logs {collector.Of("logs").Length}");
        return new[] { "metrics", "traces", "logs" }.ToDictionary(signal => signal, collector.Of);
    }
}
