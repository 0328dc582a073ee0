package dev.hullcheck.normalize;

import dev.hullcheck.kubernetes.Scheduling;
import dev.hullcheck.kubernetes.Schedulings;
import dev.hullcheck.model.Language;
import dev.hullcheck.model.Resource;
import dev.hullcheck.script.Command;
import dev.hullcheck.script.HelmCommand;
import dev.hullcheck.script.HelmValues;
import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Makes resources of the charts that are installed, and of what the values that they are given say
 * that has a meaning without the chart: on which nodes Pods may run, what is scraped.
 */
public final class HelmReleases {
  static final String KIND = "helm.Release";

  private static final int MAX_DEPTH = 12;
  private static final int MAX_VALUES = 10_000;

  private final Resource release;
  private final Sink sink;
  private final ScrapeTargets scrapes;

  /** Aliases can make a small document large. */
  private int left = MAX_VALUES;

  private HelmReleases(Resource release, Sink sink) {
    this.release = release;
    this.sink = sink;
    this.scrapes = new ScrapeTargets(sink);
  }

  /**
   * Takes in a command of Helm.
   *
   * @param script it as a command of its script
   * @param within what the script stands in
   * @param owner the resource that the script stands in, or null
   */
  static void command(
      Command command, Resource script, Sink sink, String within, @Nullable Resource owner) {
    HelmCommand asked = HelmCommand.read(command);
    if (asked == null) {
      return;
    }
    Span head = asked.verbSpan();
    Mapping.Builder fields = new Mapping.Builder().open(true);
    put(fields, "name", asked.name());
    put(fields, "chart", asked.chart());
    fields.put("values", head, asked.values());
    Resource release =
        Resource.of(KIND, "helm " + shown(asked.name(), asked.chart()), Language.SHELL)
            .uncertain(script.isUncertain())
            .owner(owner)
            .extent(command.span())
            .build(fields.build(head), head);
    sink.add(release);
    values(asked.values(), release, sink);
    for (Text text : asked.texts()) {
      sink.add(new Sink.Island(Sink.IslandKind.VALUES, text, within, release, command.span()));
    }
  }

  private static String shown(@Nullable Value name, @Nullable Value chart) {
    Value shown = name == null ? chart : name;
    return shown == null
        ? ""
        : shown instanceof Unknown unknown ? unknown.symbol().name() : shown.toString();
  }

  private static void put(Mapping.Builder fields, String name, @Nullable Value value) {
    if (value != null) {
      fields.put(name, value.span(), value);
    }
  }

  /** Takes in what a {@code helm_release} of Terraform gives its chart. */
  static void terraform(Resource release, Sink sink) {
    Span head = release.span();
    if (release.value().get("texts") instanceof Sequence texts) {
      for (Value value : texts.items()) {
        Text text = KubernetesNormalizer.text(value);
        if (text != null) {
          sink.add(new Sink.Island(Sink.IslandKind.VALUES, text, "terraform", release));
        }
      }
    }
    if (release.value().get("set") instanceof Sequence sets) {
      HelmValues values = new HelmValues();
      for (Value item : sets.items()) {
        Value name = item instanceof Mapping set ? set.get("name") : null;
        Value value = item instanceof Mapping set ? set.get("value") : null;
        Value form = item instanceof Mapping set ? set.get("type") : null;
        if (name instanceof Scalar key && value != null) {
          boolean string = form instanceof Scalar type && type.asText().equals("string");
          values.add(pair(key, value), string ? HelmValues.Form.STRING : HelmValues.Form.TYPED);
        }
      }
      values(values.build(release.value().get("texts") != null, head), release, sink);
    }
  }

  /**
   * Takes in what a source of an {@code Application} of Argo CD gives its chart.
   *
   * @see <a href="https://argo-cd.readthedocs.io/en/stable/user-guide/helm/">Helm in Argo CD</a>
   */
  static void argo(Mapping source, Resource application, Sink sink) {
    Mapping helm = source.mapping("helm");
    Value chart = source.get("chart") == null ? source.get("path") : source.get("chart");
    if (helm == null || chart == null) {
      return;
    }
    Resource release = of(helm.get("releaseName"), chart, application, sink);
    Mapping object = helm.mapping("valuesObject");
    Value written = object == null ? helm.get("values") : null;
    Text text = written == null ? null : KubernetesNormalizer.text(written);
    if (text != null) {
      sink.add(new Sink.Island(Sink.IslandKind.VALUES, text, "values", release, release.span()));
    } else if (object != null) {
      written(object, release, sink);
    }
    HelmValues values = new HelmValues();
    parameters(helm.get("parameters"), "value", values);
    parameters(helm.get("fileParameters"), "path", values);
    values(values.build(text != null || object != null, release.span()), release, sink);
  }

  private static void parameters(@Nullable Value list, String field, HelmValues to) {
    if (!(list instanceof Sequence parameters)) {
      return;
    }
    for (Value item : parameters.items()) {
      Mapping parameter = item instanceof Mapping mapping ? mapping : null;
      Value value = parameter == null ? null : parameter.get(field);
      if (parameter != null && parameter.get("name") instanceof Scalar name && value != null) {
        boolean string = parameter.get("forceString") instanceof Scalar force && force.isTrue();
        HelmValues.Form form = string ? HelmValues.Form.STRING : HelmValues.Form.TYPED;
        to.add(pair(name, value), field.equals("path") ? HelmValues.Form.FILE : form);
      }
    }
  }

  /**
   * Takes in what a {@code HelmRelease} of Flux gives its chart.
   *
   * @see <a href="https://fluxcd.io/flux/components/helm/helmreleases/">HelmRelease</a>
   */
  static void flux(Mapping spec, Resource object, Sink sink) {
    Mapping template = spec.mapping("chart");
    Mapping chart = template == null ? null : template.mapping("spec");
    Mapping reference = spec.mapping("chartRef");
    Value name =
        chart != null ? chart.get("chart") : reference == null ? null : reference.get("name");
    Resource release = of(spec.get("releaseName"), name, object, sink);
    Mapping values = spec.mapping("values");
    if (values != null) {
      written(values, release, sink);
    }
  }

  /** A release that an object asks for, by its own name where it gives no other. */
  private static Resource of(
      @Nullable Value name, @Nullable Value chart, Resource object, Sink sink) {
    Mapping metadata = object.value().mapping("metadata");
    Mapping.Builder fields = new Mapping.Builder().open(true);
    put(fields, "name", name == null && metadata != null ? metadata.get("name") : name);
    put(fields, "chart", chart);
    Resource release =
        Resource.derived(KIND, object).build(fields.build(object.span()), object.span());
    sink.add(release);
    return release;
  }

  /** Takes in values that stand in an object, of which the schedulings have been found there. */
  private static void written(Mapping values, Resource release, Sink sink) {
    HelmReleases reader = new HelmReleases(release, sink);
    reader.scrapes.config(values, release);
    reader.search(values, "", 0);
  }

  /** A pair as the provider hands it to Helm. */
  private static Value pair(Scalar name, Value value) {
    Text.Builder all = new Text.Builder().add(name.text()).add("=", name.span());
    if (value instanceof Scalar scalar) {
      all.add(scalar.text());
    } else if (value instanceof Unknown unknown) {
      all.add(unknown, unknown.span());
    }
    Text text = all.build(value.span());
    return text.hasOpaque()
        ? Unknown.string(text, value.span())
        : Scalar.string(text, value.span());
  }

  /** Takes in the values that a chart is given. */
  public static void values(Value values, Resource release, Sink sink) {
    if (values instanceof Mapping mapping) {
      for (Scheduling scheduling : Schedulings.of(mapping)) {
        sink.add(
            Resource.derived("k8s.Scheduling", release)
                .build(scheduling.value(), scheduling.key()));
      }
      written(mapping, release, sink);
    }
  }

  /**
   * Looks for ports that are scraped.
   *
   * @param path of the value, from the keys
   */
  private void search(Value value, String path, int depth) {
    left--;
    if (depth > MAX_DEPTH || left < 0) {
      return;
    }
    if (value instanceof Sequence list) {
      list.items().forEach(item -> search(item, path, depth + 1));
    } else if (value instanceof Mapping mapping) {
      for (Mapping.Field field : mapping.fields()) {
        String name = field.name().toLowerCase(Locale.ROOT);
        String inner = path.isEmpty() ? field.name() : path + "." + field.name();
        if (name.endsWith("annotations") && field.value() instanceof Mapping annotations) {
          Mapping metadata =
              new Mapping.Builder()
                  .open(true)
                  .put("annotations", field.key(), annotations)
                  .build(field.key());
          scrapes.annotations(release, metadata, null);
        } else if (field.value() instanceof Scalar port) {
          if (name.endsWith("port") && inner.toLowerCase(Locale.ROOT).contains("kubelet")) {
            port(inner, field.key(), port);
          }
        } else {
          search(field.value(), inner, depth + 1);
        }
      }
    }
  }

  private void port(String path, Span key, Scalar port) {
    if (port.isNull() || port.type() == Scalar.Type.BOOLEAN) {
      return;
    }
    Span span = port.span();
    Mapping.Builder fields = new Mapping.Builder().open(true);
    fields.put("job", key, Scalar.string(path, key));
    fields.put("port", span, Scalar.string(port.asText(), span));
    sink.add(Resource.derived("k8s.ScrapeTarget", release).build(fields.build(span), span));
  }
}
