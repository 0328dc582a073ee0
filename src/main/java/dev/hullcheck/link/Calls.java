package dev.hullcheck.link;

import dev.hullcheck.model.Resource;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The module calls that are not followed, asked whether one may make something for a resource.
 *
 * <p>A module knows of a resource outside of it what its arguments say. So it may be one that is
 * given the resource's name, wherever it is called; or one near it that is given a reference to it,
 * or anything that may hold one.
 */
final class Calls {
  private record Call(String folder, List<String> texts, List<String> symbols, boolean vague) {}

  private final List<Call> calls = new ArrayList<>();

  Calls(List<Resource> moduleCalls) {
    for (Resource call : moduleCalls) {
      Arguments arguments = new Arguments();
      arguments.read(call.value());
      calls.add(new Call(call.folder(), arguments.texts, arguments.symbols, arguments.vague));
    }
  }

  /** What the arguments of one call say. */
  private static final class Arguments {
    final List<String> texts = new ArrayList<>();
    final List<String> symbols = new ArrayList<>();
    boolean vague;

    void read(Value value) {
      if (value instanceof Mapping mapping) {
        vague |= mapping.isOpen();
        for (Mapping.Field field : mapping.fields()) {
          texts.add(field.name());
          read(field.value());
        }
      } else if (value instanceof Sequence list) {
        vague |= list.isOpen();
        for (Value item : list.items()) {
          read(item);
        }
      } else if (value instanceof Scalar scalar && scalar.isString()) {
        texts.add(scalar.asText());
      } else if (value instanceof Unknown unknown) {
        read(unknown);
      }
    }

    private void read(Unknown unknown) {
      String name = unknown.symbol().name();
      symbols.add(name);
      if (unknown.text() != null) {
        texts.add(unknown.text().content());
      } else {
        vague |= !isOther(name) && !isSimple(unknown.type());
      }
    }

    /**
     * Whether it is an attribute of something else: of a resource, or of a module, which could only
     * pass on what it has been given.
     */
    private static boolean isOther(String symbol) {
      return symbol.startsWith("google_")
          || symbol.startsWith("random_")
          || symbol.startsWith("module.")
          || symbol.startsWith("data.google_") && !symbol.startsWith("data.google_service_account");
    }

    private static boolean isSimple(Unknown.Type type) {
      return type == Unknown.Type.STRING
          || type == Unknown.Type.NUMBER
          || type == Unknown.Type.BOOLEAN;
    }
  }

  /**
   * Whether a call may make what belongs to a resource.
   *
   * @param name what scripts and other modules call it; null where that is not known
   * @param reference what it is called in its own module; null where it has no such name
   */
  boolean mayServe(String folder, @Nullable String name, @Nullable String reference) {
    for (Call call : calls) {
      if (name != null && holds(call.texts(), name)) {
        return true;
      }
      boolean near = Neighbours.areNear(folder, call.folder());
      if (near && (call.vague() || reference != null && holds(call.symbols(), reference))) {
        return true;
      }
    }
    return false;
  }

  private static boolean holds(List<String> texts, String part) {
    for (String text : texts) {
      if (text.contains(part)) {
        return true;
      }
    }
    return false;
  }
}
