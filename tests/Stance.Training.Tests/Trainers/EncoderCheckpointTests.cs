using Stance.Training.Trainers;

namespace Stance.Training.Tests.Trainers;

public class EncoderCheckpointTests
{
    private static readonly EncoderOptions Options = new()
    {
        Width = 16,
        WordWidth = 8,
        AffixWidth = 4,
        ShapeWidth = 4,
        PlaceWidth = 4,
        ArcWidth = 8,
        RelationWidth = 8,
        CueWidth = 8,
        RoleWidth = 8,
        LowerLayers = "c1 r s",
        UpperLayers = "c1",
        Epochs = 4,
        TokensPerWorker = 100,
    };

    [Fact]
    public void Run_that_was_stopped_ends_as_one_that_was_not()
    {
        using TestFolder folder = new();
        EncoderNetwork whole = Train(Options, null, _ => { });

        Assert.Throws<OperationCanceledException>(() => Train(Options, folder.PathOf("ck"), epoch =>
        {
            if (epoch == 3)
            {
                throw new OperationCanceledException();
            }
        }));
        List<int> epochs = [];
        EncoderNetwork resumed = Train(Options, folder.PathOf("ck"), epochs.Add);

        Assert.Equal([3, 4], epochs);
        Assert.Equal(ValuesOf(whole), ValuesOf(resumed));
    }

    [Fact]
    public void Checkpoint_of_another_run_is_not_gone_on_from()
    {
        using TestFolder folder = new();
        Train(Options, folder.PathOf("ck"), _ => { });
        List<int> epochs = [];
        Train(Options with { Seed = 2 }, folder.PathOf("ck"), epochs.Add);
        Assert.Equal([1, 2, 3, 4], epochs);
    }

    [Fact]
    public void Checkpoint_that_is_cut_off_is_named()
    {
        using TestFolder folder = new();
        string path = folder.PathOf("ck");
        Train(Options, path, _ => { });
        File.WriteAllBytes(path, File.ReadAllBytes(path)[..^100]);
        var error = Assert.Throws<InvalidDataException>(() => Train(Options, path, _ => { }));
        Assert.StartsWith(path, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Best_epoch_is_kept_and_training_stops_when_nothing_gets_better()
    {
        List<float[]> seen = [];
        EncoderNetwork network = Train(Options with { Patience = 2 }, null, (network, _) => seen.Add(ValuesOf(network)), epoch => -epoch);
        Assert.Equal(3, seen.Count);
        Assert.NotEqual(seen[0], seen[2]);
        Assert.Equal(seen[0], ValuesOf(network));
    }

    private static EncoderNetwork Train(EncoderOptions options, string? checkpoint, Action<int> after) =>
        Train(options, checkpoint, (_, epoch) => after(epoch), epoch => epoch);

    private static EncoderNetwork Train(EncoderOptions options, string? checkpoint, Action<EncoderNetwork, int> after, Func<int, double> score)
    {
        EncoderNetwork network = new(options, null);
        int epoch = 0;
        EncoderTrainer trainer = new(network, options, line => { });
        List<Passage> passages = [.. PassageReader.OfTrees(ToySentences.Documents())];
        EncoderCheckpoint? kept = checkpoint is null ? null : new(checkpoint, options.ToString());
        if (kept is not null)
        {
            epoch = kept.Restore(new(options, null), new([], []), new(network)) ?? 0;
        }
        trainer.Train(passages, kept, () => { }, () =>
        {
            after(network, ++epoch);
            return new(score(epoch), "");
        });
        return network;
    }

    private static float[] ValuesOf(EncoderNetwork network) =>
        [.. network.Parameters.SelectMany(parameter => parameter.Average), .. network.Tables.SelectMany(table => table.Value)];
}
