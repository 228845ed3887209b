namespace Stance.Training.Evaluation;

/// <summary>Measures the whole line, from text to statements, by annotated articles.</summary>
internal static class ArticleEvaluator
{
    private const int FiguresPerSpan = 3;
    private const int Roles = 3;

    /// <summary>All measures with their intervals; whole articles are drawn.</summary>
    public static ArticleScores Evaluate(IReadOnlyList<ArticleOutcome> outcomes, Bootstrap bootstrap)
    {
        ConfusionMatrix? matrix = null;
        Estimate[] figures = bootstrap.Estimate([.. outcomes.Select(outcome => outcome.Article.Name)], times =>
        {
            ConfusionMatrix sample = MatrixOf(outcomes, times);
            // The first sample is all of them.
            matrix ??= sample;
            return Figures(outcomes, times, sample);
        });
        int next = 0;
        return new()
        {
            Articles = outcomes.Count,
            Gold = outcomes.Sum(outcome => outcome.Outcomes.Count),
            Found = outcomes.Sum(outcome => outcome.Statements.Right),
            Speaker = figures[next++],
            Stance = figures[next++],
            StanceMacroF1 = figures[next++],
            Statements = Next(figures, ref next),
            Triples = Next(figures, ref next),
            Exact = [Next(figures, ref next), Next(figures, ref next), Next(figures, ref next)],
            Words = [Next(figures, ref next), Next(figures, ref next), Next(figures, ref next)],
            Matrix = matrix!,
        };
    }

    /// <summary>
    /// The statements with a wrong stance or speaker, the surest stance first, and then those that were not found.
    /// </summary>
    public static StatementOutcome[] Hardest(IEnumerable<ArticleOutcome> outcomes, int most) =>
        [.. outcomes.SelectMany(outcome => outcome.Outcomes)
            .Where(outcome => !outcome.IsRight)
            .OrderByDescending(outcome => outcome.Found is not null)
            .ThenBy(outcome => outcome.HasStance)
            .ThenByDescending(outcome => outcome.Found?.Stance.Score ?? 0)
            .Take(most)];

    private static double[] Figures(IReadOnlyList<ArticleOutcome> outcomes, int[] times, ConfusionMatrix matrix)
    {
        PrecisionRecall statements = default, triples = default;
        var exact = new PrecisionRecall[Roles];
        var words = new PrecisionRecall[Roles];
        int speakers = 0, stances = 0;
        for (int i = 0; i < times.Length; i++)
        {
            ArticleOutcome outcome = outcomes[i];
            statements += outcome.Statements * times[i];
            triples += outcome.Triples * times[i];
            speakers += outcome.Speakers * times[i];
            stances += outcome.Stances * times[i];
            for (int role = 0; role < Roles; role++)
            {
                exact[role] += outcome.Roles[role].Exact * times[i];
                words[role] += outcome.Roles[role].Words * times[i];
            }
        }
        double found = Math.Max(1, statements.Right);
        return [
            speakers / found, stances / found, matrix.MacroF1,
            .. new[] { statements, triples }.Concat(exact).Concat(words).SelectMany(counts => new[] { counts.Precision, counts.Recall, counts.F1 }),
        ];
    }

    private static ConfusionMatrix MatrixOf(IReadOnlyList<ArticleOutcome> outcomes, int[] times)
    {
        ConfusionMatrix matrix = new();
        for (int i = 0; i < times.Length; i++)
        {
            foreach (StatementOutcome outcome in outcomes[i].Outcomes)
            {
                if (outcome.Found?.Stance is { } stance)
                {
                    matrix.Add(outcome.HasStance ? stance.Label : outcome.Gold.Stances[0], null, stance.Label, stance.Score, times[i]);
                }
            }
        }
        return matrix;
    }

    private static SpanScores Next(Estimate[] figures, ref int next)
    {
        SpanScores scores = new(figures[next], figures[next + 1], figures[next + 2]);
        next += FiguresPerSpan;
        return scores;
    }
}
