using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using MoedeBot.Tests.Support;
using static MoedeBot.Tests.Teams.WholeMeetingTests;

namespace MoedeBot.Tests.Teams;

/// <summary>Of a closed item nothing but number and neutral title leaves the forum's own people.</summary>
public sealed class ClosedItemTests
{
    // A word that is nowhere else: wherever it turns up, the closed item has leaked.
    private const string Canary = "Kanariegulfink";
    private const string DecisionCanary = "Afskedsbjørk";

    private const string WithCanary = """
        DAGSORDEN Strategisk Chefforum d. 14-10-2026

        Mødedato Onsdag d. 14. oktober 2026 kl. 08:30

        Punkt 1: Tidsplan

        Sagens kerne

        Tidsplanen forelægges.

        Punkt 2: Lukket: Personsag

        S2026-4711

        Sagens kerne

        Sagen om Kanariegulfink forelægges.

        Indstilling

        Direktøren indstiller,

        - at Kanariegulfink drøftes.

        Bilag

        - Notat om Kanariegulfink.pdf
        """;

    [Fact]
    public async Task No_word_of_a_closed_item_leaves_for_the_channel_the_pages_or_the_log()
    {
        var (bot, meeting) = await BotHost.WithMeetingAsync(WithCanary);
        await using var _ = bot;
        await ConcludeAsync(bot, meeting);
        var minutes = await bot.ShownAsync(message => message.Shown.Contains("Åbn referatet", StringComparison.Ordinal));
        await bot.SayAsync("mette", "referat");
        await bot.SayAsync("mette", "hjælp");

        var page = Json.Find(minutes.Card, "url")!;
        var pages = new List<string>();
        foreach (var path in new[] { new Uri(page).PathAndQuery, new Uri(page).PathAndQuery + "/tekst", "/", "/privatliv", "/health/ready" })
            pages.Add(await bot.Http.GetStringAsync(path));

        // The secretary wrote the agenda into the channel; what the bot says is another matter.
        Assert.All(bot.Teams.Bodies.Concat(pages).Concat(bot.Logged.Lines.Select(line => line.Text)), Silent);
        Assert.True(bot.Teams.Bodies.Count > 5 && !bot.Logged.Lines.IsEmpty);
    }

    [Fact]
    public async Task Members_read_a_closed_item_with_its_decision_and_the_internal_minutes()
    {
        var (bot, meeting) = await WithMinutesAsync();
        await using var _ = bot;

        var item = Json.Said(await bot.PressAsync("mette", "item.case", On(meeting, 2)));
        Assert.Contains(Canary, item, StringComparison.Ordinal);
        Assert.Contains(DecisionCanary, item, StringComparison.Ordinal);

        var card = await bot.PressAsync("mette", "minutes.internal", new() { ["meeting"] = meeting });
        var page = await bot.Http.GetStringAsync(new Uri(Json.Find(card, "url")!).PathAndQuery);
        Assert.Contains(Canary, page, StringComparison.Ordinal);
        Assert.Contains(DecisionCanary, page, StringComparison.Ordinal);
        Assert.Contains("Internt referat", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gustav")]
    [InlineData("fremmed")]
    public async Task Nobody_else_reads_them(string person)
    {
        var (bot, meeting) = await WithMinutesAsync();
        await using var _ = bot;

        Silent(Json.Said(await bot.PressAsync(person, "item.case", On(meeting, 2))));
        Silent(Json.Said(await bot.PressAsync(person, "minutes.internal", new() { ["meeting"] = meeting })));
        Silent((await bot.DialogAsync(person, "task/fetch", "item.case", On(meeting, 2)))!.ToJsonString(Json.Readable));
    }

    [Theory]
    [InlineData("item.case")]
    [InlineData("minutes.internal")]
    [InlineData("item.conclude")]
    public async Task An_old_client_whose_answer_everybody_sees_is_not_given_it(string verb)
    {
        var (bot, meeting) = await WithMinutesAsync();
        await using var _ = bot;

        await bot.PostAsync(bot.Activity("sofie", "message", json => json["value"] = On(meeting, 2, ("verb", verb), ("decision", DecisionCanary))));

        Assert.All(bot.Teams.Bodies, Silent);
        Assert.DoesNotContain(bot.Teams.Bodies, body => body.Contains("referat/internt/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_address_of_the_open_minutes_does_not_open_the_internal_ones()
    {
        var (bot, meeting) = await BotHost.WithMeetingAsync(WithCanary);
        await using var _ = bot;
        await ConcludeAsync(bot, meeting);
        var minutes = await bot.ShownAsync(message => message.Shown.Contains("Åbn referatet", StringComparison.Ordinal));

        var path = new Uri(Json.Find(minutes.Card, "url")!).PathAndQuery.Replace("/referat/", "/referat/internt/", StringComparison.Ordinal);

        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await bot.Http.GetAsync(path)).StatusCode);
    }

    [Fact]
    public async Task All_versions_of_the_internal_minutes_are_read_through_one_address_each_as_it_was()
    {
        var (bot, meeting) = await WithMinutesAsync();
        await using var _ = bot;
        await AmendmentThroughTeamsTests.AmendAsync(bot, meeting, 2, "Datoen var forkert");

        var path = await InternalPathAsync(bot, meeting);
        var newest = await bot.Http.GetStringAsync(path);
        var first = await bot.Http.GetStringAsync(path + "/udgave/1");

        Assert.Contains($"{path}/udgave/1\"", newest, StringComparison.Ordinal);
        Assert.Contains("(punkt 2): Datoen var forkert", newest, StringComparison.Ordinal);
        Assert.Contains("Udsat.", newest, StringComparison.Ordinal);
        Assert.DoesNotContain(DecisionCanary, newest, StringComparison.Ordinal);
        Assert.Contains("tidligere udgave", first, StringComparison.Ordinal);
        Assert.Contains("Internt referat", first, StringComparison.Ordinal);
        Assert.Contains(DecisionCanary, first, StringComparison.Ordinal);
        Assert.DoesNotContain("Datoen var forkert", first, StringComparison.Ordinal);
        Assert.Equal(newest, await bot.Http.GetStringAsync(path + "/udgave/2"));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await bot.Http.GetAsync(path + "/udgave/3")).StatusCode);
    }

    [Fact]
    public async Task While_an_item_is_being_amended_the_internal_minutes_are_those_that_are_out()
    {
        var (bot, meeting) = await WithMinutesAsync();
        await using var _ = bot;

        await bot.PressAsync("sofie", "item.reopen.save", On(meeting, 2, ("reason", "Datoen var forkert")));

        Assert.Contains(DecisionCanary, await bot.Http.GetStringAsync(await InternalPathAsync(bot, meeting)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/referat/internt/{0}")]
    [InlineData("/referat/internt/{0}/udgave/1")]
    [InlineData("/referat/internt/{0}/udgave/2")]
    [InlineData("/referat/{0}/../internt/{0}/udgave/1")]
    [InlineData("/referat/internt/udgave/1?token={0}")]
    [InlineData("/referat/internt/udgave/1/tekst?token={0}")]
    public async Task No_address_made_from_one_of_open_minutes_shows_a_closed_item(string made)
    {
        var (bot, meeting) = await WithMinutesAsync();
        await using var _ = bot;
        var minutes = await AmendmentThroughTeamsTests.AmendAsync(bot, meeting, 2, "Datoen var forkert");
        var token = AmendmentThroughTeamsTests.PathOf(minutes)["/referat/".Length..];

        var answer = await bot.Http.GetAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, made, token));

        Assert.Equal(System.Net.HttpStatusCode.NotFound, answer.StatusCode);
        Silent(await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task An_older_version_s_address_runs_out_with_the_one_that_it_was_reached_through_and_opens_no_open_page()
    {
        var (bot, meeting) = await WithMinutesAsync();
        await using var _ = bot;
        await AmendmentThroughTeamsTests.AmendAsync(bot, meeting, 2, "Datoen var forkert");
        var path = await InternalPathAsync(bot, meeting);

        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await bot.Http.GetAsync(path.Replace("/internt", "", StringComparison.Ordinal) + "/udgave/1")).StatusCode);
        Assert.Equal(System.Net.HttpStatusCode.OK, (await bot.Http.GetAsync($"/referat/internt/{Token(TimeSpan.FromMinutes(1))}/udgave/1")).StatusCode);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await bot.Http.GetAsync($"/referat/internt/{Token(TimeSpan.FromSeconds(-1))}/udgave/1")).StatusCode);

        string Token(TimeSpan lifetime) => bot.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("internal-minutes-page-1")
            .ToTimeLimitedDataProtector().Protect($"tenant-1\n{BotHost.Channel}\n{meeting}\n2", lifetime);
    }

    private static async Task<string> InternalPathAsync(BotHost bot, string meeting) =>
        new Uri(Json.Find(await bot.PressAsync("mette", "minutes.internal", new() { ["meeting"] = meeting }), "url")!).PathAndQuery;

    private static async Task<(BotHost Bot, string Meeting)> WithMinutesAsync()
    {
        var (bot, meeting) = await BotHost.WithMeetingAsync(WithCanary);
        await ConcludeAsync(bot, meeting);
        await bot.ShownAsync(message => message.Shown.Contains("Åbn referatet", StringComparison.Ordinal));
        return (bot, meeting);
    }

    private static async Task ConcludeAsync(BotHost bot, string meeting)
    {
        await bot.PressAsync("sofie", "item.conclude", On(meeting, 1, ("decision", "Godkendt.")));
        await bot.PressAsync("sofie", "item.conclude", On(meeting, 2, ("decision", $"{DecisionCanary} blev godkendt.")));
    }

    private static void Silent(string text)
    {
        Assert.DoesNotContain(Canary, text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(DecisionCanary, text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("4711", text, StringComparison.Ordinal);
    }
}
