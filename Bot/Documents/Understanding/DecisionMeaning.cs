namespace MoedeBot.Documents;

/// <summary>What a decision sets going, as its words show. A proposal for the secretary: the words themselves are never changed.</summary>
/// <param name="Actions">What somebody is to do, in the order of the text.</param>
/// <param name="Referrals">Forums that the case goes on to.</param>
public sealed record DecisionMeaning(IReadOnlyList<ProposedAction> Actions, IReadOnlyList<Referral> Referrals);

/// <summary>Something to be done that stands inside a decision.</summary>
/// <param name="Words">The sentence, verbatim.</param>
/// <param name="Owner">Who is to do it, in the decision's words; null when the sentence does not say.</param>
/// <param name="Due">By when; null when the sentence says no day, or none that can be told.</param>
public sealed record ProposedAction(string Words, string? Owner, DateOnly? Due);

/// <summary>A forum that the case is sent on to.</summary>
/// <param name="Forum">The forum in the document's words.</param>
/// <param name="Words">The sentence, verbatim.</param>
public sealed record Referral(string Forum, string Words);
