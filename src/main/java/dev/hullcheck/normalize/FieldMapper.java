package dev.hullcheck.normalize;

import dev.hullcheck.kind.FieldSpec;
import dev.hullcheck.kind.KindSpec;
import dev.hullcheck.kind.Spelling;
import dev.hullcheck.source.Span;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Symbol;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns an object as a source spells it into one with the API's names. What the kind file does not
 * list is carried over, {@code snake_case} as {@code camelCase}. A nested block is a list where the
 * kind file says so, else an object, however often it occurs. A map, such as labels, has names of
 * the user's own, and stays as it is.
 */
final class FieldMapper {
  private final KindSpec kind;
  private final Map<String, Spelling> spellings;

  FieldMapper(KindSpec kind, Map<String, Spelling> spellings) {
    this.kind = kind;
    this.spellings = spellings;
  }

  /** The fields of {@code source} in the API's names. */
  FieldTree map(Mapping source) {
    FieldTree tree = new FieldTree(source.isOpen(), source.span());
    copy(source, "", new Target(tree, 0, source), "");
    return tree;
  }

  /**
   * Puts a single value, such as a flag's, where its spelling says.
   *
   * @param all the values of the source by their spelling, for what depends on another
   */
  void put(FieldTree tree, Spelling spelling, Span key, Value value, Mapping all) {
    spelled(spelling, key, value, "", new Target(tree, 0, all));
  }

  /**
   * Where values go.
   *
   * @param from the length of the path of {@code tree} itself, with the dot behind it
   * @param source the whole source
   */
  private record Target(FieldTree tree, int from, Mapping source) {
    void put(String path, Span key, Value value) {
      if (path.length() > from) {
        tree.put(path.substring(from), key, value);
      }
    }

    Target item(FieldTree item, String path) {
      return new Target(item, path.length() + 1, source);
    }
  }

  private void copy(Mapping source, String sourcePath, Target target, String apiPath) {
    for (Mapping.Field field : source.fields()) {
      String path = join(sourcePath, field.name());
      Spelling spelling = spellings.get(path);
      if (spelling == null) {
        put(field.key(), field.value(), path, target, join(apiPath, camel(field.name())));
      } else {
        spelled(spelling, field.key(), field.value(), path, target);
      }
    }
  }

  private void spelled(Spelling spelling, Span key, Value value, String path, Target target) {
    if (value instanceof Scalar scalar && scalar.isNull()) {
      return;
    }
    Spelling.Choice choice = spelling.choice();
    if (choice != null) {
      chosen(spelling, choice, key, value, path, target);
      return;
    }
    String to = spelling.to();
    String grammar = spelling.grammar();
    Object constant = spelling.value();
    if (grammar != null) {
      Value read = Grammars.read(grammar, value);
      if (read != null) {
        structured(key, read, target, to);
      }
    } else if (constant != null && value instanceof Scalar scalar) {
      if (scalar.isTrue()) {
        target.put(to, key, Scalar.plain(constant, key));
      }
    } else {
      put(key, value, path, target, to);
    }
    if (!spelling.sets().isEmpty() && says(value)) {
      for (Map.Entry<String, Object> set : spelling.sets().entrySet()) {
        Value besides = Scalar.plain(set.getValue(), key);
        target.tree().putIfAbsent(set.getKey().substring(target.from()), key, besides);
      }
    }
  }

  /** Where the value that decides is not known, it may be the one field or the other. */
  private void chosen(
      Spelling spelling,
      Spelling.Choice choice,
      Span key,
      Value value,
      String path,
      Target target) {
    Value decides = target.source().get(choice.of());
    if (decides instanceof Scalar scalar) {
      String to = choice.to().get(scalar.asText().toUpperCase(Locale.ROOT));
      if (to != null) {
        spelled(spelling.at(to), key, value, path, target);
      }
    } else if (decides != null) {
      target.tree().open();
    }
  }

  /** Whether a value is more than "no" or nothing. */
  private static boolean says(Value value) {
    return value instanceof Scalar scalar
        ? scalar.type() != Scalar.Type.BOOLEAN || scalar.isTrue()
        : !(value instanceof Sequence list) || !list.items().isEmpty();
  }

  /** Puts what a grammar has made: an object beside what else is said of it. */
  private void structured(Span key, Value read, Target target, String to) {
    if (read instanceof Mapping mapping && !is(FieldSpec.Type.MAP, to)) {
      target.tree().open(to.substring(target.from()), key, mapping);
      for (Mapping.Field field : mapping.fields()) {
        structured(field.key(), field.value(), target, join(to, field.name()));
      }
    } else if (read instanceof Sequence list) {
      List<Value> items = new ArrayList<>(list.items().size());
      for (Value item : list.items()) {
        items.add(item instanceof Scalar scalar ? normalize(scalar, to + ".*") : item);
      }
      target.put(to, key, Sequence.of(items, list.isOpen(), list.span()));
    } else {
      target.put(to, key, read instanceof Scalar scalar ? normalize(scalar, to) : read);
    }
  }

  private void put(Span key, Value value, String path, Target target, String to) {
    if (is(FieldSpec.Type.MAP, to)) {
      target.put(to, key, value);
    } else if (value instanceof Mapping mapping && is(FieldSpec.Type.LIST, to)) {
      // JSON may write a single block without the list around it.
      put(key, Sequence.of(List.of(mapping), false, mapping.span()), path, target, to);
    } else if (value instanceof Mapping mapping) {
      if (to.length() > target.from()) {
        target.tree().open(to.substring(target.from()), key, mapping);
      }
      copy(mapping, path, target, to);
    } else if (value instanceof Sequence sequence) {
      sequence(key, sequence, path, target, to);
    } else if (value instanceof Scalar scalar) {
      if (!scalar.isNull()) {
        target.put(to, key, normalize(scalar, to));
      }
    } else {
      target.put(to, key, value);
    }
  }

  private boolean is(FieldSpec.Type type, String path) {
    FieldSpec field = kind.field(path);
    return field != null && field.type() == type;
  }

  private void sequence(Span key, Sequence sequence, String path, Target target, String to) {
    boolean list = is(FieldSpec.Type.LIST, to);
    Mapping block = list ? null : block(sequence);
    if (block != null) {
      put(key, block, path, target, to);
      return;
    }
    if (!list && sequence.items().isEmpty() && sequence.isOpen()) {
      Symbol symbol = Symbol.of(to, key.toString());
      target.put(to, key, Unknown.of(Unknown.Reason.NOT_UNDERSTOOD, symbol, key));
      return;
    }
    List<Value> items = new ArrayList<>(sequence.items().size());
    for (Value item : sequence.items()) {
      items.add(item(item, path, to + ".*", target));
    }
    target.put(to, key, Sequence.of(items, sequence.isOpen(), sequence.span()));
  }

  /** The one object that blocks of a name make, or null where the sequence is no block. */
  private static @Nullable Mapping block(Sequence sequence) {
    Value first = sequence.items().isEmpty() ? null : sequence.items().get(0);
    if (!(first instanceof Mapping mapping)) {
      return null;
    }
    if (!sequence.isOpen()) {
      return mapping;
    }
    Mapping.Builder open = new Mapping.Builder().open(true);
    for (Mapping.Field field : mapping.fields()) {
      open.put(field);
    }
    return open.build(mapping.span());
  }

  private Value item(Value item, String path, String to, Target target) {
    if (item instanceof Mapping mapping) {
      FieldTree tree = new FieldTree(mapping.isOpen(), mapping.span());
      copy(mapping, path, target.item(tree, to), to);
      return tree.build();
    }
    return item instanceof Scalar scalar ? normalize(scalar, to) : item;
  }

  private Value normalize(Scalar scalar, String path) {
    FieldSpec field = kind.field(path);
    return field == null ? scalar : field.normalize(scalar);
  }

  private static String join(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  /** {@code snake_case} as {@code camelCase}; what has no underscore stays. */
  static String camel(String name) {
    int underscore = name.indexOf('_');
    if (underscore < 0) {
      return name;
    }
    StringBuilder camel = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '_' && i + 1 < name.length() && i > 0) {
        camel.append(Character.toUpperCase(name.charAt(++i)));
      } else {
        camel.append(c);
      }
    }
    return camel.toString();
  }
}
