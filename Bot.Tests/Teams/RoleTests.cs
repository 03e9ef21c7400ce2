using System.Globalization;
using System.Reflection;
using System.Text;
using MoedeBot.Cards;
using MoedeBot.Teams.Messages;
using MoedeBot.Tests.Support;
using MoedeBot.Tests.Web;

namespace MoedeBot.Tests.Teams;

/// <summary>Who may do what, by every button, dialog and command, as the real service answers. The table is the first one of <c>docs/roles.md</c>.</summary>
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
        [CardVerbs.AgendaNext] = "jjssmo",
        [CardVerbs.AgendaForum] = "jjssmm",
        [CardVerbs.AgendaPost] = "jjssmm",
        [CardVerbs.AgendaDiscard] = "jjssmm",
        [CardVerbs.AttendanceOpen] = "jjssmm",
        [CardVerbs.AttendanceAll] = "jjssmm",
        [CardVerbs.AttendanceNote] = "jjssmm",
        [CardVerbs.AttendanceWithdraw] = "jjssmm",
        [CardVerbs.UndisputedOpen] = "jjssmm",
        [CardVerbs.UndisputedConclude] = "jjssmm",
        [CardVerbs.TimetableShow] = "jjjjmm",
        [CardVerbs.TimetableStart] = "jjssmm",
        [CardVerbs.TimetableEdit] = "jjssmm",
        [CardVerbs.TimetablePreview] = "jjssmm",
        [CardVerbs.TimetableSave] = "jjssmm",
        [CardVerbs.ItemShow] = "jjjjmm",
        [CardVerbs.ItemCase] = "jjjjmm",
        [CardVerbs.ItemComment] = "jjjjmm",
        [CardVerbs.ItemCommentSave] = "jjjjmm",
        [CardVerbs.ItemCommentWithdraw] = "jjjjmm",
        [CardVerbs.ItemNote] = "jjjjmm",
        [CardVerbs.ItemNoteSave] = "jjjjmm",
        [CardVerbs.ItemPosition] = "jjjgmm",
        [CardVerbs.ItemDecide] = "jjssmm",
        [CardVerbs.ItemDraft] = "jjssmm",
        [CardVerbs.ItemConclude] = "jjssmm",
        [CardVerbs.ItemActions] = "jjssmm",
        [CardVerbs.ItemActionsSave] = "jjssmm",
        [CardVerbs.ActionDone] = "jjssmm",
        [CardVerbs.ActionsMine] = "jjjjjj",
        [CardVerbs.MinutesRelease] = "jjssmm",
        [CardVerbs.MinutesShow] = "jjjjmm",
        [CardVerbs.Correction] = "jjjgmm",
        [CardVerbs.CorrectionSave] = "jjjgmm",
        [CardVerbs.Corrections] = "jjssmm",
        [CardVerbs.CorrectionAccept] = "jjssmm",
        [CardVerbs.CorrectionDecline] = "jjssmm",
        [CardVerbs.ItemApprove] = "jjssmm",
        [CardVerbs.ItemReopen] = "jjssmm",
        [CardVerbs.ItemReopenSave] = "jjssmm",
        [RoleStage.ClosedCase] = "jjjgmm",
        [CardVerbs.MinutesInternal] = "jjjgmm",
        [CardVerbs.RevisionPost] = "jjssmm",
        [CardVerbs.RevisionDiscard] = "jjssmm",
        [RoleStage.Say(ChatCommands.Agenda)] = "jjssmo",
        [RoleStage.Say(ChatCommands.SetUp)] = "jsssmm",
        [RoleStage.Say(ChatCommands.Minutes)] = "jjjjmm",
        [RoleStage.Say(ChatCommands.Actions)] = "jjjjjj",
        [RoleStage.Say(ChatCommands.Undisputed)] = "jjssmm",
        [RoleStage.Say(ChatCommands.Next)] = "jjssmo",
        [RoleStage.Say(ChatCommands.Help)] = "jjjjmo",
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

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task A_dialog_answers_a_role_as_the_card_does(int role)
    {
        await using var stage = await RoleStage.StartAsync();
        var seen = new Dictionary<string, string>();
        foreach (var action in _expected.Keys.Where(RoleStage.IsPress))
            seen[action] = await stage.TryInDialogAsync(_roles[role].Person, action);

        Assert.Empty(seen.Where(tried => tried.Value != Word(_expected[tried.Key][role])).Select(tried => $"{tried.Key}: {tried.Value}"));
    }

    [Fact]
    public void Every_button_that_opens_a_dialog_is_in_the_table()
    {
        Assert.Contains(CardVerbs.ItemDecide, RoleStage.Openers);
        Assert.Empty(RoleStage.Openers.Except(_expected.Keys));
    }

    [Fact]
    public void Every_button_and_every_command_is_in_the_table()
    {
        var verbs = typeof(CardVerbs).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetValue(null)!);
        var commands = ChatCommands.All.Select(RoleStage.Say);

        Assert.Empty(verbs.Concat(commands).Except(_expected.Keys));
    }

    [Fact]
    public void The_table_in_the_documentation_is_this_one() => Approved.Matches("../../docs/roles.md", Table() + EndpointRoleTests.Table());

    private static string Table()
    {
        var table = new StringBuilder("""
            # Who may do what

            Written by the test that tries every button, every dialog and every command in every role against the running service
            (`Bot.Tests/Teams/RoleTests.cs`). Roles come from the forum's settings and the team's roster and are checked for each press; what a
            card shows is no permission. Each button is tried on a card and as a dialog, by the invoke in the second column (`task/fetch` opens a
            dialog, `task/submit` is sent from one), and answered the same. One thing goes by more than the role: a member who is noted as away from the
            whole meeting proposes no corrections to its minutes.


            """.ReplaceLineEndings("\n"));
        table.Append(CultureInfo.InvariantCulture, $"| | dialog | {string.Join(" | ", _roles.Select(role => role.Title))} |\n");
        table.Append(CultureInfo.InvariantCulture, $"| --- | --- |{string.Concat(_roles.Select(_ => " --- |"))}\n");
        foreach (var (action, row) in _expected)
            table.Append(CultureInfo.InvariantCulture, $"| `{action}` | {(RoleStage.IsPress(action) ? $"`{RoleStage.Invoke(action)}`" : "")} | {string.Join(" | ", row.Select(Word))} |\n");
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
