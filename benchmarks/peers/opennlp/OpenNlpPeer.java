import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntSupplier;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.NameSampleDataStream;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.postag.POSEvaluator;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSSample;
import opennlp.tools.postag.POSTaggerFactory;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.postag.WordTagSampleStream;
import opennlp.tools.sentdetect.SentenceDetectorFactory;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.sentdetect.SentenceSample;
import opennlp.tools.sentdetect.SentenceSampleStream;
import opennlp.tools.tokenize.TokenSample;
import opennlp.tools.tokenize.TokenSampleStream;
import opennlp.tools.tokenize.TokenizerFactory;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import opennlp.tools.util.MarkableFileInputStreamFactory;
import opennlp.tools.util.ObjectStream;
import opennlp.tools.util.PlainTextByLineStream;
import opennlp.tools.util.Span;
import opennlp.tools.util.TrainingParameters;

/**
 * OpenNLP's sentence detector, tokenizer, tagger and name finder: trains them with their default settings on the samples that Stance.Peers
 * writes, and times them as Stance's own program does.
 */
public final class OpenNlpPeer {
  private static final String LANGUAGE = "eng";

  private OpenNlpPeer() {}

  public static void main(String[] args) throws IOException {
    if (args.length == 3 && args[0].equals("train")) {
      train(args[1], args[2]);
    } else if (args.length == 6 && args[0].equals("measure")) {
      measure(args[1], args[2], Path.of(args[3]), Double.parseDouble(args[4]), Double.parseDouble(args[5]));
    } else {
      System.err.println("expected: train SAMPLES MODELS, or: measure tokens|tags MODELS DOCUMENTS WARM-UP SECONDS");
      System.exit(2);
    }
  }

  private static void train(String samples, String models) throws IOException {
    TrainingParameters parameters = TrainingParameters.defaultParams();
    try (ObjectStream<SentenceSample> stream = new SentenceSampleStream(lines(samples, "sentences.txt"))) {
      SentenceDetectorME.train(LANGUAGE, stream, new SentenceDetectorFactory(LANGUAGE, true, null, null), parameters).serialize(new File(models, "sentences.bin"));
    }
    try (ObjectStream<TokenSample> stream = new TokenSampleStream(lines(samples, "tokens.txt"))) {
      TokenizerME.train(stream, new TokenizerFactory(LANGUAGE, null, true, null), parameters).serialize(new File(models, "tokens.bin"));
    }
    try (ObjectStream<POSSample> stream = new WordTagSampleStream(lines(samples, "tags.txt"))) {
      POSTaggerME.train(LANGUAGE, stream, parameters, new POSTaggerFactory()).serialize(new File(models, "tags.bin"));
    }
    try (ObjectStream<NameSample> stream = new NameSampleDataStream(lines(samples, "names.txt"))) {
      NameFinderME.train(LANGUAGE, null, stream, parameters, new TokenNameFinderFactory()).serialize(new File(models, "names.bin"));
    }
    try (PrintStream scores = new PrintStream(new File(models, "scores.tsv"), StandardCharsets.UTF_8)) {
      if (new File(samples, "tags-test.txt").exists()) {
        scores.printf(Locale.ROOT, "tags\t%.3f%n", tagAccuracy(samples, models));
        scores.printf(Locale.ROOT, "names\t%.3f%n", nameScore(samples, models));
      }
    }
  }

  private static double tagAccuracy(String samples, String models) throws IOException {
    POSEvaluator evaluator = new POSEvaluator(new POSTaggerME(new POSModel(new File(models, "tags.bin"))));
    try (ObjectStream<POSSample> stream = new WordTagSampleStream(lines(samples, "tags-test.txt"))) {
      evaluator.evaluate(stream);
    }
    return evaluator.getWordAccuracy();
  }

  /** F1 of exact spans with the right kind, over persons, organizations and locations. */
  private static double nameScore(String samples, String models) throws IOException {
    NameFinderME finder = new NameFinderME(new TokenNameFinderModel(new File(models, "names.bin")));
    int right = 0;
    int total = 0;
    try (ObjectStream<NameSample> stream = new NameSampleDataStream(lines(samples, "names-test.txt"))) {
      for (NameSample sample = stream.read(); sample != null; sample = stream.read()) {
        if (sample.isClearAdaptiveDataSet()) {
          finder.clearAdaptiveData();
        }
        Span[] expected = Arrays.stream(sample.getNames()).filter(OpenNlpPeer::isCounted).toArray(Span[]::new);
        Span[] found = Arrays.stream(finder.find(sample.getSentence())).filter(OpenNlpPeer::isCounted).toArray(Span[]::new);
        right += Arrays.stream(found).filter(Arrays.asList(expected)::contains).count();
        total += expected.length + found.length;
      }
    }
    return total == 0 ? 0 : 2.0 * right / total;
  }

  private static boolean isCounted(Span name) {
    return name.getType().equals("person") || name.getType().equals("organization") || name.getType().equals("location");
  }

  private static ObjectStream<String> lines(String folder, String name) throws IOException {
    return new PlainTextByLineStream(new MarkableFileInputStreamFactory(new File(folder, name)), StandardCharsets.UTF_8);
  }

  private static void measure(String task, String models, Path input, double warmUp, double seconds) throws IOException {
    String[] documents = Files.readString(input).split("\f");
    SentenceDetectorME sentences = new SentenceDetectorME(new SentenceModel(new File(models, "sentences.bin")));
    TokenizerME tokenizer = new TokenizerME(new TokenizerModel(new File(models, "tokens.bin")));
    if (task.equals("tokens")) {
      time(warmUp, seconds, () -> {
        int found = 0;
        for (String document : documents) {
          for (String sentence : sentences.sentDetect(document)) {
            found += tokenizer.tokenize(sentence).length;
          }
        }
        return found;
      });
      return;
    }
    POSTaggerME tagger = new POSTaggerME(new POSModel(new File(models, "tags.bin")));
    NameFinderME names = new NameFinderME(new TokenNameFinderModel(new File(models, "names.bin")));
    time(warmUp, seconds, () -> {
      int found = 0;
      int tags = 0;
      for (String document : documents) {
        for (String sentence : sentences.sentDetect(document)) {
          String[] tokens = tokenizer.tokenize(sentence);
          tags += tagger.tag(tokens).length;
          found += names.find(tokens).length;
        }
        names.clearAdaptiveData();
      }
      // Tags are used too, so that nobody can leave them out.
      return tags == 0 ? -1 : found;
    });
  }

  private static void time(double warmUp, double seconds, IntSupplier pass) {
    long start = System.nanoTime();
    int passes = 0;
    do {
      pass.getAsInt();
      passes++;
    } while (passes < 2 || System.nanoTime() - start < warmUp * 1e9);

    passes = 0;
    int found;
    start = System.nanoTime();
    do {
      found = pass.getAsInt();
      passes++;
    } while (System.nanoTime() - start < seconds * 1e9);
    System.out.printf(Locale.ROOT, "%d\t%.6f\t%d%n", passes, (System.nanoTime() - start) / 1e9, found);
  }
}
