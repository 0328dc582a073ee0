package dev.hullcheck.cli;

import dev.hullcheck.cli.LintRequest.Format;
import dev.hullcheck.cli.LintRequest.Output;
import dev.hullcheck.config.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code hullcheck lint}: turns its options into a {@link LintRequest}. */
final class LintCommand extends Command {
  private static final List<String> FORMATS = List.of("text", "json", "sarif");
  private static final List<String> COLORS = List.of("auto", "always", "never");
  private static final List<String> SEVERITIES_OR_NONE =
      List.of("critical", "high", "medium", "low", "info", "none");

  @Override
  void declare(CommandSpec spec) {
    spec.usageMessage()
        .description("Lints files and folders.")
        .footer(
            "",
            "Examples:",
            "  hullcheck lint",
            "  hullcheck lint --fail-on high infra k8s",
            "  hullcheck lint -f text -f sarif=hullcheck.sarif .",
            "  hullcheck lint --skip CKV_GCP_69,code --exclude 'vendor/**'",
            "  hullcheck lint --since origin/main",
            "  cat pod.yaml | hullcheck lint --stdin-filename pod.yaml -");
    spec.addPositional(
        PositionalParamSpec.builder()
            .index("0..*")
            .arity("0..*")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .paramLabel("PATH")
            .description("Files and folders; - is standard input. Default: the current folder.")
            .build());
    spec.addOption(
        OptionSpec.builder("-f", "--format")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .arity("1")
            .paramLabel("FORMAT[=FILE]")
            .completionCandidates(FORMATS)
            .description(
                "text, json or sarif; with a file, beside what goes to standard output."
                    + " Repeatable.")
            .build());
    spec.addOption(
        value("FILE", "Writes the report there, not to standard output.", "-o", "--output"));
    spec.addOption(
        flag("Shows also what comments and annotations silence.", "--no-inline-suppressions"));
    spec.addOption(
        flag("Lists what could not be decided, and why; never counts.", "--report-unknown"));
    spec.addOption(word("WHEN", COLORS, "auto, always or never. Default: auto.", "--color"));
    spec.addOption(flag("Shows findings alone.", "-q", "--quiet"));
    declareRules(spec);
    declareFiles(spec);
    spec.addOption(config());
    spec.addOption(value("N", "At most so many threads.", "--jobs"));
    spec.addOption(flag("Tells on standard error what is read as what.", "--verbose"));
    spec.addOption(flag("Tells how long each phase took.", "--timings"));
  }

  private static void declareRules(CommandSpec spec) {
    spec.addOption(
        values("ID,...", "Only these: rules, categories, other linters' ids, globs.", "--only"));
    spec.addOption(values("ID,...", "All but these.", "--skip"));
    spec.addOption(value("NAME", "The set of rules to start from.", "--profile"));
    spec.addOption(rules());
    spec.addOption(
        word(
            "SEVERITY",
            LintRequest.SEVERITIES,
            "Leaves out what is below: critical, high, medium, low or info.",
            "--min-severity"));
    spec.addOption(
        word(
            "SEVERITY",
            SEVERITIES_OR_NONE,
            "Ends with 1 from this severity on, or never (none). Default: medium.",
            "--fail-on"));
  }

  private static void declareFiles(CommandSpec spec) {
    spec.addOption(values("GLOB", "Leaves out these files. Repeatable.", "--exclude"));
    spec.addOption(
        value(
            "FILE",
            "Reports only what is new: not in this file, which hullcheck baseline writes.",
            "--baseline"));
    spec.addOption(flag("Takes no notice of the baseline of the configuration.", "--no-baseline"));
    spec.addOption(
        values(
            "FILE",
            "Reads all, and reports what touches this file or folder. Repeatable.",
            "--report-only"));
    spec.addOption(
        value("COMMIT", "Reads all, and reports what touches changes since then.", "--since"));
    spec.addOption(
        flag("Judges what is staged, and reports what touches staged files.", "--staged"));
    spec.addOption(
        value(
            "NAME",
            "What standard input is called; its ending says its kind.",
            "--stdin-filename"));
    for (OptionSpec option : values()) {
      spec.addOption(option);
    }
  }

  @Override
  List<Map.Entry<String, String>> headings() {
    return List.of(
        Map.entry("--format", "Reports"),
        Map.entry("--only", "Rules"),
        Map.entry("--exclude", "Files"),
        Map.entry("--config", "The run"));
  }

  @Override
  int run(ParseResult given, Engine engine, Console console) {
    return engine.lint(request(given, setup(given, true, console), console), console);
  }

  static LintRequest request(ParseResult given, Setup setup, Console console) {
    Settings settings = setup.configurations().settings();
    Options options = new Options(given, settings, setup.faults(), console.folder());
    List<String> paths = parameters(given);
    String stdinFilename = given.matchedOptionValue("--stdin-filename", null);
    checkStandardInput(paths, stdinFilename);
    if (stdinFilename == null && paths.contains("-")) {
      stdinFilename = LintRequest.PLAN;
    }
    List<String> reportOnly = given.matchedOptionValue("--report-only", List.of());
    String since = given.matchedOptionValue("--since", null);
    boolean staged = given.hasMatchedOption("--staged");
    checkScope(!reportOnly.isEmpty(), since != null, staged, stdinFilename != null);
    return new LintRequest(
        paths.isEmpty() ? List.of(".") : paths,
        setup,
        outputs(options, setup.faults()),
        options.text("--profile", "profile"),
        list(given, "--only"),
        list(given, "--skip"),
        options.choice("--min-severity", "min-severity", LintRequest.SEVERITIES),
        options.choice("--fail-on", "fail-on", SEVERITIES_OR_NONE),
        given.matchedOptionValue("--exclude", List.of()),
        given.hasMatchedOption("--no-baseline") ? null : options.file("--baseline", "baseline"),
        reportOnly,
        since,
        staged,
        stdinFilename,
        options.number("--jobs", "jobs"),
        color(options, console),
        !given.hasMatchedOption("--no-inline-suppressions")
            && !Boolean.FALSE.equals(settings.flag("suppressions.inline")),
        options.flag("--report-unknown", "report-unknown"),
        options.flag("--quiet", "quiet"),
        options.flag("--verbose", "verbose"),
        options.flag("--timings", "timings"));
  }

  private static void checkStandardInput(List<String> paths, @Nullable String name) {
    int count = 0;
    for (String path : paths) {
      count += path.equals("-") ? 1 : 0;
    }
    if (count > 1) {
      throw new CannotRun("Standard input (\"-\") can be read only once");
    }
    if (count == 0 && name != null) {
      throw new CannotRun("\"--stdin-filename\" needs the path \"-\", which is standard input");
    }
  }

  private static void checkScope(boolean only, boolean since, boolean staged, boolean input) {
    if ((only ? 1 : 0) + (since ? 1 : 0) + (staged ? 1 : 0) > 1) {
      throw new CannotRun("Of --report-only, --since and --staged only one can be given");
    }
    if (staged && input) {
      throw new CannotRun("Standard input (\"-\") is not staged");
    }
  }

  private static List<Output> outputs(Options options, Faults faults) {
    Named elsewhere = options.file("--output", "output");
    String file = elsewhere == null ? null : elsewhere.path();
    if (file != null && options.isGiven("--output") && FORMATS.contains(file)) {
      // So it is meant elsewhere, and a file of that name would surprise.
      throw new CannotRun("\"--output\" takes a file; did you mean \"--format " + file + "\"?");
    }
    List<Output> outputs = new ArrayList<>();
    boolean withoutFile = false;
    for (Named named : options.texts("--format", "format")) {
      String format = named.path();
      int equals = format.indexOf('=');
      String own = equals < 0 ? null : format.substring(equals + 1);
      String word = equals < 0 ? format : format.substring(0, equals);
      boolean isOne = FORMATS.contains(word) && (own == null || !own.isEmpty());
      if (!isOne && options.isGiven("--format")) {
        throw own != null && own.isEmpty()
            ? new CannotRun("\"--format " + format + "\" names no file after \"=\"")
            : notOneOf("--format", word, FORMATS);
      }
      // Else the schema of configurations says it.
      if (isOne) {
        if (own == null && withoutFile) {
          String place = file == null ? "standard output" : "\"" + file + "\"";
          String message = "Only one format can go to " + place + ": give the others a file, ";
          if (named.place() == null) {
            throw new CannotRun(message + "FORMAT=FILE");
          }
          faults.of(named, message + word + "=FILE");
        }
        withoutFile |= own == null;
        outputs.add(new Output(format(word), own == null ? file : own));
      }
    }
    if (!withoutFile && file != null) {
      outputs.add(new Output(Format.TEXT, file));
    }
    return outputs;
  }

  private static Format format(String name) {
    return switch (name) {
      case "text" -> Format.TEXT;
      case "json" -> Format.JSON;
      default -> Format.SARIF;
    };
  }

  /** The parts between the commas of all values of an option, without blanks around them. */
  private static List<String> list(ParseResult given, String option) {
    List<String> values = given.matchedOptionValue(option, List.of());
    List<String> parts = new ArrayList<>();
    for (String value : values) {
      int start = 0;
      while (start <= value.length()) {
        int comma = value.indexOf(',', start);
        int end = comma < 0 ? value.length() : comma;
        String part = value.substring(start, end).trim();
        if (!part.isEmpty()) {
          parts.add(part);
        }
        start = end + 1;
      }
    }
    if (parts.isEmpty() && !values.isEmpty()) {
      throw new CannotRun("\"" + option + "\" names nothing");
    }
    return parts;
  }

  private static boolean color(Options options, Console console) {
    String when = options.choice("--color", "color", COLORS);
    if (when == null || when.equals("auto")) {
      return !console.isSet("NO_COLOR") && (console.isTerminal() || isForced(console));
    }
    return when.equals("always");
  }

  /** Logs of CI systems show colours, though they are no terminals. */
  private static boolean isForced(Console console) {
    String force = console.variable("FORCE_COLOR");
    return !force.isEmpty() && !force.equals("0") && !force.equals("false");
  }
}
