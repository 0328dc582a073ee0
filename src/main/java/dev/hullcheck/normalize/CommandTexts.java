package dev.hullcheck.normalize;

import dev.hullcheck.script.Argument;
import dev.hullcheck.script.Command;
import dev.hullcheck.script.Given;
import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import dev.hullcheck.value.Symbol;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Unknown.Reason;
import dev.hullcheck.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The commands that a command of a script gets as a text: {@code sh -c '…'}, {@code eval '…'},
 * {@code trap '…' EXIT}.
 */
final class CommandTexts {
  private CommandTexts() {}

  /** The text, or null. */
  static @Nullable Text of(Command command) {
    List<Argument> words = command.arguments();
    switch (command.program()) {
      case "trap" -> {
        return words.size() > 1 ? commands(words.get(0).value()) : null;
      }
      case "eval" -> {
        return words.size() == 1 ? commands(words.get(0).value()) : null;
      }
      default -> {
        if (words.isEmpty() || !ShellWords.isShell(command.program())) {
          return null;
        }
        List<Value> values = new ArrayList<>(words.size() + 1);
        for (Argument word : command.words().subList(command.first(), command.words().size())) {
          values.add(word.value());
        }
        Value script = ShellWords.script(values);
        return script == null ? null : commands(script);
      }
    }
  }

  /** A text of several words; a single one is the name of a function. */
  private static @Nullable Text commands(Value value) {
    Text text = KubernetesNormalizer.text(value);
    return text == null || text.content().trim().indexOf(' ') < 0 ? null : text;
  }

  /** The variables with which such commands start: any may be set, to what we do not know. */
  static Given given(Span at) {
    return new Surroundings(at);
  }

  private record Surroundings(Span at) implements Given {
    @Override
    public Value value(String name) {
      Symbol symbol = Symbol.of("$" + name, at.toString());
      return Unknown.of(Reason.INPUT, symbol, Unknown.Type.STRING, at);
    }
  }
}
