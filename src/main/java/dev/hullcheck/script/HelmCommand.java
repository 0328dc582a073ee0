package dev.hullcheck.script;

import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A command line of Helm that makes the objects of a chart: {@code helm install NAME CHART}.
 *
 * @param verbSpan of {@code install}, {@code upgrade} or {@code template}
 * @param name of the release; null where none is given
 * @param values what the flags give, open: a chart has values of its own
 * @param texts values in YAML or JSON: of {@code --set-json}, of a here-document
 */
public record HelmCommand(
    Span verbSpan, @Nullable Value name, @Nullable Value chart, Mapping values, List<Text> texts) {
  public HelmCommand {
    texts = List.copyOf(texts);
  }

  /** Reads a command; null where it is none that makes objects of a chart. */
  public static @Nullable HelmCommand read(Command command) {
    if (!command.program().equals("helm")) {
      return null;
    }
    List<Argument> words = command.arguments();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i).known();
      if (word == null) {
        return null;
      }
      switch (word) {
        case "install", "upgrade", "template" -> {
          return new Reader(command, words.get(i).span()).read(words.subList(i + 1, words.size()));
        }
        default -> {
          if (takesNext(word)) {
            i++;
          } else if (!word.startsWith("-")) {
            return null;
          }
        }
      }
    }
    return null;
  }

  /** Whether a flag takes the next word, as {@code helm upgrade --help} has it. */
  private static boolean takesNext(String flag) {
    return switch (flag) {
      case "-f", "-l", "-n", "-o", "-a", "-s", "--api-versions", "--burst-limit" -> true;
      case "--ca-file", "--cert-file", "--description", "--history-max", "--key-file" -> true;
      case "--keyring", "--kube-apiserver", "--kube-as-group", "--kube-as-user" -> true;
      case "--kube-ca-file", "--kube-context", "--kube-tls-server-name", "--kube-token" -> true;
      case "--kube-version", "--kubeconfig", "--labels", "--name-template", "--namespace" -> true;
      case "--output", "--output-dir", "--password", "--post-renderer" -> true;
      case "--post-renderer-args", "--qps", "--registry-config", "--release-name" -> true;
      case "--repo", "--repository-cache", "--repository-config", "--set", "--set-file" -> true;
      case "--set-json", "--set-literal", "--set-string", "--show-only", "--timeout" -> true;
      case "--username", "--values", "--version" -> true;
      default -> false;
    };
  }

  private record Flag(String name, Value value) {}

  private static final class Reader {
    private final Command command;
    private final Span verb;
    private final List<Value> positionals = new ArrayList<>(2);
    private final List<Flag> flags = new ArrayList<>();

    Reader(Command command, Span verb) {
      this.command = command;
      this.verb = verb;
    }

    HelmCommand read(List<Argument> words) {
      for (int i = 0; i < words.size(); i++) {
        Argument word = words.get(i);
        Text text = Slice.text(word.value());
        String chars = text.content();
        int sign = chars.indexOf('=');
        if (!chars.startsWith("-")) {
          positionals.add(word.value());
        } else if (chars.startsWith("--") && sign >= 0) {
          Value value = Slice.of(word.value(), text, sign + 1, text.length());
          flags.add(new Flag(chars.substring(0, sign), value));
        } else if (takesNext(chars) && i + 1 < words.size()) {
          flags.add(new Flag(chars.equals("-f") ? "--values" : chars, words.get(++i).value()));
        }
      }
      HelmValues values = new HelmValues();
      // In this order, whichever the flags stand in.
      add("--set", HelmValues.Form.TYPED, values);
      add("--set-string", HelmValues.Form.STRING, values);
      add("--set-file", HelmValues.Form.FILE, values);
      add("--set-literal", HelmValues.Form.LITERAL, values);
      List<Text> texts = texts();
      boolean merged = !texts.isEmpty() || has("--values") || has("--set-json");
      boolean named = positionals.size() > 1;
      return new HelmCommand(
          verb,
          named ? positionals.get(0) : null,
          positionals.isEmpty() ? null : positionals.get(named ? 1 : 0),
          values.build(merged, verb),
          texts);
    }

    private void add(String name, HelmValues.Form form, HelmValues values) {
      for (Flag flag : flags) {
        if (flag.name().equals(name)) {
          values.add(flag.value(), form);
        }
      }
    }

    private boolean has(String name) {
      for (Flag flag : flags) {
        if (flag.name().equals(name)) {
          return true;
        }
      }
      return false;
    }

    private List<Text> texts() {
      List<Text> texts = new ArrayList<>(0);
      for (Flag flag : flags) {
        boolean input =
            flag.name().equals("--values")
                && flag.value() instanceof Scalar file
                && file.asText().equals("-");
        Text text = input ? command.input() : null;
        if (flag.name().equals("--set-json")) {
          text = HelmValues.json(flag.value());
        }
        if (text != null) {
          texts.add(text);
        }
      }
      return texts;
    }
  }
}
