package dev.hullcheck.author;

import dev.hullcheck.kind.Data;
import dev.hullcheck.kind.DataArchive;
import dev.hullcheck.rule.RuleInfo;
import dev.hullcheck.rule.RuleSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The languages that rules speak, which follow from the spellings of their kinds. */
final class RuleLanguages {
  private final Map<String, Object> kinds;
  private final @Nullable DataArchive builtIn;

  /**
   * @param kinds the kinds that are being compiled, as their files have them; read later
   * @param builtIn the kinds of the build, where others are compiled
   */
  RuleLanguages(Map<String, Object> kinds, @Nullable DataArchive builtIn) {
    this.kinds = kinds;
    this.builtIn = builtIn;
  }

  /**
   * A rule with the languages that it speaks: those that one of its kinds can be written in, or
   * those that it says.
   */
  Object added(Object rule, RuleInfo info) {
    List<Object> languages = new ArrayList<>();
    List<String> said = Data.of(rule).strings("languages");
    for (String language : List.of("terraform", "kubernetes", "shell")) {
      if (!said.isEmpty() && !said.contains(language)) {
        continue;
      }
      for (String kind : info.kinds()) {
        Object own = kinds.get(kind);
        Data data =
            own != null ? Data.of(own) : builtIn == null ? null : builtIn.get("kind/" + kind);
        boolean speaks = language.equals(of(kind)) || data != null && speaks(data, language);
        if (speaks && !languages.contains(language)) {
          languages.add(language);
        }
      }
    }
    Map<String, Object> with = new LinkedHashMap<>();
    for (Map.Entry<String, Data> entry : Data.of(rule).entries()) {
      with.put(entry.getKey(), entry.getValue().value());
    }
    with.put("languages", languages);
    return with;
  }

  /** The language of all that a rule judges whatever its kind; null for a kind. */
  @Nullable String of(String kind) {
    return switch (kind) {
      case RuleSet.OBJECTS -> "kubernetes";
      case RuleSet.BLOCKS -> "terraform";
      default -> asWritten(kind);
    };
  }

  /**
   * The language of a source's own spelling of some kind: a Terraform type, or a kind of Config
   * Connector; null for others.
   */
  private @Nullable String asWritten(String name) {
    String section = name.startsWith("terraform.") ? "terraform" : "config-connector";
    String spelling = name.substring(name.indexOf('.') + 1);
    for (Map.Entry<String, Object> kind : kinds.entrySet()) {
      Data spellings = Data.of(kind.getValue()).get(section);
      if (spellings != null && spellings.get(spelling) != null) {
        return section.equals("terraform") ? "terraform" : "kubernetes";
      }
    }
    return null;
  }

  private static boolean speaks(Data kind, String language) {
    if (kind.get("languages") != null) {
      return kind.strings("languages").contains(language);
    }
    String section =
        language.equals("shell")
            ? "gcloud"
            : language.equals("kubernetes") ? "config-connector" : "terraform";
    return kind.get(section) != null;
  }
}
