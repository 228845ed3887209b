using Stance.Attributions;
using Stance.Learning;
using Stance.Tagging;
using Stance.Text;

namespace Stance.Tests;

/// <summary>
/// Weights of a small encoder that has learned nothing but that some words are cues, more or less surely: as poor as can be, and the same for
/// the same seed.
/// </summary>
internal static class RandomEncoder
{
    public const int Width = 16;
    public const int HeadWidth = 24;

    private const int TableWidth = 8;
    private const int VectorWidth = 5;

    public static readonly string[] KnownWords = ["the", "envoy", "said", "council"];

    /// <summary>The words that may be cues; no other word is one, unless the threshold is next to nothing.</summary>
    public static readonly string[] CueWords = ["said", "warned", "believed", "told"];

    private const string TreeLayers = "r c1";

    /// <param name="seed">Decides all weights.</param>
    /// <param name="lower">Layers below tags and mentions.</param>
    /// <param name="upper">Layers above.</param>
    /// <param name="cueThreshold">The probability from which a token is taken for the head of a cue.</param>
    public static EncoderWeights Of(int seed, string lower = "c1 r s c2", string upper = "c1 r", float cueThreshold = 0.5f)
    {
        var random = new Random(seed);
        Dictionary<string, DenseWeights> matrices = [];
        Dictionary<string, EmbeddingRows> tables = [];
        float[] Values(int count, float size) => [.. Enumerable.Range(0, count).Select(_ => ((2 * random.NextSingle()) - 1) * size)];
        void Matrix(string name, int rows, int columns) => matrices.Add(name, new(rows, columns, Values(rows * columns, 1.7f / MathF.Sqrt(rows))));
        void Table(string name, int rows, int columns, float size = 0.7f) => tables.Add(name, EmbeddingRows.Of(rows, columns, Values(rows * columns, size)));
        void Norm(string name) => matrices.Add(name, new(2, Width, [.. Enumerable.Repeat(1f, Width), .. Values(Width, 0.1f)]));
        void Linear(string name, int rows, int columns)
        {
            Matrix(name, rows, columns);
            Matrix(name + ".bias", 1, columns);
        }
        void Layers(string name, string kinds)
        {
            foreach ((string kind, int i) in kinds.Split(' ').Select((kind, i) => (kind, i)))
            {
                Norm($"{name}.{i}.norm");
                Linear($"{name}.{i}", kind[0] == 'c' ? 3 * Width : Width, kind == "s" ? Width : 2 * Width);
                if (kind == "r")
                {
                    Linear($"{name}.{i}.out", Width, Width);
                }
            }
        }
        int tags = Enum.GetValues<PartOfSpeech>().Length, relations = Enum.GetValues<DependencyRelation>().Length;
        Table("word", EncoderInput.Words, TableWidth);
        Table("prefix", EncoderInput.Affixes, TableWidth);
        Table("suffix3", EncoderInput.Affixes, TableWidth);
        Table("suffix4", EncoderInput.Affixes, TableWidth);
        Table("shape", EncoderInput.Shapes, TableWidth);
        Table("letters", EncoderInput.Affixes, TableWidth);
        Table("place", EncoderInput.Places, TableWidth);
        Linear("input", (7 * TableWidth) + VectorWidth, Width);
        Norm("input.norm");
        Layers("lower", lower);
        Norm("lower.norm");
        Layers("tree", TreeLayers);
        Norm("tree.norm");
        Linear("tags", Width, tags);
        Linear("entities", Width, EntityLabel.Count);
        Matrix("entities.transitions", 1, EntityLabel.Count * EntityLabel.Count);
        Linear("arcs.dependent", Width, HeadWidth);
        Linear("arcs.dependent2", HeadWidth, HeadWidth);
        Linear("arcs.head", Width, HeadWidth);
        Matrix("arcs.root", 1, HeadWidth);
        Linear("relations.dependent", Width, HeadWidth);
        Linear("relations.head", Width, HeadWidth);
        Linear("relations", HeadWidth, relations);
        Table("tag", tags, Width);
        Table("entity", EntityLabel.Count, Width);
        Table("relation", relations, Width);
        Linear("governor", Width, Width);
        Layers("upper", upper);
        Norm("upper.norm");
        Linear("cues.hidden", Width, HeadWidth);
        Linear("cues", HeadWidth, 2);
        Table("cue.input", CueInput.Rows, HeadWidth, 0.1f);
        Linear("roles.token", Width, HeadWidth);
        Linear("roles.cue", Width, HeadWidth);
        Linear("roles", HeadWidth, RoleLabeler.Roles);
        // Content likes to go on, so that some of it is long.
        float[] transitions = new float[RoleLabeler.Roles * RoleLabeler.Roles];
        transitions[((int)Role.ContentFirst * RoleLabeler.Roles) + (int)Role.ContentInside] = 3;
        transitions[((int)Role.ContentInside * RoleLabeler.Roles) + (int)Role.ContentInside] = 3;
        matrices.Add("roles.transitions", new(1, transitions.Length, transitions));
        Table("role.input", RoleInput.Rows, HeadWidth, 0.1f);
        PreferVerbs(matrices);
        MakeCues(matrices, tables, random);
        return new()
        {
            LowerLayers = lower,
            TreeLayers = TreeLayers,
            UpperLayers = upper,
            CueThreshold = cueThreshold,
            Matrices = matrices,
            Tables = tables,
            WordVectors = KeyedRows.Of([.. KnownWords.Select(word => WordForms.LowerOf(word))], VectorWidth, Values(KnownWords.Length * VectorWidth, 1)),
        };
    }

    // Verbs may be cues; what is punctuation may not.
    private static void PreferVerbs(Dictionary<string, DenseWeights> matrices)
    {
        float[] bias = matrices["tags.bias"].Values.ToArray();
        bias[(int)PartOfSpeech.VBD] += 4;
        matrices["tags.bias"] = new(1, bias.Length, bias);
    }

    // The first hidden unit stands for one of the words; the others move its probability a little.
    private static void MakeCues(Dictionary<string, DenseWeights> matrices, Dictionary<string, EmbeddingRows> tables, Random random)
    {
        float[] table = [.. Enumerable.Range(0, CueInput.Rows * HeadWidth).Select(i => i % HeadWidth == 0 ? 0 : (random.NextSingle() - 0.5f) / 5)];
        Document words = TestDocuments.Of(string.Join(' ', CueWords));
        int[] rows = new int[CueInput.Slots];
        for (int token = 0; token < words.Tokens.Length; token++)
        {
            // What is read first is the word itself.
            CueInput.Read(new(words, []), token, rows);
            table[rows[0] * HeadWidth] = 1;
        }
        tables["cue.input"] = EmbeddingRows.Of(CueInput.Rows, HeadWidth, table);
        float[] hidden = matrices["cues.hidden"].Values.ToArray();
        for (int i = 0; i < hidden.Length; i += HeadWidth)
        {
            hidden[i] = 0;
        }
        matrices["cues.hidden"] = new(Width, HeadWidth, hidden);
        matrices["cues.hidden.bias"] = new(1, HeadWidth, new float[HeadWidth]);
        float[] cues = [.. Enumerable.Range(0, 2 * HeadWidth).Select(_ => (random.NextSingle() - 0.5f) / 2)];
        (cues[0], cues[1]) = (0, 24);
        matrices["cues"] = new(HeadWidth, 2, cues);
        matrices["cues.bias"] = new(1, 2, [0, -20]);
    }
}
