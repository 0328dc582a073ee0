package dev.hullcheck.terraform;

import dev.hullcheck.syntax.hcl.HclAttribute;
import dev.hullcheck.syntax.hcl.HclBlock;
import dev.hullcheck.syntax.hcl.HclItem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What sets the variables of a root module: files of variables and what a run says over them, the
 * last of two of one name.
 */
final class Assignments {
  /** The order in which Terraform reads files of variables. */
  private static final Comparator<GivenVariables.File> BY_PRECEDENCE =
      new Comparator<>() {
        @Override
        public int compare(GivenVariables.File a, GivenVariables.File b) {
          String first = a.body().span().file().name();
          String second = b.body().span().file().name();
          int rank = TerraformFiles.rank(first);
          int byRank = Integer.compare(rank, TerraformFiles.rank(second));
          return byRank == 0 && rank == TerraformFiles.BY_NAME ? first.compareTo(second) : byRank;
        }
      };

  private final Map<String, HclAttribute> values = new HashMap<>();
  private boolean whole = true;

  /**
   * The values of a module's variables.
   *
   * @param files those that Terraform reads by itself, in any order
   * @param given what is said over them
   */
  Assignments(Declarations declarations, List<GivenVariables.File> files, GivenVariables given) {
    List<GivenVariables.File> ranked = new ArrayList<>(files);
    ranked.sort(BY_PRECEDENCE);
    for (GivenVariables.File file : ranked) {
      add(file);
    }
    for (GivenVariables.Source source : given.sources()) {
      if (source instanceof GivenVariables.File file) {
        add(file);
      } else if (source instanceof GivenVariables.Word word) {
        HclBlock variable = declarations.variable(word.name());
        if (variable != null) {
          HclAttribute type = variable.body().attribute("type");
          values.put(word.name(), given.attribute(word, type == null ? null : type.expression()));
        }
      }
    }
  }

  private void add(GivenVariables.File file) {
    if (!file.whole()) {
      // What could not be read may be another value of any variable.
      values.clear();
      whole = false;
    }
    for (HclItem item : file.body().items()) {
      if (item instanceof HclAttribute attribute) {
        values.put(attribute.name(), attribute);
      }
    }
  }

  /** Whether nothing else than what is known can set a variable. */
  boolean areWhole() {
    return whole;
  }

  /** What sets a variable, or null where nothing does. */
  @Nullable HclAttribute value(String name) {
    return values.get(name);
  }
}
