using System.Reflection;
using AdaptiveCards;
using Azure.Data.Tables;
using Microsoft.Bot.Schema;
using Xunit.Abstractions;

namespace Polyfills.Tests.Api;

/// <summary>
/// A polyfill may lack what the official package has; it may never have what the official package lacks, nor have it
/// otherwise. That is what lets the bot be built against either without a change.
/// </summary>
public sealed class ApiSubsetTests(ITestOutputHelper output)
{
    public static TheoryData<Type, int> Polyfills => new()
    {
        // The counts are lower bounds, so that a comparison that finds nothing to compare fails too.
        { typeof(Activity), 100 },
        { typeof(AdaptiveCard), 30 },
        { typeof(TableClient), 10 },
    };

    [OfficialApiTheory]
    [MemberData(nameof(Polyfills))]
    public void A_polyfill_has_nothing_that_the_official_package_lacks(Type example, int atLeast)
    {
        var official = OfficialApi.Read();
        var types = PublicType.Of(example.Assembly).ToArray();
        output.WriteLine($"{example.Assembly.GetName().Name}: {types.Length} types, {types.Sum(type => type.Members.Count)} members compared.");

        Assert.Equal(string.Empty, string.Join('\n', types.SelectMany(type => official.Strangers(type).Select(member => $"{type.Name}: {member}"))));
        Assert.InRange(types.Length, atLeast, int.MaxValue);
    }

    [OfficialApiTheory]
    [InlineData(nameof(Stranger.Unheard))]
    [InlineData(nameof(Stranger.Late))]
    public void A_member_that_is_new_or_differs_in_a_word_is_found(string member)
    {
        var mine = PublicType.Of(Assembly.GetExecutingAssembly()).Single(type => type.Name.EndsWith(nameof(Stranger), StringComparison.Ordinal));
        var asIfOfficial = mine with { Name = "Microsoft.Bot.Builder.IBot" };

        Assert.Contains(OfficialApi.Read().Strangers(asIfOfficial), line => line.Contains(member, StringComparison.Ordinal));
        Assert.NotEmpty(OfficialApi.Read().Strangers(mine));
    }
}

/// <summary>What a comparison must not let pass.</summary>
public interface Stranger
{
    void Unheard();

    Task Late(CancellationToken late = default);
}
