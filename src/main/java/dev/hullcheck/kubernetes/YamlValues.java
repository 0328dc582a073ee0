package dev.hullcheck.kubernetes;

import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import dev.hullcheck.syntax.yaml.YamlAlias;
import dev.hullcheck.syntax.yaml.YamlEntry;
import dev.hullcheck.syntax.yaml.YamlMapping;
import dev.hullcheck.syntax.yaml.YamlNode;
import dev.hullcheck.syntax.yaml.YamlScalar;
import dev.hullcheck.syntax.yaml.YamlSequence;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Origin;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Symbol;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Unknown.Reason;
import dev.hullcheck.value.Unknown.Type;
import dev.hullcheck.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Values of YAML nodes, typed as kubectl types them. What another tool fills in is unknown: {@code
 * {{ … }}}, the opaque parts of an island, a tag of somebody's own. What could not be read to its
 * end is open.
 */
public final class YamlValues {
  private static final String CORE_TAG = "tag:yaml.org,2002:";

  private YamlValues() {}

  /** The value of a node, with its aliases followed. */
  public static Value of(YamlNode node) {
    if (node instanceof YamlScalar scalar) {
      return isForeign(scalar) ? notUnderstood(scalar) : scalar(scalar);
    }
    if (node instanceof YamlAlias alias) {
      return alias(alias);
    }
    if (isForeign(node)) {
      return notUnderstood(node);
    }
    if (node instanceof YamlSequence sequence) {
      return sequence(sequence);
    }
    return node instanceof YamlMapping mapping ? mapping(mapping) : notUnderstood(node);
  }

  private static boolean isForeign(YamlNode node) {
    String tag = node.tag();
    return tag != null && !tag.equals("!") && !tag.startsWith(CORE_TAG);
  }

  private static Unknown notUnderstood(YamlNode node) {
    return unknown(Reason.NOT_UNDERSTOOD, node, Type.ANY);
  }

  private static Unknown unknown(Reason reason, YamlNode node, Type type) {
    Span span = node.span();
    return Unknown.of(reason, Symbol.of(node.written(), span.file().path()), type, span);
  }

  /**
   * A scalar is used where the alias stands and set where it is named; a collection is one and the
   * same in both places.
   */
  private static Value alias(YamlAlias alias) {
    Value target = of(alias.target());
    if (!(target instanceof Scalar scalar)) {
      return target;
    }
    Symbol symbol = Symbol.of(alias.written(), scalar.span().toString());
    return scalar.via(new Origin(symbol, scalar.span()), alias.span());
  }

  private static Value mapping(YamlMapping mapping) {
    if (isTemplate(mapping)) {
      return unknown(Reason.TEMPLATE, mapping, Type.ANY);
    }
    Mapping.Builder fields = new Mapping.Builder().open(!mapping.complete());
    for (YamlEntry entry : mapping.entries()) {
      String name = entry.name();
      if (name.indexOf(Text.OPAQUE) >= 0 || name.contains("{{")) {
        fields.open(true);
      } else {
        fields.put(name, entry.key().span(), of(entry.value()));
      }
    }
    return fields.build(mapping.span());
  }

  /** {@code {{ .Values.x }}} without quotes is a mapping whose only key is a mapping. */
  private static boolean isTemplate(YamlMapping mapping) {
    return mapping.flow()
        && mapping.entries().size() == 1
        && mapping.entries().get(0).key() instanceof YamlMapping;
  }

  private static Value sequence(YamlSequence sequence) {
    List<Value> items = new ArrayList<>(sequence.items().size());
    for (YamlNode item : sequence.items()) {
      items.add(of(item));
    }
    return Sequence.of(items, !sequence.complete(), sequence.span());
  }

  private static Value scalar(YamlScalar scalar) {
    String value = scalar.value();
    if (value.indexOf(Text.OPAQUE) >= 0) {
      Text text = scalar.text();
      if (text.hasOpaque()) {
        return interpolated(scalar, text);
      }
    }
    int template = value.indexOf("{{");
    if (template >= 0 && value.indexOf("}}", template) >= 0) {
      return Unknown.string(withTemplates(scalar.text()), scalar.span());
    }
    YamlScalar.Type type = scalar.type();
    if (type == YamlScalar.Type.STRING) {
      return scalar.verbatim()
          ? Scalar.string(value, scalar.span())
          : Scalar.string(scalar.text(), scalar.span());
    }
    if (type == YamlScalar.Type.BOOLEAN) {
      return Scalar.bool(scalar.isTrue(), value, scalar.span());
    }
    return type == YamlScalar.Type.NULL ? Scalar.nul(value, scalar.span()) : number(scalar);
  }

  private static Value number(YamlScalar scalar) {
    Long whole = scalar.whole();
    if (whole != null) {
      return Scalar.number(whole, scalar.value(), scalar.span());
    }
    BigDecimal number = scalar.number();
    return number == null
        ? unknown(Reason.NOT_UNDERSTOOD, scalar, Type.NUMBER)
        : Scalar.number(number, scalar.value(), scalar.span());
  }

  /** A host's interpolation; one that is the whole of a plain scalar may be of any type. */
  private static Value interpolated(YamlScalar scalar, Text text) {
    boolean alone = text.length() == 1 && scalar.style() == YamlScalar.Style.PLAIN;
    return alone && text.opaqueAt(0) instanceof Unknown unknown
        ? Unknown.of(unknown.reason(), unknown.symbol(), Type.ANY, scalar.span())
        : Unknown.string(text, scalar.span());
  }

  private static Text withTemplates(Text text) {
    String content = text.content();
    Text.Builder parts = new Text.Builder();
    int done = 0;
    int open = content.indexOf("{{");
    while (open >= 0) {
      int close = content.indexOf("}}", open);
      if (close < 0) {
        break;
      }
      int end = close + 2;
      Span span = text.span(open, end);
      Symbol symbol = Symbol.of(content.substring(open, end), span.file().path());
      parts.add(text, done, open);
      parts.add(Unknown.of(Reason.TEMPLATE, symbol, Type.STRING, span), span);
      done = end;
      open = content.indexOf("{{", end);
    }
    return parts.add(text, done, content.length()).build(text.whole());
  }

  /** The mapping under a path of names, or null where there is none. */
  static @Nullable Mapping mapping(Mapping from, String... path) {
    Mapping at = from;
    for (String name : path) {
      at = at.mapping(name);
      if (at == null) {
        return null;
      }
    }
    return at;
  }
}
