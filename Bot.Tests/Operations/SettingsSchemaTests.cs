using System.Reflection;
using System.Text.Json;
using MoedeBot.Operations.Settings;
using MoedeBot.Tests.Infra;
using MoedeBot.Tests.Support;
using NJsonSchema;

namespace MoedeBot.Tests.Operations;

/// <summary>The schema that documents the settings, the classes that bind them, the file and the template say the same.</summary>
public sealed class SettingsSchemaTests
{
    // .NET's own, in the schema since they stand in the file.
    private static readonly string[] _framework = ["$schema", "AllowedHosts", "Logging"];

    private static readonly string _schema = File.ReadAllText(RepositoryRoot.File("Bot", "appsettings.schema.json"));
    private static readonly Dictionary<string, JsonElement> _documented = Leaves(JsonDocument.Parse(_schema).RootElement, "");

    [Fact]
    public void Every_setting_of_the_classes_is_documented_and_no_other() =>
        Assert.Equal(BoundSettings.All.Select(setting => setting.Key).Order(StringComparer.Ordinal), _documented.Keys.Except(_framework).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_setting_says_what_it_is_for() => Assert.All(
        _documented.Where(setting => setting.Key != "$schema"),
        setting => Assert.True(setting.Value.GetProperty("description").GetString() is { Length: > 10 }, setting.Key));

    [Fact]
    public void A_documented_default_is_the_real_one() => Assert.All(_documented.Where(setting => setting.Value.TryGetProperty("default", out _)), setting =>
        Assert.Equal(setting.Value.GetProperty("default").ToString(), BoundSettings.All.Single(bound => bound.Key == setting.Key).Default?.ToString()));

    [Fact]
    public void Every_real_default_is_documented() => Assert.All(
        BoundSettings.All.Where(bound => bound.Default is not (null or "" or System.Collections.IList)), bound => Assert.True(_documented[bound.Key].TryGetProperty("default", out _), bound.Key));

    [Fact]
    public async Task The_settings_file_obeys_the_schema()
    {
        var schema = await JsonSchema.FromJsonAsync(_schema);

        Assert.Empty(schema.Validate(await File.ReadAllTextAsync(RepositoryRoot.File("Bot", "appsettings.json"))));
        Assert.NotEmpty(schema.Validate("""{ "Storage": { "Tabels": "" } }"""));
        Assert.NotEmpty(schema.Validate("""{ "Limits": { "PagesPerMinute": 0 } }"""));
    }

    [Fact]
    public void Every_setting_that_the_template_gives_is_documented_or_the_platforms() =>
        Assert.Empty(Templates.Settings.Except(_documented.Keys).Except(SettingsTests.Platform));

    private static Dictionary<string, JsonElement> Leaves(JsonElement schema, string section) => schema.GetProperty("properties").EnumerateObject()
        .SelectMany(member => member.Value.TryGetProperty("properties", out _)
            ? Leaves(member.Value, member.Name + ":")
            : new Dictionary<string, JsonElement> { [section + member.Name] = member.Value })
        .ToDictionary();
}

/// <summary>Every setting that a settings class binds, with the value that it has when nobody sets it.</summary>
internal static class BoundSettings
{
    public static IReadOnlyList<(string Key, object? Default)> All { get; } =
        (from type in typeof(StorageOptions).Assembly.GetTypes()
         let section = type.GetField("Section", BindingFlags.Public | BindingFlags.Static)?.GetRawConstantValue() as string
         where section is not null
         from property in type.GetProperties()
         select (SettingsKey.Of(section, property), property.GetValue(Activator.CreateInstance(type)))).ToList();
}
