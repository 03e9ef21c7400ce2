using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using MoedeBot.Texts;

namespace MoedeBot.Tests.Texts;

public sealed partial class WordingTests
{
    private static readonly IReadOnlyDictionary<string, string> _danish = Wording.Own(CultureInfo.InvariantCulture);
    private static readonly IReadOnlyDictionary<string, string> _english = Wording.Own(CultureInfo.GetCultureInfo("en"));

    [Fact]
    public void Both_languages_have_the_same_texts_and_none_is_empty()
    {
        Assert.True(_danish.Count > 100);
        Assert.Equal(_danish.Keys.Order(), _english.Keys.Order());
        Assert.All(_danish.Concat(_english), pair => Assert.False(string.IsNullOrWhiteSpace(pair.Value), pair.Key));
    }

    [Fact]
    public void Both_languages_fill_in_the_same_values() =>
        Assert.All(_danish, pair => Assert.Equal(Holes(pair.Value), Holes(_english[pair.Key])));

    [Fact]
    public void No_text_is_left_that_nothing_reads()
    {
        var members = typeof(Wording).GetMembers(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public).Select(member => member.Name).ToHashSet();

        Assert.All(_danish.Keys, key => Assert.Contains(key.Split('.')[0] is "OnDayAt" ? "Moment" : key.Split('.')[0], members));
    }

    [Theory]
    [InlineData("da-DK")]
    [InlineData("en-GB")]
    public void Every_member_has_its_text(string culture)
    {
        var wording = Wording.For(culture);
        var members = typeof(Wording).GetMethods(BindingFlags.Instance | BindingFlags.NonPublic)
            .Where(method => method.DeclaringType == typeof(Wording) && method.IsAssembly && method.ReturnType == typeof(string)).ToList();

        Assert.True(members.Count > 100);
        Assert.All(members, member => Assert.NotEmpty((string)member.Invoke(wording, [.. member.GetParameters().Select(Sample)])!));
    }

    [Fact]
    public void One_and_many_are_told_apart()
    {
        Assert.Equal("1 kommentar", Wording.Danish.Comments(1));
        Assert.Equal("0 kommentarer", Wording.Danish.Comments(0));
        Assert.Equal("2 of 5 items concluded", Wording.English.Progress(2, 5));
    }

    [Fact]
    public void Danish_is_spoken_to_everybody_but_the_English()
    {
        Assert.Same(Wording.English, Wording.For("en-US"));
        Assert.Same(Wording.Danish, Wording.For("nb-NO"));
        Assert.Same(Wording.Danish, Wording.For(null));
    }

    private static object Sample(ParameterInfo parameter) => parameter.ParameterType switch
    {
        var type when type == typeof(string) => "ord",
        var type when type == typeof(int) => 2,
        var type when type == typeof(TimeOnly) => new TimeOnly(9, 12),
        var type when type == typeof(DateTime) => new DateTime(2026, 10, 14, 9, 12, 0),
        _ => new DateOnly(2026, 10, 14),
    };

    private static IEnumerable<string> Holes(string text) => Hole().Matches(text).Select(match => match.Value).Order();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Hole();
}
