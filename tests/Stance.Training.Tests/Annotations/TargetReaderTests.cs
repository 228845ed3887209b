using Stance.Training.Annotations;

namespace Stance.Training.Tests.Annotations;

public sealed class TargetReaderTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void Mpqa_gives_expressions_with_a_holder_and_a_target_of_a_sentiment()
    {
        File.WriteAllText(_file,
            """
            {"documents_num": 1, "document0": {"sentences_num": 2,
              "sentence0": {"sentence_tokenized": ["It", "rained", "."], "dss_ids": []},
              "sentence1": {"sentence_tokenized": ["The", "envoy", "praised", "Oslo", "and", "blamed", "the", "fleet", "."], "dss_ids": [1, 2, 3, 4, 5],
                "ds1": {"ds_implicit": false, "ds_indices": [2], "holders_indices": [[0, 1]], "att_num": 2,
                  "att0": {"attitudes_types": "sentiment-pos", "targets_indices": [[3]]},
                  "att1": {"attitudes_types": "arguing-pos", "targets_indices": [[7]]}},
                "ds2": {"ds_implicit": false, "ds_indices": [5], "holders_indices": [[0, 1]], "att_num": 1,
                  "att0": {"attitudes_types": "sentiment-neg", "targets_indices": [[6, 7], []]}},
                "ds3": {"ds_implicit": true, "ds_indices": [2], "holders_indices": [[0, 1]], "att_num": 1,
                  "att0": {"attitudes_types": "sentiment-neg", "targets_indices": [[7]]}},
                "ds4": {"ds_implicit": false, "ds_indices": [2], "holders_indices": [], "att_num": 1,
                  "att0": {"attitudes_types": "sentiment-neg", "targets_indices": [[7]]}},
                "ds5": {"ds_implicit": false, "ds_indices": [2], "holders_indices": [[1]], "att_num": 1,
                  "att0": {"attitudes_types": "sentiment-neg", "targets_indices": []}}}}}
            """);

        List<TargetExample> examples = MpqaTargetReader.Read(_file);

        Assert.Equal(
            ["reassurance: The envoy | praised | Oslo", "condemnation: The envoy | blamed | the fleet"],
            examples.Select(one => $"{one.Label}: {one.Text[one.Source!.Value.Range]} | {one.Text[one.Cue!.Value.Range]} | {string.Join(", ", one.Targets.Select(target => one.Text[target.Range]))}"));
        Assert.Equal("The envoy praised Oslo and blamed the fleet.", examples[0].Text[examples[0].Sentence.Range]);
        Assert.StartsWith("It rained.", examples[0].Text, StringComparison.Ordinal);
        Assert.Equal(2, examples.Select(one => one.Id).Distinct().Count());
    }

    [Fact]
    public void Mpqa_of_another_form_is_refused_by_name()
    {
        File.WriteAllText(_file, """{"documents_num": 1}""");

        Assert.Contains(_file, Assert.Throws<AnnotationException>(() => MpqaTargetReader.Read(_file)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Plover_gives_acts_of_speech_whose_source_and_target_stand_in_the_sentence()
    {
        File.WriteAllLines(_file,
        [
            "plover_root\tpenta\torigin\tsource\ttarget\tsentence",
            "ACCUSE\t3\tx\tPeru\tChile\tPeru accused Chile.",
            "THREATEN\t3\tx\tPeru\tPeru\tPeru warned that Peru's fleet was near.",
            "SUPPORT\t1\tx\tPeru\tBolivia\tPeru praised its neighbour.",
            "AID\t2\tx\tPeru\tChile\tPeru helped Chile.",
            "?\t1\tx\t\t\tPeru helped Chile.",
        ]);

        List<TargetExample> examples = PloverTargetReader.Read(_file);

        Assert.Equal(["condemnation 13 Chile", "warning 17 Peru"], examples.Select(one => $"{one.Label} {one.Targets[0].Start} {one.Text[one.Targets[0].Range]}"));
        Assert.All(examples, one => Assert.Equal("Peru", one.Text[one.Source!.Value.Range]));
    }

    [Fact]
    public void A_plover_row_of_other_columns_is_refused_by_line()
    {
        File.WriteAllLines(_file, ["plover_root\tpenta\torigin\tsource\ttarget\tsentence", "ACCUSE\t3\tPeru accused Chile."]);

        Assert.Contains($"{_file}:2: expected 6 columns", Assert.Throws<AnnotationException>(() => PloverTargetReader.Read(_file)).Message, StringComparison.Ordinal);
    }
}
