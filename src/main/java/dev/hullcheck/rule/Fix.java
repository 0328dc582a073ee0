package dev.hullcheck.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a rule offers to mend a finding. It names fields of the API; how each source writes them is
 * the concern of who applies it.
 *
 * @param title an imperative clause without a final period
 * @param unique whether it is offered only where every path in it leads to one value
 * @param edits in the order in which they are made
 */
public record Fix(String title, Applicability applicability, boolean unique, List<Edit> edits) {
  /** The name under which a template finds what {@code nearest} suggests. */
  public static final String NEAREST = "nearest";

  /** How far a fix can be trusted. */
  public enum Applicability {
    /** Nobody gains or loses anything by it that is not the finding's point. */
    SAFE,
    /** It may change what the deployment does. */
    UNSAFE,
    /** It has gaps to fill in. */
    DISPLAY;

    /** As rules write it. */
    public String id() {
      return switch (this) {
        case SAFE -> "safe";
        case UNSAFE -> "unsafe";
        case DISPLAY -> "display";
      };
    }
  }

  /** One change to what the finding is about. */
  public sealed interface Edit {
    /** As rules write it: {@code set: {PATH: VALUE}}. */
    String written();

    /** {@code set}: writes a field, or puts it where it is absent. */
    record Set(Path path, Template value) implements Edit {
      @Override
      public String written() {
        return "set: {" + path.written() + ": " + value.written() + "}";
      }
    }

    /** {@code append}: adds an item to a list, which is made where it is absent. */
    record Append(Path path, Template item) implements Edit {
      @Override
      public String written() {
        return "append: {" + path.written() + ": " + item.written() + "}";
      }
    }

    /** {@code remove}: deletes a field or an item with all in it. */
    record Remove(Path path) implements Edit {
      @Override
      public String written() {
        return "remove: " + path.written();
      }
    }

    /** {@code rename}: gives a field another name and leaves its value. */
    record Rename(Path path, String name) implements Edit {
      @Override
      public String written() {
        return "rename: {" + path.written() + ": " + Operand.quoted(name) + "}";
      }
    }

    /**
     * {@code flag}: gives a flag of a command another name and leaves its value.
     *
     * @param to the flag that comes instead; empty where the flag is deleted
     */
    record Flag(String from, String to) implements Edit {
      @Override
      public String written() {
        return "flag: {" + from + ": " + (to.isEmpty() ? "false" : to) + "}";
      }
    }

    /** {@code resource}: writes another object beside the one that is judged. */
    record Sibling(String kind, Template fields) implements Edit {
      @Override
      public String written() {
        return "resource: {kind: " + kind + ", fields: " + fields.written() + "}";
      }
    }
  }

  /** What an edit writes. */
  public sealed interface Template {
    /** As rules write it. */
    String written();

    /** A text in which {@code {PATH}} stands for a value. */
    record Filled(Message message) implements Template {
      @Override
      public String written() {
        return Operand.quoted(message.written());
      }
    }

    /** A Boolean, a Long or a BigDecimal. */
    record Plain(Object value) implements Template {
      @Override
      public String written() {
        return value.toString();
      }
    }

    /** A list. */
    record Items(List<Template> items) implements Template {
      @Override
      public String written() {
        List<String> all = new ArrayList<>();
        for (Template item : items) {
          all.add(item.written());
        }
        return "[" + String.join(", ", all) + "]";
      }
    }

    /** An object; in the order of the rule file. */
    record Fields(Map<String, Template> fields) implements Template {
      @Override
      public String written() {
        List<String> all = new ArrayList<>();
        for (Map.Entry<String, Template> field : fields.entrySet()) {
          all.add(Operand.quoted(field.getKey()) + ": " + field.getValue().written());
        }
        return "{" + String.join(", ", all) + "}";
      }
    }
  }
}
