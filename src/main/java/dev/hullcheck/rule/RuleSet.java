package dev.hullcheck.rule;

import dev.hullcheck.kind.Catalog;
import dev.hullcheck.kind.Data;
import dev.hullcheck.model.Language;
import dev.hullcheck.model.Resource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rules of a run, each read when a resource that it judges is first met. Thread-safe. */
public final class RuleSet {
  /** All objects of manifests, as they are written. */
  public static final String OBJECTS = "k8s.*";

  /** All blocks of Terraform, as they are written. */
  public static final String BLOCKS = "terraform.*";

  private final Catalog catalog;
  private final RulePolicy policy;
  private final Map<String, Rule> rules = new HashMap<>();
  private final Map<String, List<Rule>> byKind = new HashMap<>();

  /** The rules of a catalog, as users have set them. */
  public RuleSet(Catalog catalog, RulePolicy policy) {
    this.catalog = catalog;
    this.policy = policy;
  }

  /** The rules that judge a resource: those of its kind, then those of all that is written. */
  public List<Rule> of(Resource resource) {
    List<Rule> ofKind = of(resource.kind());
    String written = written(resource);
    List<Rule> ofWritten = written == null ? List.of() : of(written);
    if (ofWritten.isEmpty()) {
      return ofKind;
    }
    List<Rule> all = new ArrayList<>(ofKind);
    for (Rule rule : ofWritten) {
      if (!ofKind.contains(rule)) {
        all.add(rule);
      }
    }
    return all;
  }

  /**
   * What rules name to judge a resource whatever its kind: {@code k8s.*} where it is an object of a
   * manifest, {@code terraform.*} where it is a block; null where it is made of another one.
   */
  public static @Nullable String written(Resource resource) {
    if (resource.owner() != null) {
      return null;
    }
    Language language = resource.language();
    if (language == Language.KUBERNETES) {
      return resource.kind().startsWith("k8s.") ? OBJECTS : null;
    }
    boolean block = language == Language.TERRAFORM && resource.kind().startsWith("terraform.");
    return block ? BLOCKS : null;
  }

  /** The rules that judge a kind, in the order of their ids. */
  public synchronized List<Rule> of(String kind) {
    List<Rule> known = byKind.get(kind);
    if (known == null) {
      known = new ArrayList<>();
      for (String id : catalog.rulesOf(kind)) {
        Rule rule = policy.runs(id) ? rule(id) : null;
        if (rule != null) {
          known.add(rule);
        }
      }
      byKind.put(kind, known);
    }
    return known;
  }

  /** The rule of an id, wanted or not; null where there is none. */
  public synchronized @Nullable Rule rule(String id) {
    Rule known = rules.get(id);
    if (known == null) {
      Data data = catalog.rule(id);
      if (data == null) {
        return null;
      }
      known = RuleReader.read(data, policy.options(id));
      rules.put(id, known);
    }
    return known;
  }

  /** What a rule offers to mend its findings, or null; read when it is asked for. */
  public @Nullable Fix fix(String id) {
    Data data = catalog.rule(id);
    return data == null ? null : RuleReader.fix(data);
  }

  /** What users can set about a rule, in the order of its file; read when it is asked for. */
  public List<Option> options(String id) {
    Data data = catalog.rule(id);
    return data == null ? List.of() : RuleReader.options(data);
  }

  /** Whether a rule of this id is to run. */
  public boolean isWanted(String id) {
    return policy.runs(id);
  }

  /** The severity of a rule's findings. */
  public Severity severity(RuleInfo rule) {
    Severity set = policy.severity(rule.id());
    return set == null ? rule.severity() : set;
  }

  /** The ids of all rules, wanted or not, sorted. */
  public List<String> ids() {
    return catalog.ruleIds();
  }

  /** What all rules say of themselves, wanted or not, by id. */
  public List<RuleInfo> infos() {
    List<RuleInfo> infos = new ArrayList<>();
    for (String id : catalog.ruleIds()) {
      Data data = catalog.rule(id);
      if (data != null) {
        infos.add(RuleReader.info(data));
      }
    }
    return infos;
  }
}
