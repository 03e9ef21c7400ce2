using MoedeBot.Documents;
using static MoedeBot.Tests.Documents.Seeds;

namespace MoedeBot.Tests.Documents;

/// <summary>What decisions set going, told from the real ones.</summary>
public class DecisionMeaningTests
{
    [SeedTheory]
    [InlineData(Albertslund2022, 3, null, null, "Skabelonen blev godkendt med en række redaktionelle ændringer, som indarbejdes.")]
    [InlineData(Albertslund2023, 4, null, "2023-04-12", "angives til Sekretariat for Politik og Ledelse senest den 12. april 2023.")]
    [InlineData(Albertslund2023, 5, "de chefer, som ikke på mødet indstillede en medarbejder til gruppen", "2023-04-13", "indstiller en medarbejder senest den 13. april 2023 ved at")]
    [InlineData(Albertslund2023, 6, "Chefforum", null, "Chefforum drøfter senere fælles indhold for Plan A")]
    [InlineData(Albertslund2023, 7, "Job & Arbejdsmarked", null, "Job & Arbejdsmarked vender tilbage med beskrivelse")]
    [InlineData(Albertslund2023, 8, null, null, "fornyet behandling på et senere møde.")]
    [InlineData(Nordfyn2021, 3, null, "2021-01-27", "indarbejdes i et beslutningsoplæg til direktionens møde den 27. jan. 2021.")]
    public void A_hidden_action_is_proposed_with_its_words_owner_and_day(string file, int number, string? owner, string? due, string words)
    {
        var (decision, head) = (Item(file, number), Document(file).Head);
        var action = Assert.Single(decision.Meaning(head).Actions);

        Assert.Equal((owner, due), (action.Owner, action.Due?.ToString("yyyy-MM-dd", null)));
        Assert.Contains(words, action.Words, StringComparison.Ordinal);
        Assert.Contains(action.Words, decision.DecisionText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Forummet valgte model B. Mette Prøvesen udarbejder en plan.", "Mette Prøvesen")]
    [InlineData("Drøftet. Jens B. Hansen udarbejder en plan.", "Jens B. Hansen")]
    public void A_letter_ends_a_sentence_and_an_initial_does_not(string decision, string owner) =>
        Assert.Equal(owner, Assert.Single(Decisions.Meaning(decision, null).Actions).Owner);

    [SeedFact]
    public void Several_actions_of_one_decision_are_proposed_in_its_order()
    {
        var actions = Item(Albertslund2023, 2).Meaning(Document(Albertslund2023).Head).Actions;

        Assert.Equal(["Kategoriseringerne", "Til hvert tema", "Chefforum drøfter"], actions.Select(a => string.Join(' ', a.Words.Split(' ').Take(a.Words[0] == 'K' ? 1 : a.Words[0] == 'T' ? 3 : 2))));
        Assert.Equal("Chefforum", actions[2].Owner);
    }

    [SeedTheory]
    [InlineData(Nordfyn2022, 1)]
    [InlineData(Nordfyn2022, 2)]
    [InlineData(Nordfyn2022, 5)]
    [InlineData(Kalundborg, 1)]
    [InlineData(Kalundborg, 4)]
    [InlineData(Kalundborg, 8)]
    [InlineData(Albertslund2022, 2)]
    [InlineData(Albertslund2022, 4)]
    [InlineData(Albertslund2022, 7)]
    [InlineData(Albertslund2023, 1)]
    [InlineData(Albertslund2023, 3)]
    [InlineData(Albertslund2023, 9)]
    [InlineData(Nordfyn2021, 1)]
    [InlineData(Nordfyn2021, 4)]
    public void A_decision_that_sets_nothing_going_proposes_nothing(string file, int number)
    {
        var meaning = Item(file, number).Meaning(Document(file).Head);

        Assert.Empty(meaning.Actions);
        Assert.Empty(meaning.Referrals);
    }

    [SeedFact]
    public void A_bare_recommendation_goes_to_the_next_forum_of_the_route()
    {
        var referral = Assert.Single(Item(Kalundborg, 3).Meaning(Document(Kalundborg).Head).Referrals);

        Assert.Equal(("Økonomiudvalget", "Anbefales."), (referral.Forum, referral.Words));
    }

    [Theory]
    [InlineData("Anbefales til Økonomiudvalget.", "Økonomiudvalget")]
    [InlineData("Direktionen anbefaler indstillingen over for Klima-, Miljø- og Teknikudvalget.", "Klima-, Miljø- og Teknikudvalget")]
    [InlineData("Sagen oversendes til kommunalbestyrelsen, idet bilag 2 udgår.", "kommunalbestyrelsen")]
    [InlineData("Indstilles til Udvalget for Børn og Unge og til Økonomiudvalget.", "Udvalget for Børn og Unge|Økonomiudvalget")]
    [InlineData("Sendt retur til Økonomiudvalget.", "")]
    [InlineData("Notatet sendes til alle medarbejdere.", "")]
    [InlineData("Godkendt.", "")]
    public void The_forum_that_a_case_is_sent_on_to_is_found(string decision, string forums) =>
        Assert.Equal(forums, string.Join('|', Decisions.Meaning(decision, null).Referrals.Select(r => r.Forum)));

    [Theory]
    [InlineData("Økonomi og Løn undersøger reglerne inden den 1. maj.", "Økonomi og Løn", "2026-05-01")]
    [InlineData("Godkendt, idet HR følger op på høringen senest 15/1.", "HR", "2027-01-15")]
    [InlineData("Et notat udarbejdes af Center for Økonomi til næste møde.", "Center for Økonomi", null)]
    [InlineData("- Ole udarbejder en tidsplan.", "Ole", null)]
    [InlineData("Frist 3. feb. 2027 for bemærkninger.", null, "2027-02-03")]
    public void Owners_and_days_are_read_as_people_write_them(string decision, string? owner, string? due)
    {
        var action = Assert.Single(Decisions.Meaning(decision, new DateOnly(2026, 4, 1)).Actions);

        Assert.Equal((owner, due), (action.Owner, action.Due?.ToString("yyyy-MM-dd", null)));
    }
}
