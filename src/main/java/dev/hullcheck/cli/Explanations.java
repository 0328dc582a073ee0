package dev.hullcheck.cli;

import dev.hullcheck.author.ExampleFiles;
import dev.hullcheck.check.Judgement;
import dev.hullcheck.engine.Inquiry;
import dev.hullcheck.engine.Linter;
import dev.hullcheck.engine.OwnRules;
import dev.hullcheck.kind.Catalog;
import dev.hullcheck.kind.Data;
import dev.hullcheck.report.JudgementReport;
import dev.hullcheck.report.RuleReports;
import dev.hullcheck.rule.Examples;
import dev.hullcheck.rule.Rule;
import dev.hullcheck.rule.RuleInfo;
import dev.hullcheck.rule.RuleNames;
import dev.hullcheck.rule.RulePolicy;
import dev.hullcheck.rule.RuleSet;
import dev.hullcheck.walk.WalkResult;
import dev.hullcheck.walk.WalkedFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What {@code hullcheck explain} shows: a rule, and how it came to say what it says. */
final class Explanations {
  private final Catalog catalog;
  private final RuleSet rules;
  private final List<RuleInfo> called = new ArrayList<>();

  /**
   * The rules of a name.
   *
   * @param id a rule's id, or a peer's id of it
   * @throws CannotRun if there is none
   */
  Explanations(String id, Catalog catalog) {
    this.catalog = catalog;
    this.rules = new RuleSet(catalog, RulePolicy.ALL);
    for (RuleInfo rule : rules.infos()) {
      if (RuleNames.isCalled(rule, id)) {
        called.add(rule);
      }
    }
    if (called.isEmpty()) {
      throw new CannotRun(
          "There is no rule \"" + id + "\"" + Suggestion.clause(id, catalog.ruleIds()));
    }
  }

  /**
   * The rules in full.
   *
   * @param folders of own rules, whose tests are beside them
   */
  void write(List<Named> folders, Path workingFolder, StringBuilder out) {
    for (RuleInfo rule : called) {
      out.append(out.length() > 0 ? "\n" : "");
      RuleReports.explain(
          rule,
          rules.options(rule.id()),
          rules.fix(rule.id()),
          examples(rule.id(), folders, workingFolder),
          out);
    }
  }

  private Examples examples(String id, List<Named> folders, Path workingFolder) {
    Data builtIn = catalog.examples(id);
    for (Named folder : builtIn == null ? folders : List.<Named>of()) {
      Path tests = workingFolder.resolve(folder.path()).resolve(OwnRules.TESTS).resolve(id);
      if (Files.isDirectory(tests)) {
        return ExampleFiles.in(tests);
      }
    }
    return Examples.read(builtIn);
  }

  /**
   * What the rules say of the resources at a line.
   *
   * @param file as the model calls it
   * @param shown as the user calls it
   * @throws CannotRun if there is nothing of their kinds, or no such line
   */
  void write(String file, String shown, int line, Linter.Model model, StringBuilder out) {
    int last = Inquiry.lastLine(file, model);
    if (last > 0 && line > last) {
      throw new CannotRun(
          "There is no line " + line + " in \"" + shown + "\"; the last is line " + last);
    }
    List<Judgement> judgements = new ArrayList<>();
    Set<String> kinds = new LinkedHashSet<>();
    for (RuleInfo info : called) {
      Rule rule = rules.rule(info.id());
      if (rule != null) {
        judgements.addAll(Inquiry.of(rule, file, line, model, catalog));
        kinds.addAll(info.kinds());
      }
    }
    if (judgements.isEmpty()) {
      List<String> sought = new ArrayList<>(kinds);
      int nearest = Inquiry.nearest(sought, file, line, model);
      String none = "There is no " + String.join(" or ", sought);
      throw new CannotRun(
          nearest == 0
              ? none + " in \"" + shown + "\""
              : none
                  + (" at line " + line + " of \"" + shown + "\"; the nearest is at line ")
                  + nearest);
    }
    JudgementReport.write(judgements, Linter.secrets(model, catalog), out);
  }

  /** What reports call a file that the user names. */
  static String name(String file, WalkResult walked, Console console) {
    var asked = console.folder().resolve(file).normalize();
    for (WalkedFile one : walked.files()) {
      if (console.folder().resolve(one.path()).normalize().equals(asked)) {
        return one.name();
      }
    }
    throw new CannotRun("\"" + file + "\" is none of the files that are read");
  }
}
