package dev.hullcheck.report;

import dev.hullcheck.check.Secrets;
import dev.hullcheck.kind.Catalog;
import dev.hullcheck.kind.KindSpec;
import dev.hullcheck.model.Project;
import dev.hullcheck.model.Related;
import dev.hullcheck.model.Relations;
import dev.hullcheck.model.Resource;
import dev.hullcheck.source.Span;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The normalized AST, for those who write rules: every resource with its values, where each stands,
 * why what is not known is not known, and with what it is related.
 */
public final class AstReport {
  /** A Pod that may run on each of a thousand pools is no clearer for all their names. */
  private static final int MAX_ENDS = 20;

  private final Catalog catalog;
  private final Relations relations;
  private final Secrets secrets;

  /**
   * @param relations what the kind files of the catalog name is asked of it
   * @param secrets what is not shown
   */
  public AstReport(Catalog catalog, Relations relations, Secrets secrets) {
    this.catalog = catalog;
    this.relations = relations;
    this.secrets = secrets;
  }

  /** Appends all resources of a project, as JSON, or as YAML with the places in comments. */
  public void write(Project project, boolean yaml, StringBuilder out) {
    if (yaml) {
      for (Resource resource : project.resources()) {
        new Yaml(out).resource(resource, related(resource), secrets.hide(resource.value()));
      }
      return;
    }
    JsonWriter json = new JsonWriter(out);
    json.beginObject().member("version", 1).name("resources").beginArray();
    for (Resource resource : project.resources()) {
      resource(resource, json);
    }
    json.endArray().endObject();
    out.append('\n');
  }

  /** The relations of a resource by name, in the order of the kind file. */
  private Map<String, Related> related(Resource resource) {
    Map<String, Related> all = new LinkedHashMap<>();
    KindSpec kind = catalog.kind(resource.kind());
    if (kind != null) {
      for (String name : kind.relations().keySet()) {
        Related related = relations.related(resource, name);
        if (related != null) {
          all.put(name, related);
        }
      }
    }
    return all;
  }

  private static boolean isUnknown(Related related) {
    return related.edges().isEmpty() && related.open();
  }

  private static void related(Map<String, Related> all, JsonWriter json) {
    if (all.isEmpty()) {
      return;
    }
    json.name("relations").beginObject();
    for (Map.Entry<String, Related> one : all.entrySet()) {
      Related related = one.getValue();
      json.name(one.getKey()).beginObject();
      if (isUnknown(related)) {
        json.member("unknown", true);
      } else {
        json.name("ends").beginArray();
        for (Related.Edge edge : shown(related)) {
          json.beginObject().member("kind", edge.to().kind());
          json.member("address", edge.to().address()).member("at", at(edge.to()));
          if (edge.assumption() != null) {
            json.member("assumed", true);
          }
          json.endObject();
        }
        json.endArray();
        int more = related.edges().size() - MAX_ENDS;
        if (more > 0) {
          json.member("more", more);
        }
        if (related.open()) {
          json.member("open", true);
        }
      }
      json.endObject();
    }
    json.endObject();
  }

  private static List<Related.Edge> shown(Related related) {
    List<Related.Edge> edges = related.edges();
    return edges.size() > MAX_ENDS ? edges.subList(0, MAX_ENDS) : edges;
  }

  private static String at(Resource resource) {
    Span span = resource.span();
    return span.file().path() + ":" + span.line() + ":" + span.column();
  }

  private void resource(Resource resource, JsonWriter json) {
    json.beginObject();
    json.member("kind", resource.kind());
    json.member("address", resource.address());
    json.member("language", resource.language().id());
    json.member("file", resource.span().file().path());
    json.member("span", place(resource.span()));
    Resource owner = resource.owner();
    if (owner != null) {
      json.member("owner", owner.toString());
    }
    if (resource.isUncertain()) {
      json.member("uncertain", true);
    }
    related(related(resource), json);
    json.name("value");
    value(secrets.hide(resource.value()), json);
    json.endObject();
  }

  private static String place(Span span) {
    return span.line() + ":" + span.column() + "-" + span.endLine() + ":" + span.endColumn();
  }

  private static String reason(Unknown unknown) {
    return unknown.reason().name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static void value(Value value, JsonWriter json) {
    value.match(
        new Value.Cases<JsonWriter>() {
          @Override
          public JsonWriter scalar(Scalar scalar) {
            json.beginObject();
            if (scalar.type() == Scalar.Type.BOOLEAN) {
              json.member("value", scalar.isTrue());
            } else {
              json.member("value", scalar.asText());
            }
            if (scalar.type() == Scalar.Type.NUMBER || scalar.isNull()) {
              json.member("type", scalar.type().name().toLowerCase(Locale.ROOT));
            }
            if (!scalar.written().equals(scalar.asText())) {
              json.member("written", scalar.written());
            }
            return json.member("span", place(scalar.span())).endObject();
          }

          @Override
          public JsonWriter mapping(Mapping mapping) {
            json.beginObject();
            json.name("fields").beginObject();
            for (Mapping.Field field : mapping.fields()) {
              json.name(field.name());
              value(field.value(), json);
            }
            json.endObject();
            return end(mapping.isOpen(), mapping.span());
          }

          @Override
          public JsonWriter sequence(Sequence sequence) {
            json.beginObject();
            json.name("items").beginArray();
            for (Value item : sequence.items()) {
              value(item, json);
            }
            json.endArray();
            return end(sequence.isOpen(), sequence.span());
          }

          private JsonWriter end(boolean open, Span span) {
            if (open) {
              json.member("open", true);
            }
            return json.member("span", place(span)).endObject();
          }

          @Override
          public JsonWriter unknown(Unknown unknown) {
            json.beginObject();
            json.member("unknown", reason(unknown));
            json.member("symbol", unknown.symbol().name());
            return json.member("span", place(unknown.span())).endObject();
          }
        });
  }

  /** Block style throughout; what is unknown has the tag {@code !unknown}. */
  private static final class Yaml implements Value.Cases<StringBuilder> {
    private final StringBuilder out;
    private int indent;

    Yaml(StringBuilder out) {
      this.out = out;
    }

    void resource(Resource resource, Map<String, Related> related, Value value) {
      out.append("---\n");
      line("kind", resource.kind());
      line("address", resource.address());
      line("language", resource.language().id());
      line("at", resource.span().file().path() + ":" + AstReport.place(resource.span()));
      Resource owner = resource.owner();
      if (owner != null) {
        line("owner", owner.toString());
      }
      if (resource.isUncertain()) {
        out.append("uncertain: true\n");
      }
      related(related);
      out.append("value:");
      indent = 1;
      value.match(this);
    }

    private void related(Map<String, Related> all) {
      if (!all.isEmpty()) {
        out.append("relations:\n");
      }
      for (Map.Entry<String, Related> one : all.entrySet()) {
        Related related = one.getValue();
        out.append("  ");
        quote(one.getKey());
        if (isUnknown(related)) {
          out.append(": !unknown\n");
          continue;
        }
        out.append(related.edges().isEmpty() ? ": []" : ":");
        out.append(related.open() ? "  # open\n" : "\n");
        for (Related.Edge edge : shown(related)) {
          out.append("    - ");
          quote(edge.to().toString());
          out.append("  # ").append(edge.assumption() == null ? "" : "assumed, ");
          Terminal.append(at(edge.to()), out);
          out.append('\n');
        }
        int more = related.edges().size() - MAX_ENDS;
        if (more > 0) {
          out.append("    # ").append(more).append(" more\n");
        }
      }
    }

    private void line(String name, String text) {
      out.append(name).append(": ");
      quote(text);
      out.append('\n');
    }

    private void quote(String text) {
      new JsonWriter(out).value(text);
    }

    private StringBuilder place(boolean open, Span span) {
      out.append(open ? "  # open, " : "  # ").append(AstReport.place(span));
      return out.append('\n');
    }

    @Override
    public StringBuilder scalar(Scalar scalar) {
      out.append(' ');
      if (scalar.isString()) {
        quote(scalar.asText());
      } else {
        out.append(scalar.asText());
      }
      return place(false, scalar.span());
    }

    @Override
    public StringBuilder mapping(Mapping mapping) {
      if (mapping.size() == 0) {
        out.append(" {}");
      }
      place(mapping.isOpen(), mapping.span());
      indent++;
      for (Mapping.Field field : mapping.fields()) {
        indent();
        quote(field.name());
        out.append(':');
        field.value().match(this);
      }
      indent--;
      return out;
    }

    @Override
    public StringBuilder sequence(Sequence sequence) {
      if (sequence.items().isEmpty()) {
        out.append(" []");
      }
      place(sequence.isOpen(), sequence.span());
      indent++;
      for (Value item : sequence.items()) {
        indent();
        out.append('-');
        item.match(this);
      }
      indent--;
      return out;
    }

    @Override
    public StringBuilder unknown(Unknown unknown) {
      out.append(" !unknown ");
      quote(reason(unknown) + ": " + unknown.symbol().name());
      return place(false, unknown.span());
    }

    private void indent() {
      out.append("  ".repeat(indent - 1));
    }
  }
}
