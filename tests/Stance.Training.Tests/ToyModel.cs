namespace Stance.Training.Tests;

/// <summary>The toy corpus and the model trained on it, once for all tests of a class.</summary>
public sealed class ToyModel : IDisposable
{
    private readonly TestFolder _folder = new();

    public ToyModel()
    {
        ToyCorpus.Write(_folder);
        Model = new NewsModelTrainer(_folder.FullName, seed: 7, Report.Add).Train(ModelParts.All, null, "7.1");
    }

    internal List<string> Report { get; } = [];

    internal StanceModel Model { get; }

    internal string Folder => _folder.FullName;

    public void Dispose() => _folder.Dispose();

    internal static byte[] BytesOf(StanceModel model)
    {
        using MemoryStream stream = new();
        model.Save(stream);
        return stream.ToArray();
    }
}
