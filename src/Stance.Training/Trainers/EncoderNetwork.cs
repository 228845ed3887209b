using System.Globalization;
using Stance.Attributions;
using Stance.Tagging;
using Stance.Text;
using Stance.Training.Networks;

namespace Stance.Training.Trainers;

/// <summary>The encoder and its heads as operations on a tape.</summary>
internal sealed class EncoderNetwork
{
    public static readonly int Tags = Enum.GetValues<PartOfSpeech>().Length;
    public static readonly int Relations = Enum.GetValues<DependencyRelation>().Length;

    private readonly EncoderOptions _options;
    private readonly Random _random;
    private readonly List<Parameter> _parameters = [];
    private readonly List<EmbeddingTable> _tables = [];
    private readonly Dictionary<string, Parameter> _byName = [];
    private readonly Dictionary<string, EmbeddingTable> _tableByName = [];
    private readonly float[] _vectors;
    private readonly int _vectorWidth;
    private readonly Dictionary<uint, int> _vectorRows = [];

    public EncoderNetwork(EncoderOptions options, WordVectors? vectors)
    {
        _options = options;
        _random = new(options.Seed);
        _vectorWidth = vectors?.Dimensions ?? 0;
        _vectors = new float[(vectors?.ByWord.Count ?? 0) * _vectorWidth];
        foreach ((uint word, float[] vector) in vectors?.ByWord ?? new Dictionary<uint, float[]>())
        {
            int row = _vectorRows.Count;
            _vectorRows.Add(word, row);
            for (int i = 0; i < vector.Length; i++)
            {
                _vectors[(row * _vectorWidth) + i] = vector[i] * MathF.Sqrt(_vectorWidth) * 0.5f;
            }
        }
        int width = options.Width;
        InputWidth = options.WordWidth + (4 * options.AffixWidth) + options.ShapeWidth + options.PlaceWidth + _vectorWidth;
        AddTable("word", EncoderInput.Words, options.WordWidth);
        AddTable("prefix", EncoderInput.Affixes, options.AffixWidth);
        AddTable("suffix3", EncoderInput.Affixes, options.AffixWidth);
        AddTable("suffix4", EncoderInput.Affixes, options.AffixWidth);
        AddTable("letters", EncoderInput.Affixes, options.AffixWidth);
        AddTable("shape", EncoderInput.Shapes, options.ShapeWidth);
        AddTable("place", EncoderInput.Places, options.PlaceWidth);
        AddLinear("input", InputWidth, width);
        AddNorm("input.norm", width);
        foreach ((string name, string kind) in Layers("lower", options.LowerLayers).Concat(Layers("tree", options.TreeLayers)).Concat(Layers("upper", options.UpperLayers)))
        {
            AddNorm(name + ".norm", width);
            if (kind[0] == 'c')
            {
                AddLinear(name, 3 * width, 2 * width);
            }
            else if (kind[0] == 'r')
            {
                AddLinear(name, width, 2 * width);
                AddLinear(name + ".out", width, width);
            }
            else
            {
                AddLinear(name, width, width);
            }
        }
        AddNorm("lower.norm", width);
        AddNorm("tree.norm", width);
        AddLinear("tags", width, Tags);
        AddLinear("entities", width, EntityLabel.Count);
        Add("entities.transitions", 1, EntityLabel.Count * EntityLabel.Count, 0);
        AddLinear("arcs.dependent", width, options.ArcWidth);
        AddLinear("arcs.dependent2", options.ArcWidth, options.ArcWidth);
        AddLinear("arcs.head", width, options.ArcWidth);
        Add("arcs.root", 1, options.ArcWidth, 0.1f);
        AddLinear("relations.dependent", width, options.RelationWidth);
        AddLinear("relations.head", width, options.RelationWidth);
        AddLinear("relations", options.RelationWidth, Relations);
        AddTable("tag", Tags, width);
        AddTable("entity", EntityLabel.Count, width);
        AddTable("relation", Relations, width);
        AddLinear("governor", width, width);
        AddNorm("upper.norm", width);
        AddLinear("cues.hidden", width, options.CueWidth);
        AddLinear("cues", options.CueWidth, 2);
        AddTable("cue.input", CueInput.Rows, options.CueWidth);
        AddLinear("roles.token", width, options.RoleWidth);
        AddLinear("roles.cue", width, options.RoleWidth);
        AddLinear("roles", options.RoleWidth, RoleLabeler.Roles);
        Add("roles.transitions", 1, RoleLabeler.Roles * RoleLabeler.Roles, 0);
        AddTable("role.input", RoleInput.Rows, options.RoleWidth);
        foreach (Parameter parameter in _parameters)
        {
            parameter.Value.CopyTo(parameter.Average, 0);
            parameter.Repack();
        }
    }

    public int InputWidth { get; }

    /// <summary>Its shape.</summary>
    public EncoderOptions Options => _options;

    /// <summary>Length of a word vector; 0 without any.</summary>
    public int VectorWidth => _vectorWidth;

    /// <summary>Number of words that have a vector.</summary>
    public int VectorCount => _vectorRows.Count;

    /// <summary>The word vectors, row after row.</summary>
    public ReadOnlySpan<float> Vectors => _vectors;

    /// <summary>The row of each word that has a vector.</summary>
    public IReadOnlyDictionary<uint, int> VectorRows => _vectorRows;

    public IReadOnlyList<Parameter> Parameters => _parameters;

    public IReadOnlyList<EmbeddingTable> Tables => _tables;

    public Parameter this[string name] => _byName[name];

    public EmbeddingTable Table(string name) => _tableByName[name];

    /// <summary>The states after the lower layers.</summary>
    public Activations Lower(Tape tape, EncoderBatch batch)
    {
        int count = batch.Count;
        int[] inputs = batch.Inputs, vectorRows = batch.VectorRows;
        Activations concat = tape.Zeros(count, InputWidth);
        int column = 0;
        int[] Slot(int first, int slots)
        {
            int[] rows = new int[count * slots];
            for (int i = 0; i < count; i++)
            {
                inputs.AsSpan((i * EncoderInput.Slots) + first, slots).CopyTo(rows.AsSpan(i * slots));
            }
            return rows;
        }
        void Embed(string table, int first, int slots)
        {
            tape.AddEmbeddings(concat, Table(table), Slot(first, slots), slots, column);
            column += Table(table).Columns;
        }
        Embed("word", 0, 2);
        Embed("prefix", 2, 1);
        Embed("suffix3", 3, 1);
        Embed("suffix4", 4, 1);
        Embed("shape", 5, 1);
        Embed("letters", 6, EncoderInput.InnerLetters);
        Embed("place", EncoderInput.FormSlots, 2);
        for (int i = 0; i < count && _vectorWidth > 0; i++)
        {
            if (vectorRows[i] >= 0)
            {
                _vectors.AsSpan(vectorRows[i] * _vectorWidth, _vectorWidth).CopyTo(concat.Row(i)[column..]);
            }
        }
        Activations x = tape.Normalize(Linear(tape, tape.Drop(concat, _options.Dropout / 2), "input"), this["input.norm"]);
        return Run(tape, x, "lower", _options.LowerLayers, batch);
    }

    /// <summary>The states after the layers that follow.</summary>
    public Activations Trees(Tape tape, Activations lower, EncoderBatch batch) => Run(tape, lower, "tree", _options.TreeLayers, batch);

    /// <summary>States as heads read them.</summary>
    /// <param name="tape">The tape.</param>
    /// <param name="states">What a stack of layers gave.</param>
    /// <param name="stack">Its name: lower, tree or upper.</param>
    public Activations Read(Tape tape, Activations states, string stack) =>
        tape.Drop(tape.Normalize(states, this[stack + ".norm"]), _options.Dropout);

    public Activations Tag(Tape tape, Activations states) => Linear(tape, states, "tags");

    public Activations Entities(Tape tape, Activations states) => Linear(tape, states, "entities");

    public (Activations Dependents, Activations Heads) Arcs(Tape tape, Activations states) => (
        Linear(tape, tape.Drop(tape.Rectify(Linear(tape, states, "arcs.dependent")), _options.Dropout), "arcs.dependent2"),
        tape.Drop(tape.Rectify(Linear(tape, states, "arcs.head")), _options.Dropout));

    /// <summary>Scores of the relation of each token to a head, -1 for the root.</summary>
    public Activations Relate(Tape tape, Activations states, int[] heads)
    {
        Activations governors = tape.Gather(Linear(tape, states, "relations.head"), heads);
        Activations both = tape.Sum(Linear(tape, states, "relations.dependent"), governors);
        return Linear(tape, tape.Drop(tape.Rectify(both), _options.Dropout), "relations");
    }

    /// <summary>The states that attributions are read from.</summary>
    public Activations Upper(Tape tape, Activations stream, TagPredictions predictions, EncoderBatch batch)
    {
        Activations x = tape.Sum(stream, Linear(tape, tape.Gather(stream, predictions.Heads), "governor"));
        tape.AddEmbeddings(x, Table("tag"), predictions.Tags, 1);
        tape.AddEmbeddings(x, Table("entity"), predictions.Entities, 1);
        tape.AddEmbeddings(x, Table("relation"), predictions.Relations, 1);
        return Read(tape, Run(tape, x, "upper", _options.UpperLayers, batch), "upper");
    }

    /// <summary>Scores of no cue and cue, for some tokens.</summary>
    public Activations Cues(Tape tape, Activations upper, int[] tokens, int[] inputs)
    {
        Activations hidden = Linear(tape, tape.Gather(upper, tokens), "cues.hidden");
        tape.AddEmbeddings(hidden, Table("cue.input"), inputs, CueInput.Slots);
        return Linear(tape, tape.Drop(tape.Rectify(hidden), _options.Dropout), "cues");
    }

    /// <summary>Scores of the roles of pairs of a token and a cue.</summary>
    public Activations Roles(Tape tape, Activations upper, int[] tokens, int[] cues, int[] inputs)
    {
        Activations ofTokens = tape.Gather(Linear(tape, upper, "roles.token"), tokens);
        Activations ofCues = tape.Gather(Linear(tape, upper, "roles.cue"), cues);
        Activations hidden = tape.Sum(ofTokens, ofCues);
        tape.AddEmbeddings(hidden, Table("role.input"), inputs, RoleInput.Slots);
        return Linear(tape, tape.Drop(tape.Rectify(hidden), _options.Dropout), "roles");
    }

    public int VectorRow(uint word) => _vectorRows.GetValueOrDefault(word, -1);

    private static IEnumerable<(string Name, string Kind)> Layers(string name, string layers) =>
        layers.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((kind, i) => ($"{name}.{i}", kind));

    private Activations Run(Tape tape, Activations x, string name, string layers, EncoderBatch batch)
    {
        foreach ((string layer, string kind) in Layers(name, layers))
        {
            Activations unit = tape.Normalize(x, this[layer + ".norm"]);
            Activations change = kind[0] switch
            {
                'c' => tape.Gate(Linear(tape, tape.Neighbours(unit, batch.Ends, int.Parse(kind[1..], CultureInfo.InvariantCulture)), layer)),
                'r' => Linear(tape, tape.Recur(Linear(tape, unit, layer), batch.Ends), layer + ".out"),
                's' => Linear(tape, tape.Pool(unit, batch.SameWords, batch.SameWordGroups), layer),
                _ => throw new ArgumentException($"'{kind}' is no kind of layer: expected cN, r or s."),
            };
            x = tape.Sum(x, tape.Drop(change, _options.Dropout));
        }
        return x;
    }

    private Activations Linear(Tape tape, Activations x, string name) => tape.Linear(x, this[name], this[name + ".bias"]);

    private void AddLinear(string name, int rows, int columns)
    {
        Add(name, rows, columns, MathF.Sqrt(2f / (rows + columns)));
        Add(name + ".bias", 1, columns, 0);
    }

    private void AddNorm(string name, int width)
    {
        Add(name, 2, width, 0);
        this[name].Value.AsSpan(0, width).Fill(1);
    }

    private void Add(string name, int rows, int columns, float deviation)
    {
        Parameter parameter = new(name, rows, columns, _options.Workers);
        Fill(parameter.Value, deviation);
        _parameters.Add(parameter);
        _byName.Add(name, parameter);
    }

    private void AddTable(string name, int rows, int columns)
    {
        EmbeddingTable table = new(name, rows, columns, _options.Workers);
        Fill(table.Value, name is "role.input" or "cue.input" ? 0.02f : 0.1f);
        _tables.Add(table);
        _tableByName.Add(name, table);
    }

    private void Fill(float[] values, float deviation)
    {
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = ((2 * _random.NextSingle()) - 1) * deviation * 1.73f;
        }
    }
}
