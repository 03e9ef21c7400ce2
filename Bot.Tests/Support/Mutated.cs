using System.Text;

namespace MoedeBot.Tests.Support;

/// <summary>JSON with its bytes cut, doubled, and replaced by others or by pieces of JSON. The same random numbers, the same result.</summary>
internal static class Mutated
{
    private static readonly byte[][] Pieces =
    [
        .. new[]
        {
            "null", "[]", "{}", "\"\"", "-1", "1e999", "true", "\\ud800", "\\u0000", "\"type\":", ",", "}", "æ", "\0", "9223372036854775808",
            "\"29:x\"", "[[[[", "\u202e", "<at>", "{{DATE(2026)}}", "../..", "\"value\":{", "\"id\":",
        }.Select(Encoding.UTF8.GetBytes),
    ];

    public static byte[] Of(byte[] body, Random random)
    {
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            var at = random.Next(body.Length);
            var length = random.Next(Math.Min(30, body.Length - at));
            var piece = random.Next(4) switch
            {
                0 => Pieces[random.Next(Pieces.Length)],
                1 => [(byte)random.Next(256)],
                2 => [.. body.AsSpan(at, length), .. body.AsSpan(at, length)],
                _ => [],
            };
            body = [.. body.AsSpan(0, at), .. piece, .. body.AsSpan(at + length)];
            body = body.Length == 0 ? [0] : body;
        }

        return body;
    }
}
