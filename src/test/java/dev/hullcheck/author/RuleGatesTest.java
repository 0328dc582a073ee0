package dev.hullcheck.author;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.engine.Catalogs;
import dev.hullcheck.kind.Catalog;
import dev.hullcheck.kind.Data;
import dev.hullcheck.rule.Examples;
import dev.hullcheck.rule.RuleInfo;
import dev.hullcheck.rule.RuleReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every rule file has to be, beyond what the schema and the compilation hold. */
class RuleGatesTest {
  /** Peers of which one id may stand for several rules. */
  private static final Set<String> MANY = Set.of("pss", "sonar", "kubescape");

  private static final List<String> KEYS =
      List.of(
          "id",
          "title",
          "category",
          "severity",
          "kinds",
          "languages",
          "secret",
          "each",
          "unless",
          "when",
          "forbid",
          "require",
          "at",
          "related",
          "once",
          "nearest",
          "message",
          "help",
          "why",
          "limits",
          "options",
          "fix",
          "since",
          "references",
          "aliases",
          "supersedes");
  private static final List<String> NEEDED = List.of("help", "why", "limits", "references");

  private static final Catalog CATALOG = Catalogs.builtIn();

  private final List<String> faults = new ArrayList<>();

  @Test
  void everyRulePasses() throws IOException {
    Map<String, String> holders = new HashMap<>();
    for (String id : CATALOG.ruleIds()) {
      Data rule = rule(id);
      RuleInfo info = RuleReader.info(rule);
      keys(id, Path.of("rules", info.category(), id + ".yaml"));
      if (!info.help().endsWith(".")) {
        faults.add(id + ": the help does not end with a period");
      }
      if (rule.string("message", "").endsWith(".") || info.title().endsWith(".")) {
        faults.add(id + ": the message or the title ends with a period");
      }
      aliases(info, holders);
      examples(info, Examples.read(CATALOG.examples(id)));
    }
    assertThat(faults).isEmpty();
  }

  private static Data rule(String id) {
    return Objects.requireNonNull(CATALOG.rule(id));
  }

  private void keys(String id, Path file) throws IOException {
    DataFile data = DataFile.parse(file.toString(), Files.readString(file));
    List<String> keys = new ArrayList<>();
    for (Map.Entry<String, Data> entry : Data.of(data.data()).entries()) {
      keys.add(entry.getKey());
    }
    List<String> ordered = new ArrayList<>(KEYS);
    ordered.retainAll(keys);
    if (!ordered.equals(keys)) {
      faults.add(id + ": the keys have to stand in the order " + ordered);
    }
    for (String needed : NEEDED) {
      if (!keys.contains(needed)) {
        faults.add(id + ": " + needed + " is missing");
      }
    }
  }

  /**
   * One id of another linter stands for one rule, for rules of which one supersedes the rest, or
   * for a rule and those that are split off it for their severity and bear its name: {@code
   * container-privileged} and {@code container-privileged-node-agent}. A profile of the Pod
   * Security Standards is many rules, and so may be a control of a benchmark or of Kubescape, and
   * one of Sonar's rules.
   */
  private void aliases(RuleInfo info, Map<String, String> holders) {
    Set<String> own = new HashSet<>();
    for (Map.Entry<String, List<String>> peer : info.aliases().entrySet()) {
      for (String alias : peer.getValue()) {
        String holder = holders.putIfAbsent(alias.toUpperCase(Locale.ROOT), info.id());
        boolean again = !own.add(alias.toUpperCase(Locale.ROOT));
        boolean many = peer.getKey().startsWith("cis-") || MANY.contains(peer.getKey());
        boolean split = holder != null && info.id().startsWith(holder + "-");
        if (again || !many && holder != null && !split && !superseding(holder, info.id())) {
          faults.add(info.id() + ": " + alias + " stands for " + holder + " already");
        }
      }
      if (peer.getKey().equals("trivy") && !peer.getValue().containsAll(spellings(peer))) {
        faults.add(info.id() + ": trivy needs all of " + spellings(peer));
      }
    }
  }

  private static boolean superseding(String one, String other) {
    return rule(one).strings("supersedes").contains(other)
        || rule(other).strings("supersedes").contains(one);
  }

  /**
   * {@code KSV-0017}, {@code AVD-KSV-0017} and, since that was once written, {@code KSV017}; the
   * long ids, which tfsec has had as well, are written in one way.
   */
  private static List<String> spellings(Map.Entry<String, List<String>> trivy) {
    List<String> spellings = new ArrayList<>();
    for (String id : trivy.getValue()) {
      String name = id.startsWith("AVD-") ? id.substring(4) : id;
      if (name.startsWith("KSV")) {
        String number = name.substring(name.length() - 3);
        spellings.addAll(List.of("KSV-0" + number, "KSV" + number, "AVD-KSV-0" + number));
      } else if (!name.startsWith("google-")) {
        spellings.addAll(List.of(name, "AVD-" + name));
      }
    }
    return spellings;
  }

  /** An example that fails and one that passes, in each language; a fault of text needs but one. */
  private void examples(RuleInfo info, Examples examples) {
    boolean ofText = info.kinds().equals(List.of("source.Problem"));
    for (List<Examples.File> files : List.of(examples.bad(), examples.good())) {
      Set<String> languages = new HashSet<>();
      files.forEach(file -> languages.add(file.language()));
      if (ofText ? languages.isEmpty() : !languages.containsAll(info.languages())) {
        String which = files == examples.bad() ? "example-bad" : "example-good";
        faults.add(info.id() + ": " + which + " has only " + languages);
      }
    }
  }
}
