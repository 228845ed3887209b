using Stance.Tagging;
using Stance.Text;

namespace Stance.Training.Trainers;

/// <summary>Passages one after the other, with what the network reads of them and what it should say; heads count from the batch's first token.</summary>
internal sealed class EncoderBatch
{
    /// <param name="passages">The passages.</param>
    /// <param name="network">Knows the rows of the word vectors.</param>
    /// <param name="hidden">Share of the words to be hidden.</param>
    /// <param name="random">Chooses the words to be hidden.</param>
    public EncoderBatch(IReadOnlyList<Passage> passages, EncoderNetwork network, float hidden, Random random)
    {
        Passages = passages;
        Starts = new int[passages.Count];
        Ends = new int[passages.Count];
        int total = 0;
        for (int p = 0; p < passages.Count; p++)
        {
            Starts[p] = total;
            total += passages[p].Document.Tokens.Length;
            Ends[p] = total;
        }
        Inputs = new int[total * EncoderInput.Slots];
        VectorRows = new int[total];
        Tags = new int[total];
        Heads = new int[total];
        Relations = new int[total];
        Entities = new int[total];
        TreeWeights = new float[total];
        SameWords = new int[total];
        for (int p = 0; p < passages.Count; p++)
        {
            Read(passages[p], p, network);
        }
        Hide(hidden, random);
    }

    public IReadOnlyList<Passage> Passages { get; }

    /// <summary>First token of each passage.</summary>
    public int[] Starts { get; }

    /// <summary>End of each passage.</summary>
    public int[] Ends { get; }

    public int Count => Tags.Length;

    /// <summary>Rows of the network's tables, as <see cref="EncoderInput"/> reads them; -1 for hidden words.</summary>
    public int[] Inputs { get; }

    /// <summary>Rows of the word vectors; -1 for none.</summary>
    public int[] VectorRows { get; }

    /// <summary>Number of the group of equal words that each token is in; -1 for none.</summary>
    public int[] SameWords { get; }

    /// <summary>Number of groups of equal words.</summary>
    public int SameWordGroups { get; private set; }

    public int[] Tags { get; }

    public int[] Heads { get; }

    public int[] Relations { get; }

    public int[] Entities { get; }

    /// <summary>How much tag, head and relation of each token count.</summary>
    public float[] TreeWeights { get; }

    /// <summary>The tokens of each sentence, with the number of its passage.</summary>
    public List<(TokenRange Tokens, int Passage)> Sentences { get; } = [];

    private void Read(Passage passage, int number, EncoderNetwork network)
    {
        Document document = passage.Document;
        int start = Starts[number];
        int count = document.Tokens.Length;
        EncoderInput.Read(
            document.Text, document.Tokens, document.Words, document.Sentences, Inputs.AsSpan(start * EncoderInput.Slots, count * EncoderInput.Slots));
        for (int i = 0; i < count; i++)
        {
            VectorRows[start + i] = network.VectorRow(document.Words.Lower[i]);
            Heads[start + i] = passage.Heads[i] < 0 ? passage.Heads[i] : start + passage.Heads[i];
        }
        SameWordGroups = Tagging.SameWords.Find(document.Text, document.Tokens, document.Words, 0, SameWordGroups, SameWords.AsSpan(start, count), []);
        passage.Tags.CopyTo(Tags, start);
        passage.Relations.CopyTo(Relations, start);
        passage.Entities.CopyTo(Entities, start);
        TreeWeights.AsSpan(start, count).Fill(passage.TreeWeight);
        foreach (Sentence sentence in document.Sentences)
        {
            Sentences.Add((new(start + sentence.Tokens.First, start + sentence.Tokens.End), number));
        }
    }

    // Of a hidden word the affixes are left, and now and then its vector: the network must do with either.
    private void Hide(float share, Random random)
    {
        for (int i = 0; i < Count; i++)
        {
            if (random.NextSingle() < share)
            {
                Inputs.AsSpan(i * EncoderInput.Slots, EncoderInput.WordSlots).Fill(-1);
                VectorRows[i] = random.NextSingle() < 0.5f ? -1 : VectorRows[i];
            }
        }
    }
}
