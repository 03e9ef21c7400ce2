using System.Globalization;

namespace MoedeBot.Tests.EndToEnd;

/// <summary>The agenda of a meeting that is held today and begins about now, so that its timetable can be kept.</summary>
internal static class MeetingRoomAgenda
{
    private static readonly CultureInfo _danish = CultureInfo.GetCultureInfo("da-DK");

    /// <summary>When the meeting begins, local time: at the full five minutes before now.</summary>
    public static DateTimeOffset Start()
    {
        var now = TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("Europe/Copenhagen"));
        // Late in the evening it begins earlier: a meeting does not go on past midnight.
        return new DateTimeOffset(now.Date, now.Offset).AddHours(Math.Min(now.Hour, 20)).AddMinutes(now.Minute / 5 * 5);
    }

    /// <summary>The text of a meeting that begins then, in the style of Nordfyn.</summary>
    public static string Of(DateTimeOffset now)
    {
        var start = TimeOnly.FromTimeSpan(now.TimeOfDay);
        string At(int minutes) => start.AddMinutes(minutes).ToString("HH'.'mm", CultureInfo.InvariantCulture);
        var day = _danish.TextInfo.ToTitleCase(now.ToString("dddd", _danish));

        return $"""
            DAGSORDEN Strategisk Chefforum d. {now:dd-MM-yyyy}

            Mødedato {day} d. {now.ToString("d. MMMM yyyy", _danish)} kl. {start.ToString("HH':'mm", CultureInfo.InvariantCulture)}

            Mødested Nordby Rådhus, mødelokale Skibet

            Mødedeltagere Bent Borte, Dorte Demoholt, Eksempla Tænkt, Mogens Mønster, Preben Prøvesen

            Punkt 1: Tidsplan

            Sagens kerne

            Tidsplan for mødet:

            Kl. {At(0)} - {At(10)}	Velkomst
            Kl. {At(10)} - {At(45)}	Indkøb af kørsel
            Kl. {At(45)} - {At(60)}	Pause
            Kl. {At(60)} - {At(90)}	Sygefravær
            Kl. {At(90)} - {At(95)}	Kompetencefonden
            Kl. {At(95)} - {At(110)}	Orientering

            Indstilling

            Det indstilles, at tidsplanen godkendes.

            Punkt 2: Indkøb af kørsel

            S2026-8731

            Sagens kerne

            Forummet skal anbefale en model for fælles indkøb af kørsel. Leder af Kørsel Torben Agger deltager under punktet.

            Indstilling

            Direktøren for Teknik og Miljø indstiller,

            1. at model B anbefales over for direktionen,
            2. at områderne senest den 1. december 2026 melder deres aftaler ind, og
            3. at forummet får en status i marts 2027.

            Bilag

            Notat om fælles kørselsenhed

            Punkt 3: Lukket: Personsag

            Sagens kerne

            Leder Palle Hemmelig fratræder ved årets udgang.

            Punkt 4: Sygefravær

            S2026-4410

            Sagens kerne

            Sygefraværet er faldet fra 5,9 til 5,4 procent.

            Indstilling

            HR og Udvikling indstiller, at status tages til efterretning.

            Punkt 5: Kompetencefonden

            Sagens kerne

            Fonden har 250.000 kr. til fordeling i 2027.

            Indstilling

            HR og Udvikling indstiller, at fordelingen godkendes.

            Punkt 6: Orientering

            Sagens kerne

            Forelægges til orientering.
            """;
    }

    /// <summary>The agenda as it is handed in first: its last two items the other way round, and one more between them.</summary>
    public static string First(string agenda)
    {
        var (fifth, sixth) = (agenda.IndexOf("Punkt 5:", StringComparison.Ordinal), agenda.IndexOf("Punkt 6:", StringComparison.Ordinal));
        return $"""
            {agenda[..fifth]}Punkt 5:{agenda[(sixth + 8)..]}

            Punkt 6: Nyt fra husene

            Sagens kerne

            Husene fortæller på skift.

            Punkt 7:{agenda[(fifth + 8)..sixth]}
            """;
    }

    /// <summary>What the case system hands in later for the same meeting: items whose numbers go on where the agenda's end.</summary>
    public static string Addendum(DateTimeOffset now) => $"""
        TILLÆGSDAGSORDEN Strategisk Chefforum d. {now:dd-MM-yyyy}

        Mødedato {_danish.TextInfo.ToTitleCase(now.ToString("dddd", _danish))} d. {now.ToString("d. MMMM yyyy", _danish)} kl. {now.ToString("HH':'mm", CultureInfo.InvariantCulture)}

        Punkt 1: Vikarpulje

        S2026-9120

        Sagens kerne

        Puljen til vikarer er brugt op.

        Indstilling

        HR og Udvikling indstiller, at puljen forhøjes.

        Punkt 2: Julearrangement

        Sagens kerne

        Forummet skal vælge et sted.

        Indstilling

        Sekretariatet indstiller, at arrangementet holdes på rådhuset.
        """;
}
