package dev.hullcheck.script;

import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import dev.hullcheck.syntax.shell.Assignment;
import dev.hullcheck.syntax.shell.Statement;
import dev.hullcheck.syntax.shell.Word;
import dev.hullcheck.syntax.shell.WordPart;
import dev.hullcheck.syntax.shell.WordPart.Quoting;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Symbol;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Unknown.Reason;
import dev.hullcheck.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes the values that assignments give to variables: strings, what is appended, arrays as
 * sequences and dictionaries as mappings.
 */
final class Assigner {
  private final ScriptEvaluator script;
  private final Environment environment;
  private final Expander expander;

  Assigner(ScriptEvaluator script, Environment environment, Expander expander) {
    this.script = script;
    this.environment = environment;
    this.expander = expander;
  }

  /** The values of assignments that stand alone or before a command, each after the others. */
  List<Command.Binding> assign(List<Assignment> assignments, boolean lasting) {
    List<Command.Binding> bindings = new ArrayList<>(assignments.size());
    for (Assignment assignment : assignments) {
      Value value = value(assignment, false);
      if (lasting) {
        environment.set(assignment.name(), value, assignment.span());
      }
      bindings.add(new Command.Binding(assignment.name(), value, assignment.span()));
    }
    return bindings;
  }

  /** The same of {@code export}, {@code declare} and their like, which expand all words first. */
  List<Command.Binding> declare(Statement.Simple simple) {
    StringBuilder options = new StringBuilder();
    List<Word> words = simple.words();
    for (Word word : words.subList(1, words.size())) {
      String literal = word.literal();
      if (literal != null && (literal.startsWith("-") || literal.startsWith("+"))) {
        options.append(literal);
      }
    }
    String letters = options.toString();
    boolean exports = letters.indexOf('x') >= 0 || "export".equals(words.get(0).literal());
    boolean local = isLocal(words.get(0).literal()) && letters.indexOf('g') < 0;
    boolean dictionary = letters.indexOf('A') >= 0;
    List<Command.Binding> bindings = new ArrayList<>(simple.assignments().size());
    for (Assignment assignment : simple.assignments()) {
      Value value = value(assignment, dictionary);
      bindings.add(new Command.Binding(assignment.name(), value, assignment.span()));
    }
    for (Command.Binding binding : bindings) {
      if (local) {
        environment.local(binding.name());
      }
      if (exports) {
        environment.export(binding.name(), binding.span());
      }
      if (letters.indexOf('n') >= 0) {
        String target = binding.value() instanceof Scalar scalar ? scalar.asText() : null;
        environment.refer(binding.name(), target, binding.span());
      } else {
        environment.set(binding.name(), binding.value(), binding.span());
      }
      if (changes(letters)) {
        environment.change(binding.name(), binding.span());
      }
    }
    for (Word word : words.subList(1, words.size())) {
      String name = word.literal();
      if (name != null && Expander.isName(name)) {
        if (exports) {
          environment.export(name, word.span());
        }
        if (local) {
          environment.local(name);
        }
        named(name, letters, "local".equals(words.get(0).literal()), word.span());
      }
    }
    return bindings;
  }

  /** What {@code declare -A NAME} and {@code local NAME} do to a name without a value. */
  private void named(String name, String letters, boolean local, Span span) {
    if (letters.indexOf('A') >= 0) {
      environment.set(name, Mapping.empty(false, span), span);
    } else if (local) {
      environment.set(name, Environment.unset(span), span);
    }
    if (letters.indexOf('n') >= 0) {
      environment.refer(name, null, span);
    } else if (changes(letters)) {
      environment.change(name, span);
    }
  }

  /** Whether a declaration in a function is of a variable of its own. */
  private static boolean isLocal(@Nullable String program) {
    return "local".equals(program) || "declare".equals(program) || "typeset".equals(program);
  }

  /** Whether options have the shell change what is assigned. */
  private static boolean changes(String letters) {
    return letters.indexOf('i') >= 0
        || letters.indexOf('u') >= 0
        || letters.indexOf('l') >= 0
        || letters.indexOf('c') >= 0;
  }

  private Value value(Assignment assignment, boolean dictionary) {
    String name = assignment.name();
    List<Word> elements = assignment.elements();
    String index = assignment.index();
    boolean needed = assignment.append() || index != null || elements != null;
    Variables.Variable variable = needed ? environment.get(name) : null;
    Value before = variable == null ? null : variable.value();
    if (elements != null) {
      boolean keyed = dictionary || before instanceof Mapping;
      return keyed ? dictionary(elements, assignment, before) : array(elements, assignment, before);
    }
    boolean whole =
        assignment.value().parts().size() == 1 && isSubstitution(assignment.value().parts());
    script.want(whole ? environment.fresh("$" + name, assignment.span()) : null);
    Value value = expander.assigned(assignment.value());
    script.want(null);
    if (index != null) {
      return element(value, index, assignment, before);
    }
    return assignment.append() ? appended(value, assignment, before) : value;
  }

  private static boolean isSubstitution(List<WordPart> parts) {
    WordPart only = parts.get(0);
    if (only instanceof WordPart.DoubleQuoted quoted) {
      return quoted.parts().size() == 1 && quoted.parts().get(0) instanceof WordPart.Substitution;
    }
    return only instanceof WordPart.Substitution;
  }

  private Unknown notFollowed(Assignment assignment) {
    Symbol symbol = environment.fresh("$" + assignment.name(), assignment.span());
    return Unknown.of(Reason.NOT_UNDERSTOOD, symbol, assignment.span());
  }

  // Arrays.

  private Value array(List<Word> words, Assignment assignment, @Nullable Value before) {
    List<Value> items = new ArrayList<>(words.size());
    boolean open = false;
    if (assignment.append()) {
      if (before instanceof Sequence sequence) {
        if (!expander.spend(sequence.items().size())) {
          return notFollowed(assignment);
        }
        items.addAll(sequence.items());
        open = sequence.isOpen();
      } else if (before instanceof Scalar) {
        items.add(before);
      } else if (before != null || environment.mayBeSet(assignment.name())) {
        items.add(several(assignment.span()));
        open = true;
      }
    }
    for (Word word : words) {
      if (Keyed.is(word)) {
        return words.size() == items.size() || items.isEmpty()
            ? indexed(words, assignment)
            : notFollowed(assignment);
      }
      for (Argument element : expander.arguments(word)) {
        open |= element.several();
        items.add(element.several() ? several(element.span()) : element.value());
      }
    }
    return Sequence.of(items, open, assignment.span());
  }

  /** Stands in an array for elements of which nothing is known, not even how many they are. */
  private Unknown several(Span span) {
    return Unknown.of(
        Reason.NOT_UNDERSTOOD, environment.fresh("$@", span), Unknown.Type.SEQUENCE, span);
  }

  /** {@code ([1]=b [0]=a)}. */
  private Value indexed(List<Word> words, Assignment assignment) {
    @Nullable Value[] items = new Value[words.size()];
    for (Word word : words) {
      Keyed keyed = Keyed.of(word);
      Long at = keyed == null ? null : expander.number(keyed.key(), word.span());
      if (keyed == null || at == null || at < 0 || at >= items.length || assignment.append()) {
        return notFollowed(assignment);
      }
      items[at.intValue()] = expander.value(keyed.value(), word.span());
    }
    List<Value> all = new ArrayList<>(items.length);
    for (Value item : items) {
      if (item == null) {
        return notFollowed(assignment);
      }
      all.add(item);
    }
    return Sequence.of(all, false, assignment.span());
  }

  private Value dictionary(List<Word> words, Assignment assignment, @Nullable Value before) {
    Mapping.Builder fields = new Mapping.Builder();
    if (assignment.append() && before instanceof Mapping known) {
      fields.open(known.isOpen());
      known.fields().forEach(fields::put);
    } else if (assignment.append() && before != null) {
      return notFollowed(assignment);
    }
    for (Word word : words) {
      Keyed keyed = Keyed.of(word);
      String key = keyed == null ? null : expander.key(keyed.key(), word.span());
      if (keyed == null || key == null || fields.get(key) != null) {
        return notFollowed(assignment);
      }
      fields.put(key, word.span(), expander.value(keyed.value(), word.span()));
    }
    return fields.build(assignment.span());
  }

  /** The array or dictionary after an assignment to one of its elements. */
  private Value element(Value value, String index, Assignment assignment, @Nullable Value before) {
    Span span = assignment.span();
    if (assignment.append() || environment.mayBeSet(assignment.name()) && before == null) {
      return notFollowed(assignment);
    }
    if (before instanceof Mapping dictionary) {
      String key = expander.key(index, span);
      if (key == null || dictionary.size() > 1000) {
        return notFollowed(assignment);
      }
      Mapping.Builder fields = new Mapping.Builder().open(dictionary.isOpen());
      for (Mapping.Field field : dictionary.fields()) {
        if (!field.name().equals(key)) {
          fields.put(field);
        }
      }
      return fields.put(key, span, value).build(dictionary.span());
    }
    List<Value> items = new ArrayList<>();
    if (before instanceof Sequence array && !array.isOpen()) {
      items.addAll(array.items());
    } else if (before instanceof Scalar) {
      items.add(before);
    } else if (before != null) {
      return notFollowed(assignment);
    }
    Long at = expander.number(index, span);
    if (at == null || at < 0 || at > items.size() || items.size() > 1000) {
      return notFollowed(assignment);
    }
    if (at == items.size()) {
      items.add(value);
    } else {
      items.set(at.intValue(), value);
    }
    return Sequence.of(items, false, span);
  }

  private Value appended(Value added, Assignment assignment, @Nullable Value before) {
    if (before == null && !environment.mayBeSet(assignment.name())) {
      return added;
    }
    if (before instanceof Sequence array && !array.isOpen()) {
      if (array.items().isEmpty()) {
        return added;
      }
      List<Value> items = new ArrayList<>(array.items());
      items.set(0, joined(items.get(0), added, assignment));
      return Sequence.of(items, false, assignment.span());
    }
    int length = before == null ? 0 : Slice.text(before).length();
    return (before instanceof Scalar || before instanceof Unknown) && expander.spend(length)
        ? joined(before, added, assignment)
        : notFollowed(assignment);
  }

  private static Value joined(Value before, Value added, Assignment assignment) {
    Field field = new Field();
    field.add(before, null, assignment.span(), true);
    field.add(added, null, assignment.value().span(), true);
    return field.value(assignment.span());
  }

  /** {@code [KEY]=VALUE} among the elements of an array. */
  private record Keyed(String key, List<WordPart> value) {
    static boolean is(Word word) {
      return !word.parts().isEmpty()
          && word.parts().get(0) instanceof WordPart.Literal first
          && first.quoting() == Quoting.NONE
          && first.text().content().startsWith("[")
          && of(word) != null;
    }

    static @Nullable Keyed of(Word word) {
      StringBuilder key = new StringBuilder();
      List<WordPart> parts = word.parts();
      for (int i = 0; i < parts.size(); i++) {
        WordPart part = parts.get(i);
        if (!(part instanceof WordPart.Literal literal) || literal.quoting() != Quoting.NONE) {
          String quoted = new Word(List.of(part), part.span()).literal();
          if (quoted != null) {
            key.append('"').append(quoted).append('"');
          } else if (part instanceof WordPart.Parameter parameter && parameter.isPlain()) {
            key.append("${").append(parameter.name()).append('}');
          } else {
            return null;
          }
          continue;
        }
        Text text = literal.text();
        int sign = text.content().indexOf("]=");
        key.append(text.content(), 0, sign < 0 ? text.length() : sign);
        if (sign >= 0) {
          List<WordPart> value = new ArrayList<>();
          Text behind = text.slice(sign + 2, text.length());
          value.add(new WordPart.Literal(behind, Quoting.NONE, behind.whole()));
          value.addAll(parts.subList(i + 1, parts.size()));
          return key.length() > 0 && key.charAt(0) == '['
              ? new Keyed(key.substring(1), value)
              : null;
        }
      }
      return null;
    }
  }
}
