using System.Runtime.InteropServices;
using Stance.Training.Networks;

namespace Stance.Training.Trainers;

/// <summary>
/// The state of a training run in a file, so that it can go on after a stop: weights, moments, averages and the best epoch so far. For the run that
/// wrote it; not a model, and not for other machines.
/// </summary>
/// <param name="path">The file; it need not exist.</param>
/// <param name="key">What the run is: a file with another key is not gone on from.</param>
internal sealed class EncoderCheckpoint(string path, string key)
{
    private const int Magic = 0x4B434E45;

    /// <summary>Replaces the file; what stood there is whole until the new one is.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Save(EncoderNetwork network, AdamOptimizer optimizer, BestEpoch best, int epochs)
    {
        string draft = path + ".draft";
        using (BinaryWriter writer = new(File.Create(draft)))
        {
            writer.Write(Magic);
            writer.Write(key);
            writer.Write(epochs);
            writer.Write(optimizer.Steps);
            writer.Write(best.Epoch);
            writer.Write(best.Score);
            foreach (float[] values in ArraysOf(network, best))
            {
                writer.Write(values.Length);
                writer.Write(MemoryMarshal.AsBytes(values.AsSpan()));
            }
        }
        File.Move(draft, path, overwrite: true);
    }

    /// <summary>Takes the state over, if there is one of this run.</summary>
    /// <returns>How many epochs are done; null where there is nothing to go on from.</returns>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="InvalidDataException">The file is cut off, or of a network of another shape.</exception>
    public int? Restore(EncoderNetwork network, AdamOptimizer optimizer, BestEpoch best)
    {
        if (!File.Exists(path))
        {
            return null;
        }
        using BinaryReader reader = new(File.OpenRead(path));
        try
        {
            if (reader.ReadInt32() != Magic || reader.ReadString() != key)
            {
                return null;
            }
            int epochs = reader.ReadInt32();
            optimizer.Steps = reader.ReadInt32();
            (best.Epoch, best.Score) = (reader.ReadInt32(), reader.ReadDouble());
            foreach (float[] values in ArraysOf(network, best))
            {
                if (reader.ReadInt32() != values.Length)
                {
                    throw new InvalidDataException($"{path}: the checkpoint is of a network of another shape; remove it to start anew.");
                }
                reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
            }
            foreach (Parameter parameter in network.Parameters)
            {
                parameter.Repack();
            }
            return epochs;
        }
        catch (EndOfStreamException e)
        {
            throw new InvalidDataException($"{path}: the checkpoint is cut off; remove it to start anew.", e);
        }
    }

    private static IEnumerable<float[]> ArraysOf(EncoderNetwork network, BestEpoch best) =>
    [
        .. network.Parameters.SelectMany(parameter => new[] { parameter.Value, parameter.FirstMoment, parameter.SecondMoment, parameter.Average }),
        .. network.Tables.SelectMany(table => new[] { table.Value, table.FirstMoment, table.SecondMoment }),
        .. best.Values,
    ];
}
