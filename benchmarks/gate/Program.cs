using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Stance.Cli.Measurements;
using Stance.Gate;

const int Passed = 0, Failed = 1, WrongUsage = 2;

if (args is not ([_] or [_, "--update"] or [_, "--slow", _]) || !double.TryParse(args is [_, _, var given] ? given : "0", CultureInfo.InvariantCulture, out double slower))
{
    Console.Error.WriteLine("gate: expected BASELINE.json [--update | --slow PERCENT]");
    return WrongUsage;
}
Baseline baseline;
try
{
    baseline = Baseline.Read(args[0]);
}
catch (Exception e) when (e is IOException or JsonException)
{
    Console.Error.WriteLine($"gate: {args[0]}: {e.Message}");
    return WrongUsage;
}

var line = new Line();
var load = new CalibrationLoad();
double checksum = 0;
// The processor's time, not the wall's: others may use the processor too.
Func<TimeSpan> clock = () => Environment.CpuUsage.TotalTime;
var slowdown = new Slowdown(slower / 100, clock);
Action calibration = () => checksum += load.Run();
// The runtime compiles hot methods again, and better, some hundred milliseconds after they became hot.
for (var warmUp = Stopwatch.StartNew(); warmUp.Elapsed < TimeSpan.FromSeconds(3);)
{
    line.Run();
    calibration();
}
double bytesPerWord = (double)line.Allocations() / line.Words;
Measurement measured = Measurement.Take(() => slowdown.Run(line.Run), calibration, clock);
if (args is [_, "--update"])
{
    baseline = baseline.With(Machine.InstructionSets, measured.Ratio, bytesPerWord);
    baseline.Write(args[0]);
}
Verdict verdict = Verdict.Of(baseline, Machine.InstructionSets, measured, bytesPerWord);
foreach (string text in verdict.Lines)
{
    Console.Out.WriteLine(text);
}
Console.Out.WriteLine(double.IsFinite(checksum) && verdict.Passed ? "gate passed" : "gate FAILED");
return verdict.Passed ? Passed : Failed;
