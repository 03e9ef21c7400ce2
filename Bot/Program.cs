using MoedeBot.Delivery;
using MoedeBot.Operations;
using MoedeBot.Storage;
using MoedeBot.Storage.Transfer;
using MoedeBot.Teams;
using MoedeBot.Web;

if ((ConvertCommand.Find(args) ?? LogCommand.Find(args)) is { } command)
    return await command();

return await ServeAsync(args);

// Apart from the commands, so that they answer without the web host being loaded and compiled first.
static async Task<int> ServeAsync(string[] args)
{
    var builder = WebApplication.CreateBuilder(args);
    builder.Services.AddSingleton(TimeProvider.System);
    builder.Services.AddStorage(builder.Configuration);
    builder.Services.AddDelivery();
    builder.Services.AddTeams(builder.Configuration);
    builder.Services.AddWeb();

    var app = builder.Build();
    app.MapTeams();
    app.MapWeb();
    await app.RunAsync();
    return 0;
}
