using MoedeBot.Delivery;
using MoedeBot.Meetings;
using MoedeBot.Tests.Support;

namespace MoedeBot.Tests.Delivery;

public sealed class OpenFormsTests
{
    private const string Card = "item:1";
    private static readonly MeetingId _meeting = new("m1");

    private readonly ManualClock clock = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
    private readonly List<MeetingId> released = [];
    private readonly OpenForms forms;

    public OpenFormsTests()
    {
        forms = new OpenForms(clock);
        forms.Released += released.Add;
    }

    [Fact]
    public async Task A_card_waits_while_somebody_writes_on_it()
    {
        await forms.OpenAsync(_meeting, Card, "sofie", default);

        Assert.Null(forms.TryUpdate(_meeting, Card));
        Assert.True(forms.Hold(_meeting, Card));
        Assert.False(forms.Hold(_meeting, "item:2"));
        Assert.False(forms.Hold(new MeetingId("m2"), Card));
    }

    [Fact]
    public async Task The_last_one_who_leaves_a_card_lets_it_go()
    {
        await forms.OpenAsync(_meeting, Card, "sofie", default);
        await forms.OpenAsync(_meeting, Card, "mette", default);

        forms.Close(_meeting, Card, "sofie");
        forms.Close(_meeting, Card, "anders");
        Assert.True(forms.Hold(_meeting, Card));
        Assert.Empty(released);

        forms.Close(_meeting, Card, "mette");
        Assert.False(forms.Hold(_meeting, Card));
        Assert.Equal([_meeting], released);
    }

    [Fact]
    public async Task A_forgotten_form_holds_its_card_no_longer_than_it_says()
    {
        var until = await forms.OpenAsync(_meeting, Card, "sofie", default);

        clock.Advance(until - clock.GetUtcNow() - TimeSpan.FromSeconds(1));
        Assert.True(forms.Hold(_meeting, Card));

        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.False(forms.Hold(_meeting, Card));
    }

    [Fact]
    public async Task A_form_is_shown_after_the_update_that_was_on_its_way()
    {
        var update = forms.TryUpdate(_meeting, Card)!;

        var opening = forms.OpenAsync(_meeting, Card, "sofie", default);
        Assert.False(opening.IsCompleted);
        Assert.Null(forms.TryUpdate(_meeting, Card));

        update.Dispose();
        await opening;
    }

    [Fact]
    public async Task A_press_is_answered_though_an_update_hangs()
    {
        using var update = forms.TryUpdate(_meeting, Card)!;
        var opening = forms.OpenAsync(_meeting, Card, "sofie", default);

        clock.Advance(TimeSpan.FromSeconds(2));

        await opening;
    }
}
