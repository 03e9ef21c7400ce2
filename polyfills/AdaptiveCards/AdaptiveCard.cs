using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>A card: the root of the model.</summary>
[JsonConverter(typeof(CardConverter))]
public class AdaptiveCard : AdaptiveTypedElement
{
    public const string ContentType = "application/vnd.microsoft.card.adaptive";
    public const string TypeName = "AdaptiveCard";

    public AdaptiveCard(AdaptiveSchemaVersion schemaVersion) => Version = schemaVersion;

    public AdaptiveCard(string schemaVersion)
        : this(new AdaptiveSchemaVersion(schemaVersion))
    {
    }

    public override string Type { get; set; } = TypeName;

    public AdaptiveSchemaVersion Version { get; set; }

    public List<AdaptiveElement> Body
    {
        get => field ??= [];
        set;
    }

    public List<AdaptiveAction> Actions
    {
        get => field ??= [];
        set;
    }

    /// <summary>Shown by clients that are older than <see cref="Version"/>.</summary>
    public string FallbackText { get; set; }

    /// <summary>Read aloud instead of the card.</summary>
    public string Speak { get; set; }

    /// <summary>Two letters, as in <c>da</c>.</summary>
    public string Lang { get; set; }

    public AdaptiveRefresh Refresh { get; set; }

    public AdaptiveAction SelectAction { get; set; }

    public AdaptiveHeight Height { get; set; } = AdaptiveHeight.Auto;

    public string MinHeight { get; set; }

    public bool? Rtl { get; set; }

    public AdaptiveVerticalContentAlignment VerticalContentAlignment { get; set; }

    /// <summary>The card as compact JSON; letters outside ASCII are written as themselves.</summary>
    public string ToJson()
    {
        var json = CardJson.Begin();
        Write(json);
        return Encoding.UTF8.GetString(json.Written);
    }

    internal override void WriteOwn(CardJson json)
    {
        json.Text("version"u8, Version?.ToString());
        json.Text("fallbackText"u8, FallbackText);
        json.Text("speak"u8, Speak);
        json.Text("lang"u8, Lang);
        json.Height("height"u8, Height);
        json.Text("minHeight"u8, MinHeight);
        json.Flag("rtl"u8, Rtl);
        json.Word("verticalContentAlignment"u8, Words.Vertical, (int)VerticalContentAlignment);
        json.Items("body"u8, Body);
        json.Items("actions"u8, Actions);
        json.Item("selectAction"u8, SelectAction);
        Refresh?.WriteAs(json);
    }
}

/// <summary>Lets a card be a value inside any other System.Text.Json payload, written by the same single pass.</summary>
internal sealed class CardConverter : JsonConverter<AdaptiveCard>
{
    public override void Write(Utf8JsonWriter writer, AdaptiveCard value, JsonSerializerOptions options)
    {
        var json = CardJson.Begin();
        value.Write(json);
        writer.WriteRawValue(json.Written, skipInputValidation: true);
    }

    public override AdaptiveCard Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Cards are only written.");
}
