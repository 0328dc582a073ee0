package dev.hullcheck.rule;

import dev.hullcheck.model.Resource;
import dev.hullcheck.source.Span;
import dev.hullcheck.value.Truth;
import java.util.List;

/**
 * {@code after: PATH}: a script sets this value after it has made the resource at the path. Unknown
 * where the order in which the two run is not that of one text: other files, other functions.
 */
record After(Operand other) implements Matcher {
  @Override
  public String entry() {
    return "after: " + other.written();
  }

  @Override
  public List<Path> paths() {
    return other.paths();
  }

  @Override
  public Truth matches(Node node, Scope scope) {
    Path path = other.path();
    Selection selection = path == null ? null : scope.select(path);
    if (selection == null || selection.open() || selection.nodes().isEmpty()) {
      return Truth.UNKNOWN;
    }
    Truth truth = Truth.TRUE;
    for (Node made : selection.nodes()) {
      truth = truth.and(isAfter(node, made));
    }
    return truth;
  }

  private static Truth isAfter(Node set, Node made) {
    Resource one = set.resource();
    Resource two = made.resource();
    if (one == null || two == null || one.script() == null) {
      return Truth.UNKNOWN;
    }
    Span a = set.value().span();
    Span b = two.span();
    boolean ordered = one.script().equals(two.script()) && a.file().path().equals(b.file().path());
    return ordered ? Truth.of(a.start() > b.start()) : Truth.UNKNOWN;
  }
}
