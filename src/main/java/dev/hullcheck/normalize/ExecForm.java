package dev.hullcheck.normalize;

import dev.hullcheck.kind.Catalog;
import dev.hullcheck.script.Argument;
import dev.hullcheck.script.Command;
import dev.hullcheck.script.Given;
import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import dev.hullcheck.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Commands whose words are given one by one, so that no shell splits them. */
public final class ExecForm {
  private ExecForm() {}

  /**
   * Takes in a command; the script that it has a shell run becomes an island.
   *
   * @param span all of it
   * @param given the variables that it starts with, as far as they are known; or null
   */
  public static void add(
      List<Value> words, Span span, @Nullable Given given, Catalog catalog, Sink sink) {
    Value script = ShellWords.script(words);
    Text text = script == null ? null : KubernetesNormalizer.text(script);
    if (script != null && text != null) {
      sink.add(
          new Sink.Island(Sink.IslandKind.SHELL, text, "script", null, script.span(), given, null));
    } else if (!words.isEmpty()) {
      List<Argument> arguments = new ArrayList<>(words.size());
      for (Value word : words) {
        arguments.add(new Argument(word, false, word.span()));
      }
      Span whole = words.get(0).span().to(words.get(words.size() - 1).span());
      Command command = Command.of(arguments, whole.start() < span.start() ? whole : span);
      new ScriptNormalizer(catalog, sink, "script", null).add(List.of(command));
    }
  }
}
