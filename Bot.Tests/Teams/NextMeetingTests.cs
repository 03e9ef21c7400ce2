using System.Text.Json.Nodes;
using MoedeBot.Tests.Support;
using static MoedeBot.Tests.Teams.AmendmentThroughTeamsTests;
using static MoedeBot.Tests.Teams.WholeMeetingTests;

namespace MoedeBot.Tests.Teams;

/// <summary>"næste møde": from the last meeting to the next one's cards.</summary>
public sealed class NextMeetingTests
{
    [Fact]
    public async Task The_proposal_carries_what_was_put_off_and_becomes_an_agenda_by_the_ordinary_way()
    {
        var (bot, meeting) = await BotHost.WithMeetingAsync(Agenda.Replace("Personsag", "KANARIEFUGL", StringComparison.Ordinal));
        await using var _ = bot;
        await DecideAsync(bot, meeting, 1, "Udsat.");
        await DecideAsync(bot, meeting, 2, "Udsat.");
        await DecideAsync(bot, meeting, 3, "Taget til orientering.");

        await bot.SayAsync("sofie", "næste møde 18-11-2026 kl. 9.00");
        var card = bot.Teams.Messages[^1];
        Assert.Contains("onsdag den 18. november 2026 · kl. 09.00", card.Shown, StringComparison.Ordinal);
        Assert.Contains("Godkendelse af dagsorden og referat", card.Shown, StringComparison.Ordinal);
        Assert.Contains("Tidsplan", card.Shown, StringComparison.Ordinal);
        Assert.Contains("Lukket punkt", card.Shown, StringComparison.Ordinal);

        var form = await bot.PressAsync("sofie", "agenda.next", new() { ["text"] = Text(card.Card!, "text", "18-11-2026") });
        Assert.Contains("Lukket: KANARIEFUGL", Shown(form), StringComparison.Ordinal);
        Assert.Contains("Tidsplanen forelægges.", Shown(form), StringComparison.Ordinal);
        Assert.DoesNotContain("KANARIEFUGL", string.Concat(bot.Teams.Bodies), StringComparison.Ordinal);

        await bot.PressAsync("sofie", "agenda.read", new() { ["text"] = Text(form, "value", "DAGSORDEN") });
        await bot.ShownAsync(message => message.Shown.Contains("\"agenda.post\"", StringComparison.Ordinal) && message.Shown.Contains("18. november 2026", StringComparison.Ordinal));
    }

    private static string Text(JsonObject json, string name, string beginning) => Json.Objects(json).Select(one => one[name]).OfType<JsonValue>()
        .Select(value => value.ToString()).First(text => text.StartsWith(beginning, StringComparison.Ordinal));

    [Fact]
    public async Task A_forum_with_its_own_standing_items_gets_those()
    {
        await using var bot = await BotHost.WithForumAsync();
        await bot.PressAsync("sofie", "forum.save", new()
        {
            ["name"] = "Strategisk Chefforum", ["style"] = "nordfyn", ["release"] = "self", ["start"] = "08:30", ["standing"] = "Runde om bordet\nEventuelt",
        });

        await bot.SayAsync("sofie", "næste møde");

        Assert.Contains("Runde om bordet", bot.Teams.Messages[^1].Shown, StringComparison.Ordinal);
        Assert.Contains("Skriv dagen efter kommandoen", bot.Teams.Messages[^1].Shown, StringComparison.Ordinal);
    }
}
