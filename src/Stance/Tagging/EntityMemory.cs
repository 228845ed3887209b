namespace Stance.Tagging;

/// <summary>
/// What a document's words were labelled last: a name that was clear once ("President Vladimir Putin") helps where it stands alone
/// ("Putin"). A small table that forgets on collision.
/// </summary>
internal sealed class EntityMemory
{
    private const int Size = 1024;

    private readonly uint[] _words = new uint[Size];
    private readonly byte[] _labels = new byte[Size];

    public void Clear()
    {
        Array.Clear(_words);
        Array.Clear(_labels);
    }

    /// <summary>The last label of a word other than outside; outside where it had none.</summary>
    public int Recall(uint word) => _words[word % Size] == word ? _labels[word % Size] : EntityLabel.Outside;

    public void Remember(uint word, int label)
    {
        if (label != EntityLabel.Outside)
        {
            _words[word % Size] = word;
            _labels[word % Size] = (byte)label;
        }
    }
}
