package dev.hullcheck.script;

import dev.hullcheck.syntax.shell.Assignment;
import dev.hullcheck.syntax.shell.Word;
import dev.hullcheck.syntax.shell.WordPart;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Symbol;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Unknown.Reason;
import dev.hullcheck.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the values that assignments give to variables: strings, what is appended, arrays. */
final class Assigner {
  private final ScriptEvaluator script;
  private final Environment environment;
  private final Expander expander;

  Assigner(ScriptEvaluator script, Environment environment, Expander expander) {
    this.script = script;
    this.environment = environment;
    this.expander = expander;
  }

  /**
   * The value of an assignment.
   *
   * @param lasting whether the variable keeps it after the command
   */
  Value assign(Assignment assignment, boolean lasting) {
    String name = assignment.name();
    List<Word> elements = assignment.elements();
    Variables.Variable before = assignment.append() ? environment.get(name) : null;
    Value value;
    if (elements != null) {
      value = array(elements, assignment, before);
    } else {
      boolean whole =
          assignment.value().parts().size() == 1 && isSubstitution(assignment.value().parts());
      script.want(whole ? environment.fresh("$" + name, assignment.span()) : null);
      value = expander.value(assignment.value());
      script.want(null);
      if (assignment.append()) {
        value = appended(value, assignment, before);
      }
      if (assignment.index() != null) {
        Symbol symbol = environment.fresh("$" + name, assignment.span());
        value = Unknown.of(Reason.NOT_UNDERSTOOD, symbol, assignment.span());
      }
    }
    if (lasting) {
      environment.set(name, value, assignment.span());
    }
    return value;
  }

  private static boolean isSubstitution(List<WordPart> parts) {
    WordPart only = parts.get(0);
    if (only instanceof WordPart.DoubleQuoted quoted) {
      return quoted.parts().size() == 1 && quoted.parts().get(0) instanceof WordPart.Substitution;
    }
    return only instanceof WordPart.Substitution;
  }

  private Value array(
      List<Word> words, Assignment assignment, Variables.@Nullable Variable before) {
    List<Value> items = new ArrayList<>(words.size());
    boolean open = false;
    if (assignment.append()) {
      if (before != null && before.value() instanceof Sequence sequence) {
        items.addAll(sequence.items());
        open = sequence.isOpen();
      } else if (before != null && before.value() instanceof Scalar) {
        items.add(before.value());
      } else if (before != null || environment.mayBeSet(assignment.name())) {
        open = true;
      }
    }
    for (Word word : words) {
      String literal = word.literal();
      if (literal != null && literal.startsWith("[") && literal.contains("]=")) {
        // Keys make the order, or an associative array.
        Symbol symbol = environment.fresh("$" + assignment.name(), assignment.span());
        return Unknown.of(Reason.NOT_UNDERSTOOD, symbol, assignment.span());
      }
      for (Argument element : expander.arguments(word)) {
        open |= element.several();
        if (!element.several()) {
          items.add(element.value());
        }
      }
    }
    return Sequence.of(items, open, assignment.span());
  }

  private Value appended(Value added, Assignment assignment, Variables.@Nullable Variable before) {
    if (before == null && !environment.mayBeSet(assignment.name())) {
      return added;
    }
    if (before == null || before.value() instanceof Sequence) {
      Symbol symbol = environment.fresh("$" + assignment.name(), assignment.span());
      return Unknown.of(Reason.NOT_UNDERSTOOD, symbol, assignment.span());
    }
    Field field = new Field();
    field.add(before.value(), null, assignment.span(), true);
    field.add(added, null, assignment.value().span(), true);
    return field.value(assignment.span());
  }
}
