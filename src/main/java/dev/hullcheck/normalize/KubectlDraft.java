package dev.hullcheck.normalize;

import dev.hullcheck.kubernetes.KubernetesObject;
import dev.hullcheck.script.KubectlCommand;
import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Value;
import dev.hullcheck.value.Values;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An object in the making, of the flags of a kubectl command. */
final class KubectlDraft {
  /** The flag, the word or the verb that stands for what it puts. */
  private final Span span;

  private final KubectlCommand command;
  private final KubectlKinds.Type type;
  private final Value name;
  private final FieldTree fields;
  private boolean open;

  /** An object that has no more than its kind and its name. */
  KubectlDraft(KubectlCommand command, KubectlKinds.Type type, Value name) {
    this.command = command;
    this.type = type;
    this.name = name;
    this.span = command.verbSpan();
    this.fields = new FieldTree(false, span);
    this.open = !command.complete();
    put("apiVersion", type.apiVersion());
    put("kind", type.kind());
    fields.put("metadata.name", name.span(), name);
  }

  Value name() {
    return name;
  }

  Span span() {
    return span;
  }

  KubectlDraft put(String path, String text) {
    fields.put(path, span, Scalar.string(text, span));
    return this;
  }

  KubectlDraft put(String path, Value value) {
    fields.put(path, value.span(), value);
    return this;
  }

  /** The same, where there is a value. */
  KubectlDraft putIf(String path, @Nullable Value value) {
    return value == null ? this : put(path, value);
  }

  /** Says that there may be more than is put. */
  KubectlDraft open() {
    open = true;
    return this;
  }

  KubernetesObject build() {
    Mapping body = open ? Values.opened(fields.build()) : fields.build();
    return object(type, name, body, span, false).in(namespace(command));
  }

  /** The object of a body that has its kind and its name. */
  static KubernetesObject object(
      KubectlKinds.Type type, @Nullable Value name, Mapping body, Span span, boolean partial) {
    Mapping metadata = body.mapping("metadata");
    Value namespace = metadata == null ? null : metadata.get("namespace");
    return new KubernetesObject(
        type.apiVersion(), type.kind(), namespace, name, body, span, span, partial);
  }

  /** The namespace that a command names, or null. */
  static @Nullable Value namespace(KubectlCommand command) {
    return given(command, "--namespace");
  }

  // What flags say.

  /** The value of a flag's last use, or null. */
  static @Nullable Value given(KubectlCommand command, String flag) {
    KubectlCommand.Flag last = command.flag(flag);
    return last == null ? null : last.value();
  }

  /** The values of all uses of a flag, in order. */
  static List<Value> each(KubectlCommand command, String name) {
    List<Value> values = new ArrayList<>();
    for (KubectlCommand.Flag flag : command.flags()) {
      Value value = flag.value();
      if (flag.name().equals(name) && value != null) {
        values.add(value);
      }
    }
    return values;
  }

  /** The values of all uses of a flag, each a list of its own; null where there is none. */
  static @Nullable Sequence list(KubectlCommand command, String flag) {
    List<Value> items = new ArrayList<>();
    boolean open = false;
    for (Value value : each(command, flag)) {
      if (Grammars.read("list", value) instanceof Sequence sequence) {
        items.addAll(sequence.items());
        open |= sequence.isOpen();
      } else {
        items.add(value);
      }
    }
    return items.isEmpty() ? null : Sequence.of(items, open, items.get(0).span());
  }

  /** The value of a flag as a whole number, as far as it is one. */
  static @Nullable Value number(KubectlCommand command, String flag) {
    Value value = given(command, flag);
    return value == null ? null : number(value);
  }

  /** A text as the whole number that it may be. */
  static Value number(Value value) {
    String text = value instanceof Scalar scalar && scalar.isString() ? scalar.asText() : "";
    if (text.isEmpty() || text.length() > 18) {
      return value;
    }
    for (int i = 0; i < text.length(); i++) {
      boolean sign = i == 0 && text.charAt(i) == '-' && text.length() > 1;
      if (!sign && (text.charAt(i) < '0' || text.charAt(i) > '9')) {
        return value;
      }
    }
    return Scalar.number(Long.parseLong(text), text, value.span());
  }

  /** What a flag of yes or no says, alone yes; null where it is not given. */
  static @Nullable Value truth(KubectlCommand command, String name) {
    KubectlCommand.Flag flag = command.flag(name);
    if (flag == null) {
      return null;
    }
    Value value = flag.value();
    String text = value == null ? "true" : Values.text(value);
    return text == null ? value : Scalar.bool(isTrue(text), text, flag.span());
  }

  /** As the flag parser reads it. */
  private static boolean isTrue(String text) {
    return switch (text) {
      case "1", "t", "T", "true", "TRUE", "True" -> true;
      default -> false;
    };
  }

  /** Whether a flag of yes or no surely says yes. */
  static boolean isSet(KubectlCommand command, String name) {
    return truth(command, name) instanceof Scalar scalar && scalar.isTrue();
  }

  /** The part of a {@code KEY=VALUE} behind the sign; null where there is no sign. */
  static @Nullable Value valueOf(Value pair) {
    Text text = KubernetesNormalizer.text(pair);
    int sign = text == null ? -1 : text.content().indexOf('=');
    return text == null || sign <= 0 ? null : Grammars.value(text.slice(sign + 1, text.length()));
  }

  /**
   * The part of a {@code KEY=VALUE} before the sign; null where there is none, or it is unknown.
   */
  static @Nullable Scalar key(Value pair) {
    Text text = KubernetesNormalizer.text(pair);
    int sign = text == null ? -1 : text.content().indexOf('=');
    if (text == null || sign <= 0) {
      return null;
    }
    Text key = text.slice(0, sign);
    return key.hasOpaque() ? null : Scalar.string(key, key.whole());
  }

  /** What {@code KEY=VALUE} texts come to; open where one of them has a key that is not known. */
  static Mapping pairs(List<Value> pairs, boolean open, Span span) {
    Mapping.Builder all = new Mapping.Builder().open(open);
    for (Value pair : pairs) {
      Scalar key = key(pair);
      Value value = valueOf(pair);
      if (key == null || value == null) {
        all.open(true);
      } else {
        all.put(key.asText(), key.span(), value);
      }
    }
    return all.build(span);
  }
}
