using Stance.Attributions;
using Stance.Learning;
using Stance.Tagging;
using Stance.Text;

namespace Stance.Tests;

/// <summary>Weights of a small encoder that has learned nothing: as poor as can be, and the same for the same seed.</summary>
internal static class RandomEncoder
{
    public const int Width = 16;
    public const int HeadWidth = 24;

    private const int TableWidth = 8;
    private const int VectorWidth = 5;

    public static readonly string[] KnownWords = ["the", "envoy", "said", "council"];

    /// <param name="seed">Decides all weights.</param>
    /// <param name="lower">Layers below tags and trees.</param>
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
        void Linear(string name, int rows, int columns)
        {
            Matrix(name, rows, columns);
            Matrix(name + ".bias", 1, columns);
        }
        void Layers(string name, string kinds)
        {
            foreach ((string kind, int i) in kinds.Split(' ').Select((kind, i) => (kind, i)))
            {
                Matrix($"{name}.{i}.norm", 2, Width);
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
        Table("place", EncoderInput.Places, TableWidth);
        Linear("input", (6 * TableWidth) + VectorWidth, Width);
        Matrix("input.norm", 2, Width);
        Layers("lower", lower);
        Matrix("middle.norm", 2, Width);
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
        Matrix("upper.norm", 2, Width);
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
        return new()
        {
            LowerLayers = lower,
            UpperLayers = upper,
            CueThreshold = cueThreshold,
            Matrices = matrices,
            Tables = tables,
            WordVectors = KeyedRows.Of([.. KnownWords.Select(word => WordForms.LowerOf(word))], VectorWidth, Values(KnownWords.Length * VectorWidth, 1)),
        };
    }
}
