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
    copy(source, "", new Target(tree, 0), "");
    return tree;
  }

  /** Puts a single value, such as a flag's, where its spelling says. */
  void put(FieldTree tree, Spelling spelling, Span key, Value value) {
    String grammar = spelling.grammar();
    if (grammar == null) {
      put(key, value, "", new Target(tree, 0), spelling.to());
      return;
    }
    Value read = Grammars.read(grammar, value);
    if (read != null) {
      tree.put(spelling.to(), key, read);
    }
  }

  /**
   * Where values go.
   *
   * @param from the length of the path of {@code tree} itself, with the dot behind it
   */
  private record Target(FieldTree tree, int from) {
    void put(String path, Span key, Value value) {
      if (path.length() > from) {
        tree.put(path.substring(from), key, value);
      }
    }
  }

  private void copy(Mapping source, String sourcePath, Target target, String apiPath) {
    for (Mapping.Field field : source.fields()) {
      String path = join(sourcePath, field.name());
      Spelling spelling = spellings.get(path);
      String to = spelling == null ? join(apiPath, camel(field.name())) : spelling.to();
      Value value = field.value();
      String grammar = spelling == null ? null : spelling.grammar();
      if (grammar != null) {
        Value read = Grammars.read(grammar, value);
        if (read != null) {
          target.put(to, field.key(), read);
        }
      } else {
        put(field.key(), value, path, target, to);
      }
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
      items.add(item(item, path, to + ".*"));
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

  private Value item(Value item, String path, String to) {
    if (item instanceof Mapping mapping) {
      FieldTree tree = new FieldTree(mapping.isOpen(), mapping.span());
      copy(mapping, path, new Target(tree, to.length() + 1), to);
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
