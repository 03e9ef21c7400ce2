using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using MoedeBot.Cards;
using MoedeBot.Teams.Messages;
using MoedeBot.Tests.Support;
using static MoedeBot.Tests.Teams.WholeMeetingTests;

namespace MoedeBot.Tests.Teams;

/// <summary>Who may do what, by every button and every command, as the real service answers. The table is <c>docs/roles.md</c>.</summary>
public sealed class RoleTests
{
    private const string Yes = "ja";

    private static readonly (string Person, string Title)[] _roles =
    [
        ("sofie", "sekretær"), ("anders", "stedfortræder"), ("mette", "medlem"), ("gustav", "gæst i teamet"),
        ("fremmed", "uden for teamet"), (RoleStage.OtherTenant, "anden organisation"),
    ];

    // What is expected, a column for each role above: j yes, s only the secretary, m only members of the team, g not for guests,
    // o another organisation's channel is another forum, which is not set up.
    private static readonly Dictionary<string, string> _expected = new()
    {
        [CardVerbs.ForumSetUp] = "jsssmm",
        [CardVerbs.ForumSave] = "jsssmm",
        [CardVerbs.AgendaOpen] = "jjssmo",
        [CardVerbs.AgendaRead] = "jjssmo",
        [CardVerbs.AgendaForum] = "jjssmm",
        [CardVerbs.AgendaPost] = "jjssmm",
        [CardVerbs.AgendaDiscard] = "jjssmm",
        [CardVerbs.AttendanceOpen] = "jjssmm",
        [CardVerbs.AttendanceAll] = "jjssmm",
        [CardVerbs.AttendanceNote] = "jjssmm",
        [CardVerbs.AttendanceWithdraw] = "jjssmm",
        [CardVerbs.TimetableShow] = "jjjjmm",
        [CardVerbs.ItemShow] = "jjjjmm",
        [CardVerbs.ItemCase] = "jjjjmm",
        [CardVerbs.ItemComment] = "jjjjmm",
        [CardVerbs.ItemCommentSave] = "jjjjmm",
        [CardVerbs.ItemPosition] = "jjjgmm",
        [CardVerbs.ItemDecide] = "jjssmm",
        [CardVerbs.ItemConclude] = "jjssmm",
        [CardVerbs.ItemReopen] = "jjssmm",
        [CardVerbs.ItemReopenSave] = "jjssmm",
        [RoleStage.ClosedCase] = "jjjgmm",
        [CardVerbs.MinutesInternal] = "jjjgmm",
        [CardVerbs.RevisionPost] = "jjssmm",
        [CardVerbs.RevisionDiscard] = "jjssmm",
        [RoleStage.Say(ChatCommands.Agenda)] = "jjssmo",
        [RoleStage.Say(ChatCommands.SetUp)] = "jsssmm",
        [RoleStage.Say(ChatCommands.Minutes)] = "jjjjmm",
        [RoleStage.Say(ChatCommands.Help)] = "jjjjjj",
    };

    public static TheoryData<int> Roles => [.. Enumerable.Range(0, _roles.Length)];

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task A_role_may_do_what_the_table_says(int role)
    {
        await using var stage = await RoleStage.StartAsync();
        var seen = new Dictionary<string, string>();
        foreach (var action in _expected.Keys)
            seen[action] = await stage.TryAsync(_roles[role].Person, action);

        Assert.Empty(_expected.Where(row => seen[row.Key] != Word(row.Value[role])).Select(row => $"{row.Key}: {seen[row.Key]}"));
    }

    [Fact]
    public void Every_button_and_every_command_is_in_the_table()
    {
        var verbs = typeof(CardVerbs).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetValue(null)!);
        var commands = ChatCommands.All.Select(RoleStage.Say);

        Assert.Empty(verbs.Concat(commands).Except(_expected.Keys));
    }

    [Fact]
    public void The_table_in_the_documentation_is_this_one() => Approved.Matches("../../docs/roles.md", Table());

    private static string Table()
    {
        var table = new StringBuilder("""
            # Who may do what

            Written by the test that tries every button and every command in every role against the running service
            (`Bot.Tests/Teams/RoleTests.cs`). Roles come from the forum's settings and the team's roster and are checked for each press; what a
            card shows is no permission. A dialog asks with the same verbs as a card. The pages under `/referat/` have no roles: their signed address
            is the right to read, and the address of the internal minutes is given to members only and works for 15 minutes.


            """.ReplaceLineEndings("\n"));
        table.Append(CultureInfo.InvariantCulture, $"| | {string.Join(" | ", _roles.Select(role => role.Title))} |\n");
        table.Append(CultureInfo.InvariantCulture, $"| --- |{string.Concat(_roles.Select(_ => " --- |"))}\n");
        foreach (var (action, row) in _expected)
            table.Append(CultureInfo.InvariantCulture, $"| `{action}` | {string.Join(" | ", row.Select(Word))} |\n");
        return table.ToString();
    }

    private static string Word(char code) => code switch
    {
        'j' => Yes,
        's' => "kun sekretær",
        'm' => "kun teamet",
        'o' => RoleStage.NotSetUp,
        _ => "ikke gæster",
    };
}

/// <summary>A forum with a meeting that runs, one that is over and one that is a draft, for one person to try everything on.</summary>
internal sealed class RoleStage(BotHost bot) : IAsyncDisposable
{
    public const string OtherTenant = "tenant-2:fremmed";
    public const string ClosedCase = "item.case (lukket punkt)";

    public const string NotSetUp = "et andet forum";

    private const string Items = """
        DAGSORDEN Strategisk Chefforum d. 14-10-2026

        Mødedato Onsdag d. 14. oktober 2026 kl. 08:30

        Punkt 1: Tidsplan

        Sagens kerne

        Tidsplanen forelægges.

        Punkt 2: Lukket: Personsag

        Sagens kerne

        Sagen forelægges.

        Punkt 3: Budget

        Sagens kerne

        Budgettet forelægges.

        Punkt 4: Eventuelt
        """;

    private readonly Dictionary<string, string> meetings = [];
    private readonly Dictionary<string, string> revisions = [];

    public static string Say(ChatCommand command) => $"@MødeBot {command.Danish}";

    public static async Task<RoleStage> StartAsync()
    {
        var stage = new RoleStage(await BotHost.WithForumAsync());
        await stage.SetAsync();
        return stage;
    }

    public async Task<string> TryAsync(string person, string action) =>
        action.StartsWith('@') ? await SayAsync(person, action[(action.IndexOf(' ', StringComparison.Ordinal) + 1)..]) : await PressAsync(person, action);

    public ValueTask DisposeAsync() => bot.DisposeAsync();

    private async Task SetAsync()
    {
        await bot.PressAsync("sofie", "forum.save", new() { ["name"] = "Strategisk Chefforum", ["style"] = "nordfyn", ["deputies"] = "anders" });
        foreach (var (at, name) in new[] { "ended", "running", "draft", "dropped", "revised" }.Index())
            meetings[name] = await DraftAsync(OnDay(at + 1));
        await PostAsync("ended");
        for (var item = 1; item <= 4; item++)
            await bot.PressAsync("sofie", "item.conclude", On(meetings["ended"], item, ("decision", "Godkendt.")));
        await bot.ShownAsync(message => message.Shown.Contains("Åbn referatet", StringComparison.Ordinal));
        await PostAsync("running");
        await bot.PressAsync("sofie", "item.conclude", On(meetings["running"], 4, ("decision", "Intet.")));
        await PostAsync("revised");
        revisions["running"] = await ReviseAsync(2);
        revisions["revised"] = await ReviseAsync(5);
    }

    private async Task<string> ReviseAsync(int day)
    {
        await bot.SayAsync("sofie", "dagsorden\n" + OnDay(day).Replace("Punkt 1: Tidsplan", "Punkt 1: Tidsplanen", StringComparison.Ordinal));
        var preview = await bot.ShownAsync(message => message.Shown.Contains("\"revision.post\"", StringComparison.Ordinal)
            && !revisions.ContainsKey(meetings.First(pair => pair.Value == Json.Find(message.Card, "meeting")).Key));
        return Json.Find(preview.Card, "revision")!;
    }

    private Task<JsonObject> PostAsync(string name) => bot.PressAsync("sofie", "agenda.post", new() { ["meeting"] = meetings[name] });

    private async Task<string> DraftAsync(string agenda)
    {
        await bot.SayAsync("sofie", "dagsorden\n" + agenda);
        var preview = await bot.ShownAsync(message => message.Shown.Contains("\"agenda.post\"", StringComparison.Ordinal)
            && !meetings.ContainsValue(Json.Find(message.Card, "meeting")!));
        return Json.Find(preview.Card, "meeting")!;
    }

    private async Task<string> PressAsync(string person, string action)
    {
        var verb = action.Split(' ')[0];
        var response = await bot.PostAsync(Elsewhere(person, bot.Activity(Name(person), "invoke", json =>
        {
            json["name"] = "adaptiveCard/action";
            json["value"] = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = Data(action) } };
        })));
        return Outcome(JsonNode.Parse(await response.Content.ReadAsStringAsync())!.ToJsonString(Json.Readable));
    }

    private async Task<string> SayAsync(string person, string text)
    {
        var before = bot.Teams.Messages.Count;
        await bot.PostAsync(Elsewhere(person, bot.Activity(Name(person), "message", json => json["text"] = text)));
        return Outcome(bot.Teams.Messages.Skip(before).Last(message => message.ConversationId.EndsWith(";messageid=1", StringComparison.Ordinal)).Activity.ToJsonString(Json.Readable));
    }

    private JsonObject Data(string action) => action switch
    {
        CardVerbs.ForumSave => new() { ["name"] = "Strategisk Chefforum", ["style"] = "nordfyn" },
        CardVerbs.AgendaRead => new() { ["text"] = Items },
        CardVerbs.AgendaPost => new() { ["meeting"] = meetings["draft"] },
        CardVerbs.AgendaDiscard => new() { ["meeting"] = meetings["dropped"] },
        CardVerbs.AgendaForum => new() { ["meeting"] = meetings["draft"], ["forum"] = BotHost.Channel },
        CardVerbs.RevisionPost => new() { ["meeting"] = meetings["running"], ["revision"] = revisions["running"] },
        CardVerbs.RevisionDiscard => new() { ["meeting"] = meetings["revised"], ["revision"] = revisions["revised"] },
        CardVerbs.AttendanceOpen or CardVerbs.AttendanceAll or CardVerbs.TimetableShow =>
            new() { ["meeting"] = meetings["running"], ["called"] = "Mette Prøvesen" },
        CardVerbs.MinutesInternal => new() { ["meeting"] = meetings["ended"] },
        CardVerbs.ItemReopen or CardVerbs.ItemReopenSave => On(meetings["running"], 4, ("reason", "Fejl")),
        CardVerbs.ItemConclude => On(meetings["running"], 3, ("decision", "Godkendt.")),
        ClosedCase => On(meetings["running"], 2),
        _ => On(meetings["running"], 1, ("text", "Ja tak"), ("position", "agree"), ("page", "1")),
    };

    private static string OnDay(int day) => Items.Replace("14", $"{day:00}", StringComparison.Ordinal);

    private static string Name(string person) => person[(person.IndexOf(':', StringComparison.Ordinal) + 1)..];

    private static JsonObject Elsewhere(string person, JsonObject activity)
    {
        if (person == OtherTenant)
        {
            activity["conversation"]!["tenantId"] = "tenant-2";
            activity["channelData"]!["tenant"]!["id"] = "tenant-2";
        }

        return activity;
    }

    // By the sentences on screen: they are what a person sees.
    private static string Outcome(string answer) =>
        Has(answer, "Det kan kun sekretæren") ? "kun sekretær"
        : Has(answer, "Kun medlemmer af forummets team") || Has(answer, "Det skal ske i forummets kanal") ? "kun teamet"
        : Has(answer, "Det kan kun forummets egne medlemmer") ? "ikke gæster"
        : Has(answer, "Hej, jeg er MødeBot") ? NotSetUp
        : Has(answer, "Der er ikke ændret noget") || Has(answer, "vnd.microsoft.activity.message") ? answer
        : "ja";

    private static bool Has(string text, string sentence) => text.Contains(sentence, StringComparison.Ordinal);
}
