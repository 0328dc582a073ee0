package dev.hullcheck.config;

import dev.hullcheck.kind.Catalog;
import dev.hullcheck.rule.RuleNames;
import dev.hullcheck.rule.RulePolicy;
import dev.hullcheck.rule.Severity;
import dev.hullcheck.source.Problem;
import dev.hullcheck.source.Span;
import dev.hullcheck.syntax.yaml.PlainData;
import dev.hullcheck.syntax.yaml.YamlEntry;
import dev.hullcheck.syntax.yaml.YamlMapping;
import dev.hullcheck.syntax.yaml.YamlNode;
import dev.hullcheck.syntax.yaml.YamlScalar;
import dev.hullcheck.syntax.yaml.YamlSequence;
import dev.hullcheck.value.Scalar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The configurations of a run together: the outermost, which is in force everywhere, and those of
 * folders below, each in force for its folder over those above it.
 */
public final class Settings {
  private final @Nullable ConfigFile outermost;
  private final Map<String, ConfigFile> byFolder = new HashMap<>();
  private final List<ConfigFile> files;

  /**
   * Settings of files.
   *
   * @param outermost the one that is in force everywhere and for the run itself, or null
   * @param files all of them, in any order
   */
  public Settings(@Nullable ConfigFile outermost, List<ConfigFile> files) {
    this.files = List.copyOf(files);
    this.outermost = outermost;
    for (ConfigFile file : files) {
      byFolder.put(file.folder(), file);
    }
  }

  public List<ConfigFile> files() {
    return files;
  }

  /** The text that the outermost configuration sets, or null. */
  public @Nullable String text(String key) {
    return node(key) instanceof YamlScalar scalar ? scalar.value() : null;
  }

  /** The texts that the outermost configuration sets, each with its place. */
  public List<ConfigFile.Word> words(String key) {
    return ConfigFile.words(node(key));
  }

  /** The texts that the outermost configuration sets; none where it sets nothing. */
  public List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (ConfigFile.Word word : ConfigFile.words(node(key))) {
      texts.add(word.text());
    }
    return texts;
  }

  /** What the outermost configuration says, or null where it says nothing. */
  public @Nullable Boolean flag(String key) {
    return node(key) instanceof YamlScalar scalar ? scalar.isTrue() : null;
  }

  /** The number that the outermost configuration sets, or null. */
  public @Nullable Long number(String key) {
    return node(key) instanceof YamlScalar scalar ? scalar.whole() : null;
  }

  /** The entries of a mapping in the outermost configuration; none where it has none. */
  public List<YamlEntry> entries(String key) {
    return node(key) instanceof YamlMapping mapping ? mapping.entries() : List.of();
  }

  /** Where the outermost configuration sets a key, or null where it does not. */
  public @Nullable Span place(String key) {
    YamlNode node = node(key);
    return node == null ? null : node.span();
  }

  private @Nullable YamlNode node(String key) {
    return outermost == null ? null : outermost.at(key);
  }

  /** The folder of the outermost configuration, or null where there is none. */
  public @Nullable String folder() {
    return outermost == null ? null : outermost.folder();
  }

  /** The files to leave out that the configuration of one folder names. */
  public List<String> excludes(String folder) {
    ConfigFile file = byFolder.get(folder);
    List<String> excludes = new ArrayList<>();
    if (file != null) {
      for (ConfigFile.Word word : file.words("exclude")) {
        excludes.add(word.text());
      }
    }
    return excludes;
  }

  /** The configurations in force in a folder, the outermost first. */
  List<ConfigFile> chain(String folder) {
    List<ConfigFile> chain = new ArrayList<>();
    String at = folder;
    while (true) {
      ConfigFile file = byFolder.get(at);
      if (file != null && file != outermost) {
        chain.add(0, file);
      }
      int slash = at.lastIndexOf('/');
      if (slash < 0) {
        break;
      }
      at = at.substring(0, slash);
    }
    if (outermost != null) {
      chain.add(0, outermost);
    }
    return chain;
  }

  /**
   * An environment that Terraform is applied in.
   *
   * @param varFiles from the folder of the outermost configuration
   * @param variables by name
   */
  public record Environment(
      String name, List<ConfigFile.Word> varFiles, List<YamlEntry> variables) {}

  /** The environments that the outermost configuration names, in its order. */
  public List<Environment> environments() {
    List<Environment> environments = new ArrayList<>();
    for (YamlEntry entry : entries("terraform.environments")) {
      List<ConfigFile.Word> files = List.of();
      List<YamlEntry> variables = List.of();
      if (entry.value().resolved() instanceof YamlMapping said) {
        files = ConfigFile.words(said.get("var-files"));
        if (said.get("variables") instanceof YamlMapping set) {
          variables = set.entries();
        }
      }
      environments.add(new Environment(entry.name(), files, variables));
    }
    return environments;
  }

  /** The version of Kubernetes that the innermost configuration around a folder says, or null. */
  public @Nullable Scalar kubernetesVersion(String folder) {
    Scalar version = null;
    for (ConfigFile file : chain(folder)) {
      if (file.at("kubernetes-version") instanceof YamlScalar said) {
        version = Scalar.string(said.value(), said.span());
      }
    }
    return version;
  }

  /**
   * The innermost folder with a configuration that a folder lies in: two folders of the same one
   * have the same policy. Empty where there is none but the outermost.
   */
  public String policyFolder(String folder) {
    if (files.isEmpty()) {
      return "";
    }
    List<ConfigFile> chain = chain(folder);
    ConfigFile innermost = chain.isEmpty() ? null : chain.get(chain.size() - 1);
    return innermost == null || innermost == outermost ? "" : innermost.folder();
  }

  /**
   * What holds for rules in a folder.
   *
   * @param profile the built-in rules that the profile in force leaves out
   * @param names of the rules in the catalog, where every name in the configurations is known
   */
  public RulePolicy policy(String folder, Set<String> profile, RuleNames names) {
    Policy policy = new Policy(profile);
    for (ConfigFile file : chain(folder)) {
      policy.add(file, names);
    }
    return policy;
  }

  private static final class Policy implements RulePolicy {
    private final Set<String> off;
    private @Nullable Set<String> only;
    private final Map<String, Severity> severities = new HashMap<>();
    private final Map<String, Map<String, Object>> options = new HashMap<>();

    Policy(Set<String> off) {
      this.off = new HashSet<>(off);
    }

    void add(ConfigFile file, RuleNames names) {
      for (ConfigFile.Word word : file.words("only")) {
        only = only == null ? new HashSet<>() : only;
        only.addAll(names.ids(word.text()));
      }
      for (ConfigFile.Word word : file.words("skip")) {
        off.addAll(names.ids(word.text()));
      }
      // What is said of one rule wins over what is said of many.
      for (YamlEntry entry : file.entries("rules")) {
        List<String> ids = names.ids(entry.name());
        if (!ids.contains(entry.name())) {
          set(ids, entry.value().resolved());
        }
      }
      for (YamlEntry entry : file.entries("rules")) {
        List<String> ids = names.ids(entry.name());
        if (ids.contains(entry.name())) {
          set(ids, entry.value().resolved());
        }
      }
    }

    private void set(List<String> ids, YamlNode value) {
      for (String id : ids) {
        if (value instanceof YamlMapping mapping) {
          YamlNode severity = mapping.get("severity");
          if (severity instanceof YamlScalar scalar) {
            severity(id, scalar.value());
          }
          if (mapping.get("options") instanceof YamlMapping set) {
            Map<String, Object> known = options.computeIfAbsent(id, key -> new HashMap<>());
            for (YamlEntry entry : set.entries()) {
              known.put(entry.name(), PlainData.of(entry.value()));
            }
          }
        } else if (value instanceof YamlScalar scalar) {
          severity(id, scalar.value());
        }
      }
    }

    private void severity(String id, String word) {
      if (word.equals("off")) {
        off.add(id);
        return;
      }
      off.remove(id);
      Severity severity = Severity.of(word);
      if (severity != null) {
        severities.put(id, severity);
      }
    }

    @Override
    public boolean runs(String id) {
      return !off.contains(id) && (only == null || only.contains(id));
    }

    @Override
    public @Nullable Severity severity(String id) {
      return severities.get(id);
    }

    @Override
    public Map<String, Object> options(String id) {
      return options.getOrDefault(id, Map.of());
    }
  }

  /** The findings to keep quiet by {@code paths} and {@code resources}, file by file. */
  public List<Skip> skips(RuleNames names) {
    List<Skip> skips = new ArrayList<>();
    for (ConfigFile file : files) {
      skips(file, "paths", names, skips);
      skips(file, "resources", names, skips);
    }
    return skips;
  }

  private static void skips(ConfigFile file, String key, RuleNames names, List<Skip> skips) {
    if (!(file.at(key) instanceof YamlSequence sequence)) {
      return;
    }
    for (YamlNode item : sequence.items()) {
      if (item.resolved() instanceof YamlMapping entry) {
        List<Skip.Name> rules = new ArrayList<>();
        for (ConfigFile.Word word : ConfigFile.words(entry.get("skip"))) {
          rules.add(new Skip.Name(word.text(), names.ids(word.text()), word.span()));
        }
        String reason = Schema.string(entry, "reason");
        String until = Schema.string(entry, "until");
        skips.add(
            new Skip(
                file.folder(),
                ConfigFile.words(entry.get("match")),
                key.equals("resources"),
                rules,
                reason == null ? "" : reason,
                until == null ? "" : until,
                entry.span()));
      }
    }
  }

  /** All that is wrong with the files, by their schema and by the catalog, file by file. */
  public List<Problem> problems(Catalog catalog) {
    return problems(catalog, true);
  }

  /**
   * The same.
   *
   * @param complete whether the catalog has all rules; else of the names that stand for none only
   *     those are faults that are nearly called as one is
   */
  public List<Problem> problems(Catalog catalog, boolean complete) {
    return files.isEmpty() ? List.of() : new SettingsCheck(catalog, complete).problems(files);
  }
}
