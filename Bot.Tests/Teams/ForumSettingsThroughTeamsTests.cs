using System.Text.Json.Nodes;
using MoedeBot.Tests.Support;
using static MoedeBot.Tests.Teams.WholeMeetingTests;

namespace MoedeBot.Tests.Teams;

public sealed class ForumSettingsThroughTeamsTests
{
    [Fact]
    public async Task What_is_saved_stands_in_the_form_the_next_time()
    {
        await using var bot = await BotHost.WithForumAsync();
        await bot.PressAsync("sofie", "forum.save", Whole());

        var form = await bot.PressAsync("sofie", "forum.setup", []);

        Assert.Equal("anders", Value(form, "deputies"));
        Assert.Equal("sofie,mette", Value(form, "secretary"));
        Assert.Equal("Mette Prøvesen, direktør\nBo Uden Teams", Value(form, "members"));
        Assert.Equal("08:30", Value(form, "start"));
        Assert.Equal("look", Value(form, "release"));
        Assert.Equal("no", Value(form, "positions"));
        Assert.Equal("yes", Value(form, "replies"));
        Assert.Equal("90", Value(form, "days"));
        Assert.Contains("Sidst ændret af", Json.Said(form), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deputy_holds_the_meeting_and_is_refused_the_settings()
    {
        await using var bot = await BotHost.WithForumAsync();
        await bot.PressAsync("sofie", "forum.save", Whole());

        Assert.Contains("Det kan kun sekretæren", Json.Said(await bot.PressAsync("anders", "forum.setup", [])), StringComparison.Ordinal);
        await bot.SayAsync("anders", "dagsorden\n" + Agenda);
        var preview = await bot.ShownAsync(message => message.Shown.Contains("\"agenda.post\"", StringComparison.Ordinal));
        await bot.PressAsync("anders", "agenda.post", new() { ["meeting"] = Json.Find(preview.Card!, "meeting")! });

        var item = await bot.ShownAsync(message => message.Shown.Contains("\"item.comment\"", StringComparison.Ordinal));
        Assert.DoesNotContain("item.position", item.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_who_is_not_in_the_team_cannot_be_made_secretary()
    {
        await using var bot = await BotHost.WithForumAsync();

        var answer = await bot.PressAsync("sofie", "forum.save", new() { ["name"] = "Direktionen", ["style"] = "nordfyn", ["secretary"] = "fremmed" });

        Assert.Contains("Sofie", Json.Said(answer), StringComparison.Ordinal);
        Assert.DoesNotContain("fremmed", Json.Said(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_a_name_comes_back_with_what_was_typed()
    {
        await using var bot = await BotHost.WithForumAsync();
        var form = Whole();
        form["name"] = "  ";

        var again = await bot.PressAsync("sofie", "forum.save", form);

        Assert.Equal("Byrådssalen", Value(again, "place"));
        Assert.Equal("2026-2029", Value(again, "period"));
    }

    private static JsonObject Whole() => new()
    {
        ["name"] = "Direktionen",
        ["style"] = "nordfyn",
        ["place"] = "Byrådssalen",
        ["secretary"] = "sofie,mette",
        ["deputies"] = "anders",
        ["members"] = "Mette Prøvesen, direktør\r\n\r\nBo Uden Teams",
        ["period"] = "2026-2029",
        ["start"] = "08:30",
        ["end"] = "",
        ["release"] = "look",
        ["positions"] = "no",
        ["replies"] = "yes",
        ["days"] = "90",
    };

    private static string? Value(JsonObject card, string field) =>
        (string?)Json.Objects(card).Single(element => (string?)element["id"] == field)["value"];
}
