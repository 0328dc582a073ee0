package dev.hullcheck.cli;

import dev.hullcheck.check.Times;
import dev.hullcheck.engine.Linter;
import dev.hullcheck.kind.Catalog;
import dev.hullcheck.model.Resource;
import dev.hullcheck.normalize.CustomObjects;
import dev.hullcheck.walk.WalkedFile;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who looks on at a lint: those that the user asks for, each made only then. */
final class Lookers {
  private final Console console;
  private final @Nullable NotRead notRead;
  private final @Nullable Progress progress;
  private @Nullable Times rules;
  private @Nullable Times files;

  /**
   * Of a request.
   *
   * @param notRead who was told of the files that are not read, if anybody
   */
  Lookers(LintRequest request, Linter linter, @Nullable NotRead notRead, Console console) {
    this.console = console;
    this.notRead = notRead;
    if (Progress.isWanted(request, console)) {
      Progress line = new Progress(console, System.nanoTime());
      linter.watch(line);
      progress = line;
    } else {
      progress = null;
    }
    if (request.reportUnknown()) {
      linter.explainUnknowns();
    }
    if (request.timings() && request.verbose()) {
      Times ofRules = new Times();
      Times ofFiles = new Times();
      linter.time(ofRules, ofFiles);
      rules = ofRules;
      files = ofFiles;
    }
  }

  /** When all is read. */
  void judging() {
    if (progress != null) {
      progress.judging();
    }
  }

  /**
   * When all is judged, and the report comes: with {@code --verbose} what was read, and what not.
   */
  void end(Linter.Model model, Catalog catalog) {
    if (progress != null) {
      progress.end();
    }
    if (notRead == null) {
      return;
    }
    Map<String, Integer> resources = new HashMap<>();
    Set<String> known = new HashSet<>();
    for (Resource resource : model.project().resources()) {
      String file = resource.span().file().path();
      // Some are there in their own spelling, too.
      if (!resource.address().isEmpty() && known.add(file + '\n' + resource.address())) {
        resources.merge(file, 1, Integer::sum);
      }
    }
    for (WalkedFile file : model.files()) {
      int count = resources.getOrDefault(file.name(), 0);
      String found =
          count == 0 ? "nothing found" : count + (count == 1 ? " resource" : " resources");
      console.err(file.name() + ": read as " + file.kind().title() + ", " + found);
    }
    for (String line : notRead.lines()) {
      console.err(line);
    }
    StringBuilder alone = new StringBuilder();
    for (Map.Entry<String, Integer> type :
        CustomObjects.leftAlone(model.project(), catalog).entrySet()) {
      alone.append(alone.length() == 0 ? "" : ", ");
      alone.append(type.getValue()).append(' ').append(type.getKey());
    }
    if (alone.length() > 0) {
      console.err("Held against no schema: " + alone);
    }
  }

  /** With {@code --timings} and {@code --verbose}, what took longest. */
  void slowest() {
    if (rules != null && files != null) {
      Timings.write("Slowest rules", rules, console);
      Timings.write("Slowest files and modules", files, console);
    }
  }
}
