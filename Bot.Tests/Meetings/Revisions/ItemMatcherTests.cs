using MoedeBot.Documents;
using MoedeBot.Meetings;
using static MoedeBot.Tests.Support.MeetingBuilder;

namespace MoedeBot.Tests.Meetings;

public sealed class ItemMatcherTests
{
    public static TheoryData<string, AgendaItem, AgendaItem, bool> Pairs => new()
    {
        { "the same", Case(1, "Budget 2027", "S1"), Case(4, "Budget 2027", "S1"), true },
        { "spelling", Case(1, "Budgetopfølgning pr. 30. september", "S1"), Case(1, "Budgetopfølgning pr. 30 september", "S1"), true },
        { "its own case under a new title", Case(1, "Skoleveje", "S1"), Case(1, "Trafiksikkerhed i Nordby", "S1"), true },
        { "another case of a title that says little", Case(1, "Status på ledelse", "S1"), Case(1, "Status på sygefravær", "S2"), false },
        { "another case number under the same title", Case(1, "Budget 2027", "S1"), Case(1, "Budget 2027", "S2"), true },
        { "nothing alike", Case(1, "Budget 2027", null), Case(1, "Eventuelt", null), false },
        { "without a case number now", Case(1, "Budget 2027", "S1"), Case(1, "Budget 2027", null), true },
        { "closed from now on", Item(1, "Personsag"), Item(1, "Personsag", confidential: true), true },
        { "opened", Item(1, "Personsag", confidential: true), Item(1, "Personsag"), false },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void An_item_is_known_by_its_case_and_its_title(string what, AgendaItem old, AgendaItem now, bool same)
    {
        Assert.Equal(same ? [1] : [null], Keys([old], [now]));
        Assert.NotEmpty(what);
    }

    [Fact]
    public void A_case_number_that_several_share_decides_nothing_alone()
    {
        Assert.Equal([null, 2], Keys([Case(1, "Tidsplan", "S1"), Case(2, "Orientering", "S1")], [Case(1, "Lokalplan 12", "S1"), Case(2, "Orientering", "S1")]));
    }

    [Fact]
    public void Two_of_one_name_keep_their_order()
    {
        Assert.Equal([1, 2, null], Keys([Item(1, "Orientering"), Item(2, "Orientering")], [Item(1, "Orientering"), Item(2, "Orientering"), Item(3, "Orientering")]));
    }

    [Fact]
    public void The_more_alike_of_two_takes_the_item()
    {
        Assert.Equal([null, 1], Keys([Item(1, "Rekruttering og fastholdelse")], [Item(1, "Rekruttering"), Item(2, "Rekruttering og fastholdelse – næste skridt")]));
    }

    [Fact]
    public void A_very_long_agenda_is_matched_by_what_is_the_same_at_once()
    {
        var old = Enumerable.Range(1, 2000).Select(number => Case(number, $"Sag nummer {number}", $"S{number}")).ToArray();
        var now = old.Select(item => item.Number % 2 == 0 ? item : item with { Title = $"Noget andet {item.Number}", CaseNumber = null }).ToArray();
        var clock = System.Diagnostics.Stopwatch.StartNew();

        var keys = Keys(old, now);

        Assert.Equal(1000, keys.Count(key => key is not null));
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 5);
    }

    private static IEnumerable<int?> Keys(AgendaItem[] old, AgendaItem[] now) =>
        ItemMatcher.Match([.. old.Select(item => new ItemState(item))], now).Select(item => item?.Key);

    private static AgendaItem Case(int number, string title, string? printed) =>
        Item(number, title) with { CaseNumber = printed is null ? null : new CaseNumber(printed) };
}
