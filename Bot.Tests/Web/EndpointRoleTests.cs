using System.Globalization;
using System.Text;

namespace MoedeBot.Tests.Web;

/// <summary>Who is answered what at every address of the service. The table is the second one of <c>docs/roles.md</c>.</summary>
public sealed class EndpointRoleTests(EndpointStage stage) : IClassFixture<EndpointStage>
{
    // What is expected, a column for each caller: o 200, d 200 with details, c 201, u 401, f 403, n 404.
    private static readonly Dictionary<string, string> _expected = new()
    {
        ["GET /"] = "oooooooooo",
        ["GET /privatliv"] = "oooooooooo",
        ["GET /vilkaar"] = "oooooooooo",
        ["GET /health/live"] = "oooooooooo",
        ["GET /health/ready"] = "oooooooood",
        ["GET /referat/{token}"] = "nonnnnnnnn",
        ["GET /referat/{token}/tekst"] = "nonnnnnnnn",
        ["GET /referat/{token}/udgave/{version:int}"] = "nonnnnnnnn",
        ["GET /referat/{token}/udgave/{version:int}/tekst"] = "nonnnnnnnn",
        ["GET /referat/internt/{token}"] = "nnonnnnnnn",
        ["GET /referat/internt/{token}/udgave/{version:int}"] = "nnonnnnnnn",
        ["POST /api/messages"] = "uuuuuuuuou",
        ["POST /api/forums/{forum}/agendas"] = "uuuucfufuu",
        ["GET /openapi/{documentName}.json"] = "oooooooooo",
    };

    public static TheoryData<string> CallerNames => [.. Callers.All];

    [Theory]
    [MemberData(nameof(CallerNames))]
    public async Task A_caller_is_answered_what_the_table_says(string caller)
    {
        var seen = new Dictionary<string, string>();
        foreach (var endpoint in _expected.Keys)
            seen[endpoint] = await stage.CallAsync(caller, endpoint);

        var column = Array.IndexOf(Callers.All, caller);
        Assert.Empty(_expected.Where(row => seen[row.Key] != Word(row.Value[column])).Select(row => $"{row.Key}: {seen[row.Key]}"));
    }

    [Fact]
    public void Every_endpoint_that_the_service_maps_is_in_the_table() =>
        Assert.Equal(_expected.Keys.Order(StringComparer.Ordinal), stage.Endpoints.Order(StringComparer.Ordinal));

    /// <summary>The table, with what is to be said of it.</summary>
    internal static string Table()
    {
        var table = new StringBuilder("""

            ## Who is answered over HTTP

            Written by the test that calls every endpoint of the running service as every kind of caller (`Bot.Tests/Web/EndpointRoleTests.cs`). It asks
            the service itself for its endpoints, so that none can be left out. The minutes' pages have no roles: their signed address is the right to
            read, and the address of the internal minutes is given to members only and works for 15 minutes. Activities are taken with Teams' own token
            alone, and then the first table holds; agendas are taken with the token of a case system that has the app role. The last two rows are there
            only when [case systems](esdh.md) are turned on. Every address answers 429 to whoever asks too often.


            """.ReplaceLineEndings("\n"));
        table.Append(CultureInfo.InvariantCulture, $"| | {string.Join(" | ", Callers.All)} |\n");
        table.Append(CultureInfo.InvariantCulture, $"| --- |{string.Concat(Callers.All.Select(_ => " --- |"))}\n");
        foreach (var (endpoint, row) in _expected)
            table.Append(CultureInfo.InvariantCulture, $"| `{endpoint}` | {string.Join(" | ", row.Select(Word))} |\n");
        return table.ToString();
    }

    private static string Word(char code) => code switch
    {
        'o' => "200",
        'd' => "200 with details",
        'c' => "201",
        'u' => "401",
        'f' => "403",
        _ => "404",
    };
}

/// <summary>Who calls the service over HTTP, by what there is to show.</summary>
internal static class Callers
{
    public const string Nobody = "nobody";
    public const string Link = "signed link";
    public const string InternalLink = "link of the internal minutes";
    public const string OldLink = "expired link";
    public const string System = "case system with the role";
    public const string SystemWithoutRole = "case system without the role";
    public const string SystemElsewhere = "another tenant's system";
    public const string Person = "a person's token";
    public const string Teams = "Teams";
    public const string Operator = "health key";

    /// <summary>In the order of the table.</summary>
    public static readonly string[] All =
        [Nobody, Link, InternalLink, OldLink, System, SystemWithoutRole, SystemElsewhere, Person, Teams, Operator];
}
