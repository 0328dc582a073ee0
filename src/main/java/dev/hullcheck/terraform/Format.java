package dev.hullcheck.terraform;

import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import dev.hullcheck.terraform.Type.Simple;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The function {@code format}. An unknown argument is an unknown part of the string.
 *
 * @see <a href="https://developer.hashicorp.com/terraform/language/functions/format">format</a>
 */
final class Format {
  private final ModuleScope module;
  private final List<Value> arguments;
  private final Span span;
  private final Text.Builder text = new Text.Builder();
  private int next = 1;
  private int used = 1;
  private boolean partial;

  /** What comes of one verb. */
  private enum Outcome {
    DONE,
    /** It cannot be told without an argument that is not known. */
    UNKNOWN,
    REFUSED
  }

  /** The arguments: the form, then what is formatted. */
  Format(ModuleScope module, List<Value> arguments, Span span) {
    this.module = module;
    this.arguments = arguments;
    this.span = span;
  }

  /** The string, or null where it is not known. */
  @Nullable Value value() {
    String form = ((Scalar) arguments.get(0)).asText();
    int from = 0;
    for (int i = form.indexOf('%'); i >= 0; i = form.indexOf('%', from)) {
      text.add(form.substring(from, i), span);
      if (form.startsWith("%%", i)) {
        text.add("%", span);
        from = i + 2;
        continue;
      }
      Verb verb = Verb.read(form, i);
      Outcome outcome = verb == null ? Outcome.REFUSED : formatted(verb);
      if (verb == null || outcome != Outcome.DONE) {
        return outcome == Outcome.REFUSED ? module.failure("format()", span) : null;
      }
      from = verb.end();
      if (text.length() > ModuleScope.MAX_STRING || !module.spend(1)) {
        return null;
      }
    }
    text.add(form.substring(from), span);
    if (used != arguments.size()) {
      return module.failure("format()", span);
    }
    Text whole = text.build(span);
    return partial
        ? Unknown.string(whole, span)
        : Scalar.string(Characters.normalized(whole.content()), span);
  }

  private Outcome formatted(Verb verb) {
    int place = verb.argument() > 0 ? verb.argument() : next;
    if (place >= arguments.size()) {
      return Outcome.REFUSED;
    }
    next = place + 1;
    used = Math.max(used, next);
    Value value = arguments.get(place);
    if (Arguments.isNull(value)) {
      return Outcome.UNKNOWN;
    }
    if (value instanceof Unknown unknown) {
      return unknown(verb, unknown);
    }
    String formatted =
        switch (verb.kind()) {
          case 'v' -> plain(verb, value);
          case 's', 'q' -> string(verb, value);
          case 't' -> bool(value);
          default -> number(verb, value);
        };
    if (formatted == null) {
      return verb.kind() == 'v' ? Outcome.UNKNOWN : Outcome.REFUSED;
    }
    text.add(formatted, span);
    return Outcome.DONE;
  }

  private Outcome unknown(Verb verb, Unknown unknown) {
    boolean plain = verb.kind() == 's' || verb.kind() == 'v' || verb.kind() == 'd';
    boolean structure =
        unknown.type() == Unknown.Type.MAPPING || unknown.type() == Unknown.Type.SEQUENCE;
    if (!plain || structure || !verb.isBare()) {
      return Outcome.UNKNOWN;
    }
    partial = true;
    TemplateEvaluator.add(text, unknown, span);
    return Outcome.DONE;
  }

  private @Nullable String plain(Verb verb, Value value) {
    if (!verb.sharp() && value instanceof Scalar scalar) {
      BigDecimal number = scalar.number();
      return verb.padded(number == null ? scalar.asText() : verb.general(number, -1, 'e'));
    }
    String json = new JsonEncoder(module, span).encode(value);
    return json == null ? null : verb.padded(json);
  }

  private @Nullable String string(Verb verb, Value value) {
    if (!(value instanceof Scalar scalar)) {
      return null;
    }
    String chars = scalar.asText();
    if (verb.precision() > 0) {
      List<String> clusters = Characters.clusters(chars);
      chars = String.join("", clusters.subList(0, Math.min(clusters.size(), verb.precision())));
    }
    String json =
        verb.kind() == 'q'
            ? new JsonEncoder(module, span).encode(Scalar.string(chars, span))
            : chars;
    return json == null ? null : verb.padded(json);
  }

  private static @Nullable String bool(Value value) {
    Boolean bool = Conversion.toBool(value);
    return bool == null ? null : bool.toString();
  }

  private @Nullable String number(Verb verb, Value value) {
    Value converted = new Converter(module).convert(value, Simple.NUMBER);
    BigDecimal number = converted instanceof Scalar scalar ? scalar.number() : null;
    return number == null ? null : verb.number(number);
  }
}
