using System.Text.Encodings.Web;
using System.Text.Json;
using MoedeBot.Tests.Support;

namespace MoedeBot.Tests.Cards;

public sealed class ApprovedCardsTests
{
    private static readonly JsonSerializerOptions _readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string> Names() => [.. CardGallery.All.Keys.Where(name => !name.StartsWith("extreme", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_card_is_as_approved(string name)
    {
        using var card = JsonDocument.Parse(CardGallery.All[name].ToJson());

        Approved.Matches($"cards/{name}.json", JsonSerializer.Serialize(card.RootElement, _readable).ReplaceLineEndings("\n") + "\n");
    }
}
