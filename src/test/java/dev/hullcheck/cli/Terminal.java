package dev.hullcheck.cli;

import dev.hullcheck.engine.Configurations;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs the command line within the test, with an engine that notes what it is asked for. */
final class Terminal implements Engine {
  final List<LintRequest> lints = new ArrayList<>();
  final List<String> calls = new ArrayList<>();
  final ByteArrayOutputStream out = new ByteArrayOutputStream();
  final ByteArrayOutputStream err = new ByteArrayOutputStream();
  Map<String, String> environment = Map.of();
  boolean isTerminal;
  boolean isErrorTerminal;

  /** What the engine answers with; thrown where it is an exception. */
  RuntimeException failure = new CannotRun("unused");

  int answer = ExitCode.OK;
  boolean fails;

  int run(String... args) {
    return Main.run(args, this, console());
  }

  Console console() {
    return console(Path.of("").toAbsolutePath());
  }

  Console console(Path folder) {
    ByteArrayInputStream in = new ByteArrayInputStream(new byte[0]);
    return new Console(in, out, err, folder, environment, isTerminal, isErrorTerminal);
  }

  /** The request of {@code lint} with these arguments, which must be well formed. */
  LintRequest lint(String... args) {
    String[] all = new String[args.length + 1];
    all[0] = "lint";
    System.arraycopy(args, 0, all, 1, args.length);
    int code = run(all);
    if (code != ExitCode.OK) {
      throw new AssertionError(err());
    }
    return lints.get(lints.size() - 1);
  }

  String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private int answer(String call) {
    calls.add(call);
    if (fails) {
      throw failure;
    }
    return answer;
  }

  @Override
  public int lint(LintRequest request, Console console) {
    lints.add(request);
    return answer("lint");
  }

  private static String with(Setup setup) {
    return setup.rules().isEmpty() ? "" : " with " + setup.rules();
  }

  @Override
  public int baseline(LintRequest request, String file, boolean prune, Console console) {
    lints.add(request);
    return answer("baseline " + file + (prune ? " pruned" : ""));
  }

  @Override
  public int ast(List<String> files, String format, Setup setup, Console console) {
    return answer("ast " + files + " " + format);
  }

  @Override
  public int rules(String format, @Nullable String profile, Setup setup, Console console) {
    return answer("rules " + format + (profile == null ? "" : " of " + profile) + with(setup));
  }

  @Override
  public int configuration(String folder, Configurations configurations, Console console) {
    return answer("configuration " + folder);
  }

  @Override
  public int schema(Console console) {
    return answer("schema");
  }

  @Override
  public int explain(String id, Setup setup, Console console) {
    return answer("explain " + id + with(setup));
  }

  @Override
  public int test(List<String> tests, Setup setup, Console console) {
    return answer("test " + tests + with(setup));
  }

  @Override
  public int explainOn(
      String id, String file, int line, List<String> paths, Setup setup, Console console) {
    return answer("explain " + id + " on " + file + " " + line + " " + paths);
  }
}
