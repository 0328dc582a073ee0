package dev.hullcheck.report;

import dev.hullcheck.check.Secrets;
import dev.hullcheck.model.Project;
import dev.hullcheck.model.Resource;
import dev.hullcheck.source.Span;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import java.util.Locale;

/**
 * The normalized AST, for those who write rules: every resource with its values, where each stands,
 * and why what is not known is not known.
 */
public final class AstReport {
  private AstReport() {}

  /**
   * Appends all resources of a project, as JSON, or as YAML with the places in comments.
   *
   * @param secrets what is not shown
   */
  public static void write(Project project, Secrets secrets, boolean yaml, StringBuilder out) {
    if (yaml) {
      for (Resource resource : project.resources()) {
        new Yaml(out).resource(resource, secrets.hide(resource.value()));
      }
      return;
    }
    JsonWriter json = new JsonWriter(out);
    json.beginObject().member("version", 1).name("resources").beginArray();
    for (Resource resource : project.resources()) {
      resource(resource, secrets.hide(resource.value()), json);
    }
    json.endArray().endObject();
    out.append('\n');
  }

  private static void resource(Resource resource, Value value, JsonWriter json) {
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
    json.name("value");
    value(value, json);
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

    void resource(Resource resource, Value value) {
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
      out.append("value:");
      indent = 1;
      value.match(this);
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
