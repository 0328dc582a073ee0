package dev.hullcheck.terraform;

import dev.hullcheck.source.Problem;
import dev.hullcheck.source.Text;
import dev.hullcheck.syntax.hcl.Expression;
import dev.hullcheck.syntax.hcl.HclAttribute;
import dev.hullcheck.syntax.hcl.HclBody;
import dev.hullcheck.syntax.hcl.HclParser;
import dev.hullcheck.syntax.hcl.TemplatePart;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;

/**
 * What a run says of the variables of its root modules, over what the modules' own files say; of
 * two sources the later one wins. Thread-safe.
 */
public final class GivenVariables {
  /** Nothing is said. */
  public static final GivenVariables NONE = new GivenVariables(List.of());

  private final List<Source> sources;
  private final ConcurrentSkipListSet<String> faults = new ConcurrentSkipListSet<>();

  /** Where values come from. */
  public sealed interface Source permits File, Word {}

  /**
   * A file of variables, or what is like one: its attributes.
   *
   * @param whole whether all of it could be read; else it may set other variables, too
   */
  public record File(HclBody body, boolean whole) implements Source {}

  /**
   * One value as the command line gives it.
   *
   * @param assignment {@code name=value}: the characters of the value are all of a string where the
   *     variable is a string, a number, a boolean or without a type, else an expression
   */
  public record Word(String name, Text assignment) implements Source {}

  public GivenVariables(List<Source> sources) {
    this.sources = List.copyOf(sources);
  }

  List<Source> sources() {
    return sources;
  }

  /**
   * What a module's variable is set to by a word of the command line.
   *
   * @param type of the variable, or null where it has none
   */
  HclAttribute attribute(Word word, @Nullable Expression type) {
    Text assignment = word.assignment();
    int value = word.name().length() + 1;
    if (!TypeConstraint.isPrimitive(type)) {
      var parsed = HclParser.parse(assignment);
      for (Problem problem : parsed.problems()) {
        faults.add("The value in \"" + assignment.content() + "\": " + problem.message());
      }
      HclAttribute attribute = parsed.tree().attribute(word.name());
      if (attribute != null) {
        return attribute;
      }
    }
    Text text = assignment.slice(value, assignment.length());
    List<TemplatePart> parts = new ArrayList<>();
    if (text.length() > 0) {
      parts.add(new TemplatePart.Literal(text));
    }
    Expression.Template string =
        new Expression.Template(parts, Expression.Template.Form.QUOTED, text.whole());
    return new HclAttribute(
        word.name(), assignment.span(0, word.name().length()), string, assignment.whole());
  }

  /** What was found to be wrong with values while modules were evaluated, sorted. */
  public List<String> faults() {
    return new ArrayList<>(faults);
  }
}
