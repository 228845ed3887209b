using System.Globalization;

namespace Stance.Cli.Output.Html;

/// <summary>Where days lie between a first and a last one, in bins that are wide enough to be told apart.</summary>
internal sealed class TimeScale
{
    private const int MostBins = 60;
    private const int MostTicks = 8;

    private readonly DateOnly _first;
    private readonly int _days;
    private readonly int _bin;

    /// <param name="first">The first day.</param>
    /// <param name="last">The last day, after the first.</param>
    public TimeScale(DateOnly first, DateOnly last)
    {
        _first = first;
        _days = last.DayNumber - first.DayNumber;
        _bin = (_days / MostBins) + 1;
    }

    /// <summary>Days to name, evenly spaced, with their names.</summary>
    public IEnumerable<(DateOnly Day, string Name)> Ticks
    {
        get
        {
            int[] steps = [1, 2, 7, 14, 28, 61, 91, 183, 365, 730, 1826, 3652, 36525];
            int step = steps.First(days => _days / days <= MostTicks || days == steps[^1]);
            string format = step >= 365 ? "yyyy" : step >= 28 ? "MMM yyyy" : "d MMM yyyy";
            for (int day = 0; day <= _days; day += step)
            {
                DateOnly tick = _first.AddDays(day);
                yield return (tick, tick.ToString(format, CultureInfo.InvariantCulture));
            }
        }
    }

    /// <summary>The first day of the bin that a day lies in.</summary>
    public DateOnly Bin(DateOnly day) => _first.AddDays((day.DayNumber - _first.DayNumber) / _bin * _bin);

    /// <summary>Where the middle of a bin, or a tick, lies, from 0 to 1.</summary>
    public double Position(DateOnly day) => (double)(day.DayNumber - _first.DayNumber) / _days;

    /// <summary>The days of a bin.</summary>
    public string NameOf(DateOnly bin)
    {
        string from = bin.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        return _bin == 1 ? from : $"{from} to {bin.AddDays(_bin - 1).ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}";
    }
}
