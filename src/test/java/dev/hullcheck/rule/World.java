package dev.hullcheck.rule;

import dev.hullcheck.kind.Catalog;
import dev.hullcheck.kind.Data;
import dev.hullcheck.kind.DataArchive;
import dev.hullcheck.model.Language;
import dev.hullcheck.model.Project;
import dev.hullcheck.model.Related;
import dev.hullcheck.model.Resource;
import dev.hullcheck.source.SourceFile;
import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import dev.hullcheck.syntax.yaml.YamlEntry;
import dev.hullcheck.syntax.yaml.YamlMapping;
import dev.hullcheck.syntax.yaml.YamlNode;
import dev.hullcheck.syntax.yaml.YamlParser;
import dev.hullcheck.syntax.yaml.YamlScalar;
import dev.hullcheck.syntax.yaml.YamlSequence;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Symbol;
import dev.hullcheck.value.Truth;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A project in which conditions are tried. Values are YAML, in which a text {@code ~NAME} is an
 * unknown of that symbol, {@code A~NAME~B} one of which the ends are known, and an item or a key
 * {@code ...} says that there may be more.
 */
public final class World {
  private final List<Resource> others = new ArrayList<>();
  private final Map<String, Object> entries = new LinkedHashMap<>();
  private Map<String, Object> options = Map.of();
  private boolean open;
  private boolean undeclared;

  /** Another resource of {@code test.Other}, to which the relation {@code others} leads. */
  World other(String yaml) {
    others.add(resource("test.Other", yaml, false));
    return this;
  }

  /** One that may turn out not to exist. */
  World uncertain(String yaml) {
    others.add(resource("test.Other", yaml, true));
    return this;
  }

  /** Resources of another kind than the relation leads to. */
  World of(String kind) {
    others.add(resource(kind, "{}", false));
    return this;
  }

  /** The relation may lead to others. */
  World open() {
    open = true;
    return this;
  }

  /** Nothing of the relation's kind is declared. */
  World undeclared() {
    undeclared = true;
    return this;
  }

  World table(String name, String yaml) {
    entries.put("table/" + name, plain(parse(yaml)));
    return this;
  }

  World options(String yaml) {
    options = Map.of("options", plain(parse(yaml)));
    return this;
  }

  /** Whether a condition holds for a resource. */
  Truth holds(String condition, String yaml) {
    List<Resource> all = new ArrayList<>();
    Resource self = resource("test.Self", yaml, false);
    all.add(self);
    all.addAll(others);
    List<Option> declared = RuleReader.options(Data.of(options));
    ConditionReader reader = new ConditionReader(declared, new IdentityHashMap<>());
    Condition read = reader.condition(Data.of(plain(parse(condition))));
    if (!reader.faults().isEmpty()) {
      throw reader.faults().get(0);
    }
    Catalog catalog = new Catalog(DataArchive.open(DataArchive.write(entries)));
    return read.holds(
        Scope.of(
            self,
            new Project(all),
            (from, name) -> name.equals("others") ? related() : null,
            catalog));
  }

  private Related related() {
    List<Related.Edge> edges = new ArrayList<>();
    for (Resource other : others) {
      if (other.kind().equals("test.Other")) {
        edges.add(new Related.Edge(other, null));
      }
    }
    return undeclared ? Related.UNDECLARED : new Related(edges, open);
  }

  /** A resource of YAML. */
  public static Resource resource(String kind, String yaml, boolean uncertain) {
    YamlNode node = parse(yaml);
    return Resource.of(kind, yaml, Language.KUBERNETES)
        .uncertain(uncertain)
        .build((Mapping) value(node), node.span());
  }

  /** Plain data of YAML, as a rule file's. */
  public static Object data(String yaml) {
    return plain(parse(yaml));
  }

  private static YamlNode parse(String yaml) {
    SourceFile file = SourceFile.of("world.yaml", yaml);
    return YamlParser.parse(Text.of(file, yaml)).tree().documents().get(0).root();
  }

  private static Value value(YamlNode node) {
    Span span = node.span();
    if (node instanceof YamlMapping mapping) {
      Mapping.Builder builder = new Mapping.Builder();
      for (YamlEntry entry : mapping.entries()) {
        if (entry.name().equals("...")) {
          builder.open(true);
        } else {
          builder.put(entry.name(), entry.key().span(), value(entry.value()));
        }
      }
      return builder.build(span);
    }
    if (node instanceof YamlSequence sequence) {
      List<Value> items = new ArrayList<>();
      boolean more = false;
      for (YamlNode item : sequence.items()) {
        boolean rest = item instanceof YamlScalar scalar && scalar.value().equals("...");
        more |= rest;
        if (!rest) {
          items.add(value(item));
        }
      }
      return Sequence.of(items, more, span);
    }
    Object plain = plain(node);
    String text = plain.toString();
    int mark = text.indexOf('~');
    return mark < 0 ? Scalar.plain(plain, span) : unknown(text, mark, span);
  }

  private static Unknown unknown(String text, int mark, Span span) {
    int end = text.indexOf('~', mark + 1);
    String name = end < 0 ? text.substring(mark + 1) : text.substring(mark + 1, end);
    Unknown unknown = Unknown.of(Unknown.Reason.INPUT, Symbol.of(name, "test"), span);
    if (end < 0 && mark == 0) {
      return unknown;
    }
    Text whole =
        new Text.Builder()
            .add(text.substring(0, mark), span)
            .add(unknown, span)
            .add(end < 0 ? "" : text.substring(end + 1), span)
            .build(span);
    return Unknown.string(whole, span);
  }

  private static Object plain(YamlNode node) {
    if (node instanceof YamlMapping mapping) {
      Map<String, Object> map = new LinkedHashMap<>();
      for (YamlEntry entry : mapping.entries()) {
        map.put(entry.name(), plain(entry.value()));
      }
      return map;
    }
    if (node instanceof YamlSequence sequence) {
      List<Object> list = new ArrayList<>();
      for (YamlNode item : sequence.items()) {
        list.add(plain(item));
      }
      return list;
    }
    YamlScalar scalar = (YamlScalar) node;
    Long whole = scalar.whole();
    if (whole != null) {
      return whole;
    }
    if (scalar.number() != null) {
      return scalar.number();
    }
    return scalar.type() == YamlScalar.Type.BOOLEAN ? (Object) scalar.isTrue() : scalar.value();
  }
}
