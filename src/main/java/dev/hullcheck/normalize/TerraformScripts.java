package dev.hullcheck.normalize;

import dev.hullcheck.model.Resource;
import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import dev.hullcheck.terraform.TerraformModule;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The commands in the strings of Terraform: what instances start with, what provisioners run, what
 * is handed to a module that runs it, and what outputs tell people to run.
 *
 * @see <a href="https://developer.hashicorp.com/terraform/language/resources/provisioners/syntax">
 *     Provisioners</a>
 * @see <a href="https://cloud.google.com/compute/docs/instances/startup-scripts/linux">Startup
 *     scripts</a>
 */
final class TerraformScripts {
  private static final String WITHIN = "terraform";

  /** Of an output's value no parts are looked into that lie deeper. */
  private static final int MAX_DEPTH = 8;

  private final Sink sink;

  TerraformScripts(Sink sink) {
    this.sink = sink;
  }

  /** Takes in the scripts of a block. */
  void of(Resource raw) {
    Mapping body = raw.value();
    script(raw, body.get("metadata_startup_script"));
    Mapping metadata = body.mapping("metadata");
    if (metadata != null) {
      script(raw, metadata.get("startup-script"));
      script(raw, metadata.get("shutdown-script"));
      island(Sink.IslandKind.CLOUD_INIT, raw, metadata.get("user-data"));
    }
    if (body.get("provisioner") instanceof Sequence provisioners) {
      for (Value provisioner : provisioners.items()) {
        // A block with a label is a mapping from the label to its body.
        if (provisioner instanceof Mapping labelled) {
          local(raw, labelled.mapping("local-exec"));
          remote(raw, labelled.mapping("remote-exec"));
        }
      }
    }
  }

  private void local(Resource raw, @Nullable Mapping local) {
    if (local != null && isShell(local.get("interpreter"))) {
      script(raw, local.get("command"));
    }
  }

  /** Whether commands are for a shell, which they are where nothing else is said. */
  private static boolean isShell(@Nullable Value interpreter) {
    if (!(interpreter instanceof Sequence words) || words.items().isEmpty()) {
      return true;
    }
    if (!(words.items().get(0) instanceof Scalar program)) {
      return true;
    }
    String path = program.asText();
    return switch (path.substring(path.lastIndexOf('/') + 1)) {
      case "sh", "bash", "dash", "ksh", "zsh", "ash" -> true;
      default -> false;
    };
  }

  /** The lines that run elsewhere, one after the other as one script. */
  private void remote(Resource raw, @Nullable Mapping remote) {
    if (remote == null || !(remote.get("inline") instanceof Sequence lines) || lines.isOpen()) {
      return;
    }
    Text.Builder script = new Text.Builder();
    for (Value line : lines.items()) {
      Text text = KubernetesNormalizer.text(line);
      if (text != null) {
        script.add(text);
      } else if (line instanceof Unknown unknown) {
        script.add(unknown, line.span());
      }
      script.add("\n", end(line.span()));
    }
    if (!lines.items().isEmpty()) {
      Span whole = lines.items().get(0).span().to(lines.span());
      sink.add(island(Sink.IslandKind.SHELL, script.build(lines.span()), raw, whole));
    }
  }

  private static Span end(Span span) {
    return new Span(span.file(), span.end(), span.end());
  }

  /**
   * Takes in what is handed to a module to be run, by the names that the modules for it give their
   * inputs.
   *
   * @see <a href="https://registry.terraform.io/modules/terraform-google-modules/gcloud/google">The
   *     gcloud module</a>
   */
  void ofCall(Resource call) {
    Mapping arguments = call.value();
    for (Mapping.Field field : arguments.fields()) {
      String name = field.name();
      if (name.endsWith("_cmd_body")) {
        String before = name.substring(0, name.length() - "body".length());
        body(call, arguments.get(before + "entrypoint"), field.value());
      } else if (name.endsWith("_command")) {
        island(Sink.IslandKind.PROSE, call, field.value());
      }
    }
  }

  /** The words behind a program, which is gcloud where nothing else is said. */
  private void body(Resource call, @Nullable Value entrypoint, Value body) {
    Text words = KubernetesNormalizer.text(body);
    String program = entrypoint == null ? "gcloud" : text(entrypoint);
    if (words != null && program != null) {
      Text.Builder command = new Text.Builder();
      Span start = new Span(words.whole().file(), words.whole().start(), words.whole().start());
      command.add(program + " ", entrypoint == null ? start : entrypoint.span());
      command.add(words);
      sink.add(island(Sink.IslandKind.SHELL, command.build(words.whole()), call, body.span()));
    }
  }

  private static @Nullable String text(Value value) {
    return value instanceof Scalar scalar && scalar.isString() ? scalar.asText() : null;
  }

  /** Takes in the commands that the outputs of a root module tell, which Terraform shows. */
  void ofOutputs(TerraformModule module) {
    Set<Span> places = new HashSet<>();
    for (Value output : module.outputsThatSay(List.of("gcloud", "kubectl", "curl"))) {
      told(output, places, 0);
    }
  }

  /** Takes in the texts of a value; of what a loop writes several times, the first one. */
  private void told(Value value, Set<Span> places, int depth) {
    if (value instanceof Sequence sequence && depth < MAX_DEPTH) {
      for (Value item : sequence.items()) {
        told(item, places, depth + 1);
      }
    } else if (value instanceof Mapping mapping && depth < MAX_DEPTH) {
      for (Mapping.Field field : mapping.fields()) {
        told(field.value(), places, depth + 1);
      }
    } else if (places.add(value.span())) {
      island(Sink.IslandKind.PROSE, null, value);
    }
  }

  private void script(Resource owner, @Nullable Value value) {
    island(Sink.IslandKind.SHELL, owner, value);
  }

  private void island(Sink.IslandKind kind, @Nullable Resource owner, @Nullable Value value) {
    Text text = value == null ? null : KubernetesNormalizer.text(value);
    if (value != null && text != null) {
      sink.add(island(kind, text, owner, value.span()));
    }
  }

  private static Sink.Island island(
      Sink.IslandKind kind, Text text, @Nullable Resource owner, Span host) {
    return new Sink.Island(kind, text, WITHIN, owner, host);
  }
}
