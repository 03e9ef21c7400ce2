using MoedeBot.Meetings;

namespace MoedeBot.Delivery;

/// <summary>The services of Meetings and Delivery.</summary>
public static class DeliveryRegistration
{
    /// <summary>Adds the log and what shows it.</summary>
    public static IServiceCollection AddDelivery(this IServiceCollection services)
    {
        services.AddSingleton<MeetingLog>().AddSingleton<RecentMeetings>().AddSingleton<Handovers>();
        services.AddMetrics();
        services.AddSingleton<DeliveryBacklog>();
        services.AddHealthChecks().AddCheck<DeliveryHealth>("delivery");
        services.AddSingleton(provider => Replica.Named(provider.GetRequiredService<IConfiguration>()["Delivery:Replica"]));
        services.AddSingleton<LeaseKeeper>().AddSingleton<LeftOverCards>().AddSingleton<RoundCalls>().AddSingleton<PausedMeetings>().AddSingleton<MarkSweep>().AddSingleton<MeetingRound>();
        services.AddSingleton<MinutesKeeper>().AddSingleton<ApprovalKeeper>().AddSingleton<ChannelBudget>().AddSingleton<OpenForms>();
        services.AddSingleton<CardPace>().AddSingleton<RefusedCards>().AddSingleton<CardRecords>().AddSingleton<CardWriter>().AddSingleton<Reconciler>();
        services.AddHostedService<DeliveryService>();
        services.AddSingleton<ReminderKeeper>().AddHostedService<ReminderService>();
        return services;
    }
}
