using System.Text.Json;
using MoedeBot.Teams.Messages;

namespace MoedeBot.Tests.Manifest;

/// <summary>A command that Teams offers is one that the bot answers, in both languages, and the other way round.</summary>
public sealed class CommandTests
{
    // Teams sends the translated title as the message's text, so the bot must know both.
    private static readonly IReadOnlyList<(string Danish, string English)> _answered =
        ChatCommands.All.Select(command => (command.Danish, command.English)).ToList();

    [PackingFact]
    public void Every_command_in_the_manifest_is_answered_and_every_answered_one_is_offered() =>
        Assert.Equal(_answered.Select(command => command.Danish).Order(), Offered(AppPackage.Pack()).Select(command => command.Danish).Distinct().Order());

    [PackingFact]
    public void The_English_title_of_every_command_is_the_one_that_is_answered() =>
        Assert.All(Offered(AppPackage.Pack()), command => Assert.Contains((command.Danish, command.English), _answered));

    [PackingFact]
    public void Every_offered_command_is_explained_within_the_limits()
    {
        var lists = AppPackage.Pack().Bot.GetProperty("commandLists").EnumerateArray().ToList();

        Assert.InRange(lists.Count, 1, 3);
        Assert.All(lists, list => Assert.InRange(list.GetProperty("commands").GetArrayLength(), 1, 10));
        Assert.All(lists.SelectMany(list => list.GetProperty("commands").EnumerateArray()), command =>
        {
            Assert.InRange(command.GetProperty("title").GetString()!.Length, 1, 32);
            Assert.InRange(command.GetProperty("description").GetString()!.Length, 1, 128);
        });
    }

    [PackingFact]
    public void Each_scope_of_the_bot_has_one_command_list()
    {
        var bot = AppPackage.Pack().Bot;
        var listed = bot.GetProperty("commandLists").EnumerateArray().SelectMany(list => list.GetProperty("scopes").EnumerateArray());

        Assert.Equal(Names(bot.GetProperty("scopes").EnumerateArray()), Names(listed));
    }

    [PackingFact]
    public void Every_text_has_a_translation_and_every_translation_a_text()
    {
        var package = AppPackage.Pack();
        string[] head = ["$schema", "name.short", "name.full", "description.short", "description.full"];

        Assert.Equal(
            head.Concat(CommandPaths(package)).Order(StringComparer.Ordinal),
            package.English.EnumerateObject().Select(member => member.Name).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<(string Danish, string English)> Offered(AppPackage package) =>
        from path in CommandPaths(package)
        where path.EndsWith(".title", StringComparison.Ordinal)
        select (At(package.Manifest, path), package.English.GetProperty(path).GetString()!);

    private static IEnumerable<string> CommandPaths(AppPackage package) =>
        from list in Enumerable.Range(0, package.Bot.GetProperty("commandLists").GetArrayLength())
        from command in Enumerable.Range(0, package.Bot.GetProperty("commandLists")[list].GetProperty("commands").GetArrayLength())
        from member in new[] { "title", "description" }
        select $"bots[0].commandLists[{list}].commands[{command}].{member}";

    // Steps are names or indices: bots[0].commandLists[1] is bots, 0, commandLists, 1.
    private static string At(JsonElement json, string path) => path.Split(['.', '[', ']'], StringSplitOptions.RemoveEmptyEntries)
        .Aggregate(json, (here, step) => int.TryParse(step, out var index) ? here[index] : here.GetProperty(step)).GetString()!;

    private static IEnumerable<string> Names(IEnumerable<JsonElement> names) => names.Select(name => name.GetString()!).Order(StringComparer.Ordinal);
}
