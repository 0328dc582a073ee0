package dev.hullcheck.terraform;

import dev.hullcheck.syntax.hcl.HclAttribute;
import dev.hullcheck.syntax.hcl.HclBlock;
import dev.hullcheck.syntax.hcl.HclBody;
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
  private static final Comparator<HclBody> BY_PRECEDENCE =
      new Comparator<>() {
        @Override
        public int compare(HclBody a, HclBody b) {
          String first = a.span().file().name();
          String second = b.span().file().name();
          int rank = TerraformFiles.rank(first);
          int byRank = Integer.compare(rank, TerraformFiles.rank(second));
          return byRank == 0 && rank == TerraformFiles.BY_NAME ? first.compareTo(second) : byRank;
        }
      };

  private final Map<String, HclAttribute> values = new HashMap<>();

  /**
   * The values of a module's variables.
   *
   * @param files those that Terraform reads by itself, in any order
   * @param given what is said over them
   */
  Assignments(Declarations declarations, List<HclBody> files, GivenVariables given) {
    List<HclBody> ranked = new ArrayList<>(files);
    ranked.sort(BY_PRECEDENCE);
    for (HclBody file : ranked) {
      add(file);
    }
    for (GivenVariables.Source source : given.sources()) {
      if (source instanceof GivenVariables.File file) {
        add(file.body());
      } else if (source instanceof GivenVariables.Word word) {
        HclBlock variable = declarations.variable(word.name());
        if (variable != null) {
          HclAttribute type = variable.body().attribute("type");
          values.put(word.name(), given.attribute(word, type == null ? null : type.expression()));
        }
      }
    }
  }

  private void add(HclBody file) {
    for (HclItem item : file.items()) {
      if (item instanceof HclAttribute attribute) {
        values.put(attribute.name(), attribute);
      }
    }
  }

  /** What sets a variable, or null where nothing does. */
  @Nullable HclAttribute value(String name) {
    return values.get(name);
  }
}
