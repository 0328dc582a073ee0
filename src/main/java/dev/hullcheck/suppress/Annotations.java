package dev.hullcheck.suppress;

import dev.hullcheck.model.Project;
import dev.hullcheck.model.Resource;
import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The markers in annotations of Kubernetes objects: {@code hullcheck.dev/ignore: "ID, ID: reason"}
 * for the object, {@code hullcheck.dev/ignore.CONTAINER} for one of its containers, each on the
 * object or on its Pod template; and those of other linters, which read the object's own alone. A
 * value that is not known is none.
 */
public final class Annotations {
  private static final String OWN = "hullcheck.dev/";
  private static final String ANY = "*";

  private final Resource object;
  private final List<Marker> markers;

  private Annotations(Resource object, List<Marker> markers) {
    this.object = object;
    this.markers = markers;
  }

  /** The markers on all objects of a project. */
  public static Markers read(Project project) {
    List<Marker> markers = new ArrayList<>();
    for (Resource resource : project.resources()) {
      if (resource.owner() == null && resource.kind().startsWith("k8s.")) {
        new Annotations(resource, markers).read();
      }
    }
    return markers.isEmpty() ? Markers.none() : new Markers(markers);
  }

  private void read() {
    Mapping whole = object.value();
    Mapping written = annotations(whole);
    if (written != null) {
      own(written);
      peers(written);
    }
    template(whole.mapping("template"));
    Mapping spec = whole.mapping("spec");
    Mapping job = spec == null ? null : spec.mapping("jobTemplate");
    Mapping jobSpec = job == null ? null : job.mapping("spec");
    template(spec == null ? null : spec.mapping("template"));
    template(jobSpec == null ? null : jobSpec.mapping("template"));
  }

  private void template(@Nullable Mapping template) {
    Mapping written = template == null ? null : annotations(template);
    if (written != null) {
      own(written);
    }
  }

  private static @Nullable Mapping annotations(Mapping object) {
    Mapping metadata = object.mapping("metadata");
    return metadata == null ? null : metadata.mapping("annotations");
  }

  private Region whole() {
    return new Region.Everything(object.extent());
  }

  private void own(Mapping written) {
    for (Mapping.Field field : written.fields()) {
      if (field.name().startsWith(OWN) && field.value() instanceof Scalar value) {
        String name = field.name().substring(OWN.length());
        Region region =
            name.startsWith(Marker.OF_CONTAINER)
                ? container(name.substring(Marker.OF_CONTAINER.length()))
                : whole();
        // A patch, and a list that a variable gives, may well have that container.
        if (region != null || !isOpen(object.value())) {
          own(field, value, name, region);
        }
      }
    }
  }

  /** Each line of the value is a marker of its own. */
  private void own(Mapping.Field field, Scalar value, String directive, @Nullable Region region) {
    Text text = value.text();
    String chars = text.content();
    int start = 0;
    while (start == 0 || start < chars.length()) {
      int end = chars.indexOf('\n', start);
      end = end < 0 ? chars.length() : end;
      Clause clause = Clause.read(text, start, end, true);
      Span span = start == 0 ? field.key() : text.span(start, end);
      markers.add(
          new Marker(
              Suppressed.By.ANNOTATION,
              "",
              directive,
              span,
              region,
              clause.names(),
              clause.until(),
              clause.reason()));
      start = end + 1;
    }
  }

  /** Where a container is written; null where there is none of the name. */
  private @Nullable Region container(String name) {
    Mapping found = container(object.value(), name);
    return found == null ? null : new Region.Part(object.extent(), cover(found));
  }

  /** All the text that a mapping is written as; its own span may be but a block's head. */
  private static Span cover(Value value) {
    Span span = value.span();
    // What came through a variable or a local is written elsewhere.
    if (value.origins().isEmpty() && value instanceof Mapping mapping) {
      for (Mapping.Field field : mapping.fields()) {
        span = span.to(field.key()).to(cover(field.value()));
      }
    } else if (value.origins().isEmpty() && value instanceof Sequence sequence) {
      for (Value item : sequence.items()) {
        span = span.to(cover(item));
      }
    }
    return span;
  }

  private static @Nullable Mapping container(Value value, String name) {
    if (value instanceof Sequence sequence) {
      for (Value item : sequence.items()) {
        Mapping found = container(item, name);
        if (found != null) {
          return found;
        }
      }
    } else if (value instanceof Mapping mapping) {
      for (Mapping.Field field : mapping.fields()) {
        Mapping found =
            isContainers(field.name()) && field.value() instanceof Sequence containers
                ? named(containers, name)
                : null;
        found = found == null ? container(field.value(), name) : found;
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private static @Nullable Mapping named(Sequence containers, String name) {
    for (Value item : containers.items()) {
      if (item instanceof Mapping container && name.equals(container.string("name"))) {
        return container;
      }
    }
    return null;
  }

  private static boolean isContainers(String field) {
    return switch (field) {
      case "containers", "initContainers", "ephemeralContainers" -> true;
      default -> false;
    };
  }

  private static boolean isOpen(Value value) {
    if (value instanceof Sequence sequence) {
      boolean open = sequence.isOpen();
      for (Value item : sequence.items()) {
        open |= isOpen(item);
      }
      return open;
    }
    if (value instanceof Mapping mapping) {
      boolean open = mapping.isOpen();
      for (Mapping.Field field : mapping.fields()) {
        open |= isOpen(field.value());
      }
      return open;
    }
    return !(value instanceof Scalar);
  }

  private void peers(Mapping written) {
    for (Mapping.Field field : written.fields()) {
      String key = field.name();
      int slash = key.indexOf('/');
      if (slash > 0 && field.value() instanceof Scalar value) {
        String name = key.substring(slash + 1);
        switch (key.substring(0, slash)) {
          case "checkov.io" -> checkov(name, field, value);
          case "ignore-check.kube-linter.io" ->
              add("kube-linter", field, List.of(word(name, field.key())), null, value.asText());
          case "kube-linter.io" -> all("kube-linter", name.equals("ignore-all"), field, value);
          case "kube-score" -> {
            if (name.equals("ignore")) {
              add("kube-score", field, words(value), null, "");
            }
          }
          case "polaris.fairwinds.com" -> polaris(name, field, value);
          case "datree.skip" ->
              add("datree", field, List.of(word(name, field.key())), null, value.asText());
          case "runterrascan.io" -> {
            if (name.equals("skip")) {
              terrascan(field, value.text());
            }
          }
          case "kubescape.io" -> kubescape(name, field, value, written);
          default -> {}
        }
      }
    }
  }

  private void add(
      String peer,
      Mapping.Field field,
      List<Marker.Word> names,
      Marker.@Nullable Word until,
      String reason) {
    markers.add(
        new Marker(
            Suppressed.By.ANNOTATION,
            peer,
            Marker.IGNORE,
            field.key(),
            whole(),
            names,
            until,
            reason.strip()));
  }

  private void all(String peer, boolean holds, Mapping.Field field, Scalar value) {
    if (holds) {
      add(peer, field, List.of(word(ANY, field.key())), null, value.asText());
    }
  }

  private static Marker.Word word(String text, Span span) {
    return new Marker.Word(text, span, false);
  }

  private static List<Marker.Word> words(Scalar value) {
    Text text = value.text();
    return Clause.read(text, 0, text.content().length(), false).names();
  }

  /** {@code skip1: CKV_K8S_20=reason}, with anything behind {@code skip}. */
  private void checkov(String name, Mapping.Field field, Scalar value) {
    if (name.startsWith("skip")) {
      String text = value.asText();
      int equals = text.indexOf('=');
      String id = equals < 0 ? text : text.substring(0, equals);
      String reason = equals < 0 ? "" : text.substring(equals + 1);
      add("checkov", field, List.of(word(id.strip(), value.span())), null, reason);
    }
  }

  /** {@code exempt: "true"} for all, {@code CHECK-exempt: "true"} for one. */
  private void polaris(String name, Mapping.Field field, Scalar value) {
    if (value.asText().equalsIgnoreCase("true") && name.endsWith("exempt")) {
      String check = name.equals("exempt") ? ANY : name.substring(0, name.length() - 6);
      String id = check.endsWith("-") ? check.substring(0, check.length() - 1) : check;
      add("polaris", field, List.of(word(id, field.key())), null, "");
    }
  }

  /** Its reason and its last day are annotations of their own; the day has a time behind it. */
  private void kubescape(String name, Mapping.Field field, Scalar value, Mapping written) {
    if (name.equals("skip-controls")) {
      String reason = written.string("kubescape.io/skip-reason");
      Value expiry = written.get("kubescape.io/skip-expiry");
      String day = expiry instanceof Scalar scalar ? scalar.asText() : "";
      day = day.length() > 10 ? day.substring(0, 10) : day;
      Marker.Word until = expiry == null ? null : word(day, expiry.span());
      add("kubescape", field, words(value), until, reason == null ? "" : reason);
    }
  }

  /** {@code [{"rule": "ID", "comment": "reason"}]}, as JSON. */
  private void terrascan(Mapping.Field field, Text text) {
    String json = text.content();
    String key = "";
    Marker.Word rule = null;
    String reason = "";
    for (int at = json.strip().startsWith("[") ? 0 : json.length(); at < json.length(); at++) {
      char c = json.charAt(at);
      if (c == '"') {
        int end = endOfString(json, at + 1);
        String said = json.substring(at + 1, end);
        if (key.isEmpty()) {
          key = said;
        } else {
          rule = key.equals("rule") ? word(said, text.span(at + 1, end)) : rule;
          reason = key.equals("comment") ? said : reason;
        }
        at = end;
      } else if (c == ',' || c == '{') {
        key = "";
      } else if (c == '}') {
        if (rule != null) {
          add("terrascan", field, List.of(rule), null, reason);
        }
        key = "";
        rule = null;
        reason = "";
      }
    }
  }

  /** Where the string ends that begins at a place: at its quote, or with the text. */
  private static int endOfString(String json, int from) {
    int at = from;
    while (at < json.length() && json.charAt(at) != '"') {
      at += json.charAt(at) == '\\' ? 2 : 1;
    }
    return Math.min(at, json.length());
  }
}
