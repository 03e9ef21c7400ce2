using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Microsoft.Bot.Schema.Json;

/// <summary>How the protocol is read and written.</summary>
internal static class SchemaJson
{
    /// <summary>Deeper JSON is refused; the deepest real activities (cards as attachments) stay under half of it.</summary>
    public const int MaxDepth = 64;

    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        // Names in meeting events vary in case between the samples and what Teams sends; Web reads them all.
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        MaxDepth = MaxDepth,
        // Danish letters cost two bytes instead of six; the readers are JSON parsers, never HTML.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new AnyConverter() },
        // Values of the bot's own types, and of cards, which the generated context cannot know.
        TypeInfoResolver = JsonTypeInfoResolver.Combine(SchemaContext.Default, new DefaultJsonTypeInfoResolver()),
    };

    public static readonly JsonWriterOptions WriterOptions = new()
    {
        Encoder = Options.Encoder,
        MaxDepth = 256,
        SkipValidation = true,
    };

    public static readonly JsonReaderOptions ReaderOptions = new() { MaxDepth = MaxDepth };

    public static JsonTypeInfo<T> Of<T>() => Known<T>.Info;

    /// <summary>The same data as another type.</summary>
    /// <exception cref="JsonException">It has another shape.</exception>
    public static T? Convert<T>(object value) =>
        value is JsonElement element
            ? element.Deserialize(Of<T>())
            : JsonSerializer.SerializeToElement(value, Options.GetTypeInfo(value.GetType())).Deserialize(Of<T>());

    private static class Known<T>
    {
        public static readonly JsonTypeInfo<T> Info = (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));
    }
}
