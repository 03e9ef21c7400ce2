using MoedeBot.Tests.Support;

namespace MoedeBot.Tests.Repository;

/// <summary>Who may know whom: the rooms of the service, as its architecture decides. Read from the <c>using</c> lines.</summary>
public sealed class RoomTests
{
    private static readonly Dictionary<string, string[]> MayKnow = new()
    {
        ["Documents"] = [],
        ["Texts"] = [],
        ["Meetings"] = ["Documents"],
        ["Minutes"] = ["Documents", "Meetings", "Texts"],
        ["Cards"] = ["Documents", "Meetings", "Minutes", "Texts"],
        ["Delivery"] = ["Meetings", "Minutes", "Cards"],
        ["Storage"] = ["Documents", "Meetings", "Minutes", "Delivery", "Operations"],
        ["Teams"] = ["Documents", "Texts", "Meetings", "Minutes", "Cards", "Delivery", "Web", "Operations"],
        ["Web"] = ["Documents", "Texts", "Meetings", "Minutes", "Cards", "Delivery", "Teams", "Operations"],
        ["Operations"] = ["Documents"],
    };

    public static TheoryData<string> Rooms => [.. MayKnow.Keys];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_knows_only_the_rooms_it_may_know(string room)
    {
        var strangers = Directory.EnumerateFiles(RepositoryRoot.File("Bot", room), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Known(file).Where(known => known != room && !MayKnow[room].Contains(known)).Select(known => $"{Path.GetFileName(file)}: {known}"));

        Assert.Empty(strangers);
    }

    [Fact]
    public void Every_room_is_a_folder_and_every_folder_is_a_room()
    {
        var folders = Directory.EnumerateDirectories(RepositoryRoot.File("Bot")).Select(Path.GetFileName)
            .Except(["bin", "obj", "Properties", "data"]).Order(StringComparer.Ordinal);

        Assert.Equal(MayKnow.Keys.Order(StringComparer.Ordinal), folders);
    }

    [Fact]
    public void Only_Storage_speaks_of_tables_and_only_Teams_of_activities()
    {
        Assert.All(Sources().Where(source => source.Room != "Storage"), source => Assert.DoesNotContain("using Azure.Data.Tables", source.Text, StringComparison.Ordinal));
        Assert.All(Sources().Where(source => source.Room != "Teams"), source => Assert.DoesNotContain("using Microsoft.Bot.", source.Text, StringComparison.Ordinal));
    }

    private static IEnumerable<(string Room, string Text)> Sources() => MayKnow.Keys.SelectMany(room =>
        Directory.EnumerateFiles(RepositoryRoot.File("Bot", room), "*.cs", SearchOption.AllDirectories).Select(file => (room, File.ReadAllText(file))));

    private static IEnumerable<string> Known(string file) => File.ReadLines(file)
        .Where(line => line.StartsWith("using MoedeBot.", StringComparison.Ordinal) || line.StartsWith("using static MoedeBot.", StringComparison.Ordinal))
        .Select(line => line.Split("MoedeBot.")[1].Split('.', ';')[0]);
}
