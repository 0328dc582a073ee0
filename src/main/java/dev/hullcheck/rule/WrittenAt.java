package dev.hullcheck.rule;

import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Truth;
import java.util.List;

/**
 * {@code writtenAt: MATCHER}: the way to the value from its resource matches, as {@code
 * spec.containers.*.env.*.name}. It is for values that {@code **} led to.
 */
record WrittenAt(Matcher matcher) implements Matcher {
  @Override
  public String entry() {
    return "writtenAt: " + matcher.written();
  }

  @Override
  public List<Path> paths() {
    return matcher.paths();
  }

  @Override
  public Truth matches(Node node, Scope scope) {
    Scalar path = Scalar.string(node.path(), node.span());
    return matcher.matches(
        new Node(path, node.span(), node.resource(), node.path(), node.uncertain()), scope);
  }
}
