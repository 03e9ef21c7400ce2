using System.Runtime.InteropServices;
using MoedeBot.Demo;

if (DemoArguments.Read(args) is not { } arguments)
{
    await Console.Error.WriteLineAsync(DemoArguments.Usage);
    return 2;
}

using var stopping = new CancellationTokenSource();
using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
return await Host.RunAsync(arguments, Console.Out, stopping.Token);

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stopping.Cancel();
}
