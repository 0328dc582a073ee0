package dev.hullcheck.normalize;

import dev.hullcheck.model.Resource;
import dev.hullcheck.source.Text;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Value;

/** Tells what a text in an object is written in, and takes it in. */
final class ConfigTexts {
  private final Sink sink;
  private final Requests requests;

  ConfigTexts(Sink sink) {
    this.sink = sink;
    this.requests = new Requests(sink);
  }

  /** Takes in the texts of a ConfigMap. */
  void configMap(Resource object) {
    Mapping data = object.value().mapping("data");
    if (data == null) {
      return;
    }
    for (Mapping.Field file : data.fields()) {
      Text text = KubernetesNormalizer.text(file.value());
      if (text != null) {
        file(object, file.name(), file.value(), text);
      }
    }
  }

  /** Takes in what is no secret of a Secret: a collector's configuration, as it is written. */
  void secret(Resource object) {
    Mapping data = object.value().mapping("stringData");
    if (data == null) {
      return;
    }
    for (Mapping.Field file : data.fields()) {
      Text text = KubernetesNormalizer.text(file.value());
      if (text != null && ScrapeTargets.mayBeIn(text.content())) {
        sink.add(
            new Sink.Island(Sink.IslandKind.SCRAPE, text, "config", object, file.value().span()));
      }
    }
  }

  private void file(Resource object, String name, Value value, Text text) {
    String chars = text.content();
    if (name.endsWith(".sh") || isShellLine(chars)) {
      sink.add(new Sink.Island(Sink.IslandKind.SHELL, text, "script", object, value.span()));
    } else if (AbacPolicies.areIn(chars)) {
      AbacPolicies.add(text, "config", object, sink);
    } else if (ScrapeTargets.mayBeIn(chars)) {
      sink.add(new Sink.Island(Sink.IslandKind.SCRAPE, text, "config", object, value.span()));
    } else if (isManifest(chars) && !text.hasOpaque() && !isProse(name)) {
      sink.add(new Sink.Island(Sink.IslandKind.MANIFEST, text, "config", object, value.span()));
    } else if (!isProse(name)) {
      requests.text(object, value, "config");
    }
  }

  /** Whether there are the lines with which an object of Kubernetes begins. */
  private static boolean isManifest(String text) {
    return (text.startsWith("apiVersion:") || text.contains("\napiVersion:"))
        && (text.startsWith("kind:") || text.contains("\nkind:"));
  }

  /** Whether a file is for readers, who need not do what it shows. */
  private static boolean isProse(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "md", "txt", "rst", "html", "adoc" -> true;
      default -> false;
    };
  }

  /** Whether a text begins with a line such as {@code #!/usr/bin/env bash}. */
  static boolean isShellLine(String text) {
    if (!text.startsWith("#!")) {
      return false;
    }
    int end = text.indexOf('\n') < 0 ? text.length() : text.indexOf('\n');
    int from = 2;
    while (from < end) {
      int to = from;
      while (to < end && text.charAt(to) > ' ') {
        to++;
      }
      String word = text.substring(from, to);
      if (ShellWords.isShell(word.substring(word.lastIndexOf('/') + 1))) {
        return true;
      }
      from = to + 1;
    }
    return false;
  }
}
