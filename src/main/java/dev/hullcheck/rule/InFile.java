package dev.hullcheck.rule;

import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Truth;
import java.util.List;

/**
 * {@code inFile: MATCHER}: the path of the file in which the value stands matches, with {@code /}
 * between its parts. It is for values of other resources than the one under judgement.
 */
record InFile(Matcher matcher) implements Matcher {
  @Override
  public String entry() {
    return "inFile: " + matcher.written();
  }

  @Override
  public List<Path> paths() {
    return matcher.paths();
  }

  @Override
  public Truth matches(Node node, Scope scope) {
    Scalar path = Scalar.string(node.span().file().path(), node.span());
    return matcher.matches(
        new Node(path, node.span(), node.resource(), node.path(), node.uncertain()), scope);
  }
}
