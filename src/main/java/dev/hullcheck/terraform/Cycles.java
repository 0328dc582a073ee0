package dev.hullcheck.terraform;

import dev.hullcheck.source.Problem;
import dev.hullcheck.source.Span;
import dev.hullcheck.syntax.hcl.HclAttribute;
import dev.hullcheck.syntax.hcl.HclBlock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Local values that depend on themselves, by way of each other or of resources, which Terraform
 * refuses. Told from what is written, so also of locals that nothing uses.
 */
final class Cycles {
  /** So many are told of one module. */
  private static final int MAX_CYCLES = 20;

  /** Of a longer way around so many names are said from its beginning. */
  private static final int MAX_NAMES = 8;

  private static final String LOCAL = "local.";

  private final Declarations declarations;
  private final List<Problem> problems = new ArrayList<>();

  /** The names on the way to where the search is, each with what is left to follow of its uses. */
  private final Map<String, Iterator<String>> way = new HashMap<>();

  private final List<String> order = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();

  private Cycles(Declarations declarations) {
    this.declarations = declarations;
  }

  /** What is wrong with the locals of a module, each way around once. */
  static List<Problem> of(Declarations declarations) {
    Cycles cycles = new Cycles(declarations);
    for (HclAttribute local : declarations.locals()) {
      cycles.follow(LOCAL + local.name());
    }
    return cycles.problems;
  }

  private void follow(String start) {
    enter(start);
    while (!order.isEmpty() && problems.size() < MAX_CYCLES) {
      String at = order.get(order.size() - 1);
      Iterator<String> uses = way.get(at);
      if (uses != null && uses.hasNext()) {
        String next = uses.next();
        if (way.containsKey(next)) {
          report(order.indexOf(next));
        } else {
          enter(next);
        }
      } else {
        order.remove(order.size() - 1);
        way.remove(at);
      }
    }
  }

  /** Goes on to a name of the module that has not been followed. */
  private void enter(String name) {
    if (!seen.add(name)) {
      return;
    }
    Set<String> uses = uses(name);
    if (uses != null) {
      order.add(name);
      way.put(name, uses.iterator());
    }
  }

  /** What a local or resource uses; null of a name that is neither. */
  private @Nullable Set<String> uses(String name) {
    HclAttribute local = local(name);
    if (local != null) {
      return Uses.of(local.expression());
    }
    HclBlock block = block(name);
    return block == null ? null : Uses.of(block.body());
  }

  private @Nullable HclAttribute local(String name) {
    return name.startsWith(LOCAL) ? declarations.local(name.substring(LOCAL.length())) : null;
  }

  private @Nullable HclBlock block(String name) {
    boolean data = name.startsWith("data.");
    String rest = data ? name.substring("data.".length()) : name;
    int dot = rest.indexOf('.');
    return dot < 0
        ? null
        : declarations.resource(
            data ? "data" : "resource", rest.substring(0, dot), rest.substring(dot + 1));
  }

  /** Tells a way around at the first of its locals. */
  private void report(int from) {
    int size = order.size() - from;
    int first = -1;
    Span place = null;
    for (int i = 0; i < size; i++) {
      HclAttribute local = local(order.get(from + i));
      if (local != null && (place == null || isBefore(local.nameSpan(), place))) {
        first = i;
        place = local.nameSpan();
      }
    }
    if (place == null) {
      // Resources alone: one of a local's uses, but no cycle of its own.
      return;
    }
    StringBuilder names = new StringBuilder();
    for (int i = 0; i < Math.min(size, MAX_NAMES); i++) {
      names.append(order.get(from + (first + i) % size)).append(" → ");
    }
    String start = order.get(from + first);
    String left = size > MAX_NAMES ? (size - MAX_NAMES) + " more → " : "";
    problems.add(
        Problem.syntax(
            place,
            "Local value \""
                + start.substring(LOCAL.length())
                + "\" depends on itself: "
                + names
                + left
                + start));
  }

  private static boolean isBefore(Span a, Span b) {
    int files = a.file().name().compareTo(b.file().name());
    return files == 0 ? a.start() < b.start() : files < 0;
  }
}
