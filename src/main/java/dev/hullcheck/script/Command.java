package dev.hullcheck.script;

import dev.hullcheck.source.Comment;
import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import dev.hullcheck.value.Symbol;
import dev.hullcheck.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A simple command as it runs.
 *
 * @param program the base name of what runs, without {@code sudo}, {@code env} and their like;
 *     empty where it is not known
 * @param words all words, wrappers included; may be empty only where all of them expand to nothing
 * @param first the index of the program's word among them
 * @param environment variables set for this command alone, or by it ({@code export}); of gcloud
 *     before them those that say which objects are meant, as it finds them
 * @param input what it reads from a here-document or here-string, expansions made or opaque; null
 *     without one
 * @param pipedFrom the command whose output it reads, or null
 * @param output the symbol of what it prints, where a command substitution takes it; else null
 * @param cut the comment inside a continuation that ends the command early, or null
 * @param span from its first word or assignment to its last
 */
public record Command(
    String program,
    List<Argument> words,
    int first,
    List<Binding> environment,
    List<Redirect> redirections,
    @Nullable Text input,
    @Nullable Command pipedFrom,
    Context context,
    @Nullable Symbol output,
    @Nullable Comment cut,
    Span span) {
  public Command {
    words = List.copyOf(words);
    environment = List.copyOf(environment);
    redirections = List.copyOf(redirections);
  }

  /** A variable and its value. */
  public record Binding(String name, Value value, Span span) {}

  /** A file that is read or written, by the operator as it is written. */
  public record Redirect(String operator, Value target, Span span) {}

  /**
   * Under which circumstances a command runs.
   *
   * @param conditional whether it may not run: in an arm, after {@code &&} or {@code ||}
   * @param repeated whether it is in a loop
   * @param function the function that it is in; empty outside of one
   * @param arm the innermost arm that it is in; null outside of all
   * @param part tells the calls of functions and the rounds of loops from each other, and from what
   *     is in none, which is 0: commands of one part run in the order of the text
   */
  public record Context(
      boolean conditional, boolean repeated, String function, @Nullable Arm arm, int part) {
    /**
     * Whether a command of this context surely runs where an earlier one of {@code other} has run,
     * after it: no arm, loop or function lies between them that may be passed by.
     *
     * @param index that of the earlier command among those of the script
     */
    public boolean follows(Context other, int index) {
      if (!function.equals(other.function)) {
        return false;
      }
      for (Arm at = arm; at != null && !at.isAround(other.arm); at = at.outer) {
        if (index < at.since) {
          return false;
        }
      }
      return true;
    }

    /**
     * Whether an earlier command of {@code other} has surely run where one of this context runs:
     * whatever may pass by the one passes by the other too.
     */
    public boolean isWithin(Context other) {
      return function.equals(other.function) && (other.arm == null || other.arm.isAround(arm));
    }
  }

  /**
   * A part of a script that may be passed by: an arm, the body of a loop, what stands behind {@code
   * &&} or {@code ||}. Two are the same when they are the same object.
   */
  public static final class Arm {
    private final @Nullable Arm outer;
    private final int since;

    /**
     * An arm.
     *
     * @param outer the arm around it, or null
     * @param since the index of the first of the commands that have succeeded where this part is
     *     entered, as those before {@code &&} have; {@code Integer.MAX_VALUE} where none need have
     */
    Arm(@Nullable Arm outer, int since) {
      this.outer = outer;
      this.since = since;
    }

    private boolean isAround(@Nullable Arm inner) {
      for (Arm at = inner; at != null; at = at.outer) {
        if (at == this) {
          return true;
        }
      }
      return false;
    }
  }

  /** A command that no shell runs: its words are as they stand. */
  public static Command of(List<Argument> words, Span span) {
    int first = Wrappers.skip(words);
    String program = first < words.size() ? Wrappers.name(words.get(first)) : null;
    Context context = new Context(false, false, "", null, 0);
    return new Command(
        program == null ? "" : program,
        words,
        first,
        List.of(),
        List.of(),
        null,
        null,
        context,
        null,
        null,
        span);
  }

  /** The words after the program. */
  public List<Argument> arguments() {
    return first >= words.size() ? List.of() : words.subList(first + 1, words.size());
  }

  @Override
  public String toString() {
    return words.toString();
  }
}
