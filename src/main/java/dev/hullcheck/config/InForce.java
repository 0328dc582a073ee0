package dev.hullcheck.config;

import dev.hullcheck.source.Span;
import dev.hullcheck.syntax.yaml.YamlEntry;
import dev.hullcheck.syntax.yaml.YamlMapping;
import dev.hullcheck.syntax.yaml.YamlNode;
import dev.hullcheck.syntax.yaml.YamlScalar;
import dev.hullcheck.syntax.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is in force in a folder, key by key, and where each value comes from; as YAML. */
public final class InForce {
  /** The column in which the places begin, where the values leave room. */
  private static final int PLACE = 48;

  private final StringBuilder out;
  private final List<ConfigFile> chain;

  private InForce(StringBuilder out, List<ConfigFile> chain) {
    this.out = out;
    this.chain = chain;
  }

  /**
   * Writes what is in force.
   *
   * @param folder absolute, with {@code /}, without one at its end
   */
  public static void write(Settings settings, String folder, StringBuilder out) {
    InForce page = new InForce(out, settings.chain(folder));
    String group = "";
    for (Schema.Key key : Schema.keys()) {
      int dot = key.name().indexOf('.');
      if (key.isGroup()) {
        group = key.name();
        out.append(group).append(":\n");
      } else {
        page.key(key, dot >= 0 && key.name().startsWith(group + ".") ? "  " : "");
      }
    }
  }

  private void key(Schema.Key key, String indent) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    String name = key.name().substring(key.name().indexOf('.') + 1);
    boolean variables = key.name().equals("terraform.variables");
    boolean environments = key.name().equals("terraform.environments");
    for (ConfigFile file : chain) {
      YamlNode node = file.at(key.name());
      if (node instanceof YamlMapping mapping) {
        for (YamlEntry entry : mapping.entries()) {
          // What an inner configuration says of the same name takes the place of the outer's.
          entries.remove(entry.name());
          entries.put(entry.name(), new Entry(entry.name(), entry.value(), entry.key().span()));
        }
      } else if (node instanceof YamlSequence sequence) {
        for (YamlNode item : sequence.items()) {
          entries.put("#" + entries.size(), new Entry("", item, item.span()));
        }
      } else if (node != null && key.isList()) {
        entries.put("#" + entries.size(), new Entry("", node, node.span()));
      } else if (node != null) {
        entries.clear();
        entries.put("", new Entry("", node, node.span()));
      }
    }
    if (entries.isEmpty()) {
      boolean standard = !key.standard().isEmpty();
      String text = indent + name + ": " + key.standard();
      line(standard ? text : indent + "# " + name + ":", standard ? "default" : "not set");
      return;
    }
    Entry only = entries.get("");
    if (only != null) {
      line(indent + name + ": " + flow(only.value(), false, false), place(only.span()));
      return;
    }
    out.append(indent).append(name).append(":\n");
    for (Entry entry : entries.values()) {
      boolean secret = variables && SecretVariable.isNamedSo(entry.name());
      String value = flow(entry.value(), variables || environments, secret);
      line(indent + "  " + entry.lead() + value, place(entry.span()));
    }
  }

  /** One entry of a list or a mapping, or the value itself. */
  private record Entry(String name, YamlNode value, Span span) {
    String lead() {
      return name.isEmpty() ? "- " : name + ": ";
    }
  }

  private static String place(Span span) {
    return span.file().path() + ":" + span.line();
  }

  private void line(String text, String place) {
    out.append(text);
    for (int i = text.length(); i < PLACE; i++) {
      out.append(' ');
    }
    out.append(" # ").append(place).append('\n');
  }

  /**
   * A value in YAML's flow style.
   *
   * @param variables whether it is a variable's value or holds variables, which may be secrets
   * @param secret whether it belongs to one that is
   */
  private static String flow(YamlNode node, boolean variables, boolean secret) {
    YamlNode value = node.resolved();
    List<String> parts = new ArrayList<>();
    if (value instanceof YamlMapping mapping) {
      for (YamlEntry entry : mapping.entries()) {
        boolean hidden = secret || variables && SecretVariable.isNamedSo(entry.name());
        parts.add(entry.name() + ": " + flow(entry.value(), variables, hidden));
      }
      return "{" + String.join(", ", parts) + "}";
    }
    if (value instanceof YamlSequence sequence) {
      for (YamlNode item : sequence.items()) {
        parts.add(flow(item, variables, secret));
      }
      return "[" + String.join(", ", parts) + "]";
    }
    YamlScalar scalar = (YamlScalar) value;
    boolean says =
        scalar.type() != YamlScalar.Type.BOOLEAN && scalar.type() != YamlScalar.Type.NULL;
    if (variables && says && (secret || SecretVariable.looksSo(scalar.value()))) {
      return SecretVariable.HIDDEN;
    }
    boolean asWritten =
        scalar.style() == YamlScalar.Style.PLAIN
            || scalar.style() == YamlScalar.Style.SINGLE_QUOTED
            || scalar.style() == YamlScalar.Style.DOUBLE_QUOTED;
    return asWritten
        ? scalar.written()
        : "\""
            + scalar.value().replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n")
            + "\"";
  }
}
