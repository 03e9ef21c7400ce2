using Microsoft.Extensions.DependencyInjection.Extensions;
using MoedeBot.Delivery;
using MoedeBot.Operations;
using MoedeBot.Operations.Settings;
using MoedeBot.Storage;
using MoedeBot.Storage.Extracts;
using MoedeBot.Storage.Retention;
using MoedeBot.Storage.Transfer;
using MoedeBot.Teams;
using MoedeBot.Web;

try
{
    var command = ConvertCommand.Find(args) ?? HealthCommand.Find(args) ?? LogCommand.Find(args) ?? ExtractCommand.Find(args) ?? LinksCommand.Find(args);
    return await (command is null ? ServeAsync(args) : command());
}
catch (SettingsException refused)
{
    return refused.Tell(Console.Error);
}

// Apart from the commands, so that they answer without the web host being loaded and compiled first.
static async Task<int> ServeAsync(string[] args)
{
    var builder = WebApplication.CreateBuilder(args);
    builder.Services.TryAddSingleton(TimeProvider.System);
    builder.Services.AddOperations(builder.Configuration);
    builder.Services.AddStorage(builder.Configuration);
    builder.Services.AddDelivery();
    builder.Services.AddRetention(builder.Configuration);
    builder.Services.AddTeams(builder.Configuration);
    builder.Services.AddWeb(builder.Configuration);

    var app = builder.Build();
    app.Services.CheckSettings();
    app.MapTeams();
    app.MapWeb();
    await app.RunAsync();
    return 0;
}
