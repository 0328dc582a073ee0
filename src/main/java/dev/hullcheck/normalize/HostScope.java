package dev.hullcheck.normalize;

import dev.hullcheck.kind.HostSpec;
import dev.hullcheck.script.Given;
import dev.hullcheck.source.Text;
import dev.hullcheck.syntax.yaml.YamlEntry;
import dev.hullcheck.syntax.yaml.YamlMapping;
import dev.hullcheck.syntax.yaml.YamlNode;
import dev.hullcheck.syntax.yaml.YamlScalar;
import dev.hullcheck.syntax.yaml.YamlSequence;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Symbol;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Unknown.Reason;
import dev.hullcheck.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a mapping on the way to a script says of the script's variables, over what is around it. */
final class HostScope implements Given {
  private final HostSpec host;
  private final @Nullable HostScope outer;
  private final YamlMapping mapping;
  private @Nullable Map<String, Value> variables;
  private @Nullable Map<String, Value> values;

  HostScope(HostSpec host, @Nullable HostScope outer, YamlMapping mapping) {
    this.host = host;
    this.outer = outer;
    this.mapping = mapping;
  }

  /** The value of a variable of the shell, the innermost first. */
  @Override
  public @Nullable Value value(String name) {
    for (HostScope scope = this; scope != null; scope = scope.outer) {
      if (scope.variables == null) {
        scope.variables = scope.read(host.variables());
      }
      Value value = scope.variables.get(name);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  /** What the tool fills in for a name; null where it is not known. */
  @Nullable Value filled(String name) {
    for (HostScope scope = this; scope != null; scope = scope.outer) {
      if (scope.values == null) {
        scope.values = scope.read(host.values());
      }
      Value value = scope.values.get(name);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  /** The first text that stands under one of the paths, here or around; null where none does. */
  @Nullable String text(List<List<String>> paths) {
    for (HostScope scope = this; scope != null; scope = scope.outer) {
      for (List<String> path : paths) {
        YamlNode node = at(scope.mapping, path);
        if (node instanceof YamlSequence list && !list.items().isEmpty()) {
          node = list.items().get(0).resolved();
        }
        if (node instanceof YamlScalar scalar) {
          return scalar.value();
        }
      }
    }
    return null;
  }

  /**
   * What stands under a path of names; null where nothing does. Names in a row may be one key with
   * dots in it, as {@code ansible.builtin.shell} is.
   */
  static @Nullable YamlNode at(YamlNode from, List<String> path) {
    YamlNode node = from.resolved();
    for (int i = 0; i < path.size(); i++) {
      if (!(node instanceof YamlMapping mapping)) {
        return null;
      }
      String key = path.get(i);
      YamlNode child = mapping.get(key);
      while (child == null && i + 1 < path.size()) {
        key = key + '.' + path.get(++i);
        child = mapping.get(key);
      }
      if (child == null) {
        return null;
      }
      node = child.resolved();
    }
    return node;
  }

  private Map<String, Value> read(List<List<String>> paths) {
    Map<String, Value> read = new HashMap<>();
    for (List<String> path : paths) {
      YamlNode node = at(mapping, path);
      if (node instanceof YamlMapping map) {
        for (YamlEntry entry : map.entries()) {
          put(read, entry.name(), entry.value());
        }
      } else if (node instanceof YamlSequence list) {
        for (YamlNode item : list.items()) {
          listed(read, item.resolved());
        }
      }
    }
    return read;
  }

  /** A variable in a list: {@code NAME=value}, or a mapping with {@code name} and {@code value}. */
  private void listed(Map<String, Value> read, YamlNode item) {
    if (item instanceof YamlScalar scalar) {
      int sign = scalar.value().indexOf('=');
      if (sign > 0) {
        Text text = scalar.text();
        Text value = text.slice(sign + 1, text.length());
        read.put(scalar.value().substring(0, sign), value(value, scalar));
      }
    } else if (item instanceof YamlMapping map && map.get("name") instanceof YamlScalar name) {
      YamlNode value = map.get("value");
      if (value != null) {
        put(read, name.value(), value);
      }
    }
  }

  private void put(Map<String, Value> read, String name, YamlNode node) {
    YamlNode value = node.resolved();
    if (value instanceof YamlMapping map) {
      value = map.get("value");
    }
    if (value instanceof YamlScalar scalar && scalar.type() != YamlScalar.Type.NULL) {
      read.put(name, value(scalar.text(), scalar));
    }
  }

  /**
   * A value with what is filled in; unknown where it names other variables, as some tools allow.
   */
  private Value value(Text written, YamlScalar scalar) {
    Text text = new HostFills(host, outer).in(written);
    if (text.content().indexOf('$') >= 0) {
      Symbol symbol = Symbol.of(written.content(), scalar.span().file().path());
      return Unknown.of(Reason.TEMPLATE, symbol, Unknown.Type.STRING, scalar.span());
    }
    return text.hasOpaque()
        ? Unknown.string(text, scalar.span())
        : Scalar.string(text, scalar.span());
  }
}
