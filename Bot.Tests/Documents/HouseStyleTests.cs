using MoedeBot.Documents;
using NJsonSchema;

namespace MoedeBot.Tests.Documents;

public class HouseStyleTests
{
    private static readonly string Folder = Path.Combine(Seeds.Root, "Bot", "Documents", "HouseStyles");

    public static TheoryData<string> Ids => [.. HouseStyles.All.Select(s => s.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Every_style_file_keeps_the_schema_and_what_is_written_back_does_too(string id)
    {
        var schema = await JsonSchema.FromFileAsync(Path.Combine(Folder, "house-style.schema.json"));

        Assert.Empty(schema.Validate(await File.ReadAllTextAsync(Path.Combine(Folder, id + ".json"))));
        Assert.Empty(schema.Validate(HouseStyles.ToJson(HouseStyles.Get(id))));
    }

    [Fact]
    public void The_general_style_is_last_and_stands_in_for_unknown_ones()
    {
        Assert.Equal(["albertslund", "kalundborg", "nordfyn", "almindelig"], HouseStyles.All.Select(s => s.Id));
        Assert.Equal("Almindelig", HouseStyles.Get("findes-ikke").Name);
    }

    [Fact]
    public void Phrases_name_the_forum_where_the_house_does()
    {
        Assert.Contains(HouseStyles.Get("nordfyn").PhrasesFor("Direktionen"), p => p.Text == "Direktionen drøftede punktet.");
        Assert.Contains(HouseStyles.Get("kalundborg").PhrasesFor("Direktionen"), p => p.Text == "Anbefales.");
        Assert.All(HouseStyles.All.SelectMany(s => s.Phrases), p => Assert.DoesNotContain("{", p.Text, StringComparison.Ordinal));
    }
}
