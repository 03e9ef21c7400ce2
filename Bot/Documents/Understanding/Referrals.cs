namespace MoedeBot.Documents;

/// <summary>Finds the forums that a decision sends the case on to.</summary>
internal static class Referrals
{
    private static readonly string[] Verbs =
    [
        "anbefales", "anbefaler", "anbefalede", "anbefalet", "indstilles", "indstiller", "indstillede", "indstillet", "oversendes", "oversendte", "oversendt",
        "videresendes", "videresendte", "videresendt", "sendes", "sendt", "forelægges", "fremsendes", "fremsendt",
    ];

    // What a name that is not written with a capital must end in to be a forum.
    private static readonly string[] Forums = ["udvalget", "udvalg", "bestyrelsen", "rådet", "direktionen", "chefforum", "chefgruppen", "styregruppen", "ledelse"];
    private static readonly string[] Joining = ["og", "for", "i", "&"];

    /// <summary>The forums that the sentence names.</summary>
    public static IEnumerable<Referral> In(string sentence)
    {
        var words = sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var verb = Array.FindIndex(words, w => Verbs.Contains(Bare(w), StringComparer.OrdinalIgnoreCase));
        if (verb < 0 || words.Contains("retur", StringComparer.OrdinalIgnoreCase))
            yield break;
        for (var at = verb + 1; at + 1 < words.Length; at++)
        {
            if (words[at] is ("til" or "for" or "over") && Name(words, at + 1) is { } forum)
                yield return new(forum, sentence);
        }
    }

    /// <summary>The sentence that recommends without saying to whom; null when the decision does not.</summary>
    public static string? Recommended(string decision) =>
        Sentences.Of(decision).FirstOrDefault(s => s.Split(' ', 2)[0] is var first && Bare(first).ToLowerInvariant() is "anbefales" or "anbefalet" or "anbefaler");

    // Capitals and the words that join them: "Økonomi- og Erhvervsudvalget". The name has to be a forum's.
    private static string? Name(string[] words, int from)
    {
        var end = from;
        while (end < words.Length && (char.IsUpper(words[end][0]) || (end > from && Joining.Contains(words[end])) || IsForum(words[end])))
        {
            if (words[end++] is [.., not '-', '.' or ',' or ';'])
                break;
        }

        while (end > from && Joining.Contains(words[end - 1]))
            end--;
        var named = words[from..end];
        return Array.Exists(named, IsForum) ? string.Join(' ', named).TrimEnd('.', ',', ';') : null;
    }

    private static bool IsForum(string word) => Array.Exists(Forums, f => Bare(word).EndsWith(f, StringComparison.OrdinalIgnoreCase));

    private static string Bare(string word) => word.Trim('.', ',', ';', ':', '(', ')');
}
