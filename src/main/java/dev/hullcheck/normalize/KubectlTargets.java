package dev.hullcheck.normalize;

import dev.hullcheck.script.Argument;
import dev.hullcheck.script.KubectlCommand;
import dev.hullcheck.source.Text;
import dev.hullcheck.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a kubectl command is about: {@code TYPE NAME…}, {@code TYPE,TYPE NAME…}, {@code TYPE/NAME…}.
 *
 * @param targets one for each object that is named, and for each kind of which several may be meant
 * @param rest the words behind, such as {@code KEY=VALUE}
 */
record KubectlTargets(List<Target> targets, List<Value> rest) {
  private static final int MAX = 200;

  /**
   * An object, or several of one kind.
   *
   * @param name null where a selector says which, or all are meant
   */
  record Target(KubectlKinds.Type type, @Nullable Value name) {}

  /** Reads what a command names; nothing where its kind is not known. */
  static KubectlTargets of(KubectlCommand command) {
    List<Argument> words = command.words();
    int from = command.verb().equals("set") ? 1 : 0;
    int to = words.size();
    if (command.verb().equals("set") && "serviceaccount".equals(known(words, 0))
        || "sa".equals(known(words, 0)) && command.verb().equals("set")) {
      to--;
    }
    int end = from;
    while (end < to && !isPair(words.get(end))) {
      end++;
    }
    List<Value> rest = new ArrayList<>();
    for (Argument word : words.subList(Math.min(end, words.size()), words.size())) {
      rest.add(word.value());
    }
    List<Target> targets = new ArrayList<>(1);
    if (from < end) {
      read(words.subList(from, end), targets);
    }
    return new KubectlTargets(targets, rest);
  }

  private static @Nullable String known(List<Argument> words, int at) {
    return at < words.size() ? words.get(at).known() : null;
  }

  private static void read(List<Argument> words, List<Target> targets) {
    Text first = Grammars.text(words.get(0).value());
    if (first == null) {
      return;
    }
    if (first.content().indexOf('/') >= 0) {
      for (Argument word : words) {
        Text text = Grammars.text(word.value());
        int slash = text == null ? -1 : text.content().indexOf('/');
        KubectlKinds.Type type =
            text == null || slash < 0 ? null : KubectlKinds.of(text.content().substring(0, slash));
        if (text != null && type != null && targets.size() < MAX) {
          targets.add(new Target(type, Grammars.value(text.slice(slash + 1, text.length()))));
        }
      }
      return;
    }
    String kinds = first.content();
    for (int from = 0; from <= kinds.length(); ) {
      int comma = kinds.indexOf(',', from);
      int end = comma < 0 ? kinds.length() : comma;
      KubectlKinds.Type type = KubectlKinds.of(kinds.substring(from, end));
      from = end + 1;
      if (type == null) {
        continue;
      }
      if (words.size() == 1) {
        targets.add(new Target(type, null));
      }
      for (Argument word : words.subList(1, words.size())) {
        if (targets.size() < MAX) {
          targets.add(new Target(type, word.value()));
        }
      }
    }
  }

  /** {@code KEY=VALUE}, {@code KEY-}, {@code KEY:Effect}. */
  private static boolean isPair(Argument word) {
    Text text = Grammars.text(word.value());
    String chars = text == null ? "" : text.content();
    return chars.indexOf('=') > 0
        || chars.length() > 1 && chars.endsWith("-")
        || chars.indexOf(':') > 0;
  }
}
