package dev.hullcheck.rule;

import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Truth;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import dev.hullcheck.value.Values;
import java.util.ArrayList;
import java.util.List;

/**
 * What is asked of all the values at a path together, as a set: a list there stands for its items,
 * and where nothing is there the set is empty.
 */
sealed interface SetMatcher extends Matcher {
  /** Whether a set matches. */
  Truth holds(Given given, Scope scope);

  /**
   * The values at a path.
   *
   * @param open whether there may be others
   */
  record Given(List<Node> nodes, boolean open) {
    private static Given of(Selection selection) {
      List<Node> nodes = new ArrayList<>();
      boolean open = selection.open();
      for (Node node : selection.nodes()) {
        if (node.value() instanceof Sequence list) {
          open |= list.isOpen();
          for (Value item : list.items()) {
            String path = node.path() + ".*";
            nodes.add(new Node(item, item.span(), node.resource(), path, node.uncertain()));
          }
        } else {
          nodes.add(node);
          open |= node.value() instanceof Unknown list && list.type() == Unknown.Type.SEQUENCE;
        }
      }
      Value standard = selection.standard();
      if (selection.nodes().isEmpty() && standard != null) {
        nodes.add(new Node(standard, selection.anchor(), null, "", false));
      }
      return new Given(nodes, open);
    }
  }

  @Override
  default Truth test(Selection selection, Scope scope) {
    return holds(Given.of(selection), scope);
  }

  @Override
  default Truth matches(Node node, Scope scope) {
    return test(new Selection(List.of(node), false, node.span(), null), scope);
  }

  /** {@code within}: none of them is outside of a set. */
  record Within(Members members) implements SetMatcher {
    @Override
    public String entry() {
      return "within: " + members.written();
    }

    @Override
    public List<Path> paths() {
      return members.paths();
    }

    @Override
    public Truth holds(Given given, Scope scope) {
      Truth truth = given.open() ? Truth.UNKNOWN : Truth.TRUE;
      for (Node node : given.nodes()) {
        Truth has = members.has(node, scope);
        truth = truth.and(node.uncertain() ? has.or(Truth.UNKNOWN) : has);
      }
      return truth;
    }
  }

  /** {@code covers}: all of one of the alternatives are among them. */
  record Covers(List<List<Operand>> alternatives) implements SetMatcher {
    @Override
    public String entry() {
      List<String> all = new ArrayList<>();
      for (List<Operand> alternative : alternatives) {
        all.add(new Members.Listed(alternative).written());
      }
      return all.size() == 1
          ? "covers: " + all.get(0)
          : "covers: {anyOf: [" + String.join(", ", all) + "]}";
    }

    @Override
    public List<Path> paths() {
      List<Path> paths = new ArrayList<>();
      for (List<Operand> alternative : alternatives) {
        for (Operand operand : alternative) {
          paths.addAll(operand.paths());
        }
      }
      return paths;
    }

    @Override
    public Truth holds(Given given, Scope scope) {
      Truth truth = Truth.FALSE;
      for (List<Operand> alternative : alternatives) {
        Truth all = Truth.TRUE;
        for (Operand operand : alternative) {
          all = all.and(has(given, operand, scope));
        }
        truth = truth.or(all);
      }
      return truth;
    }

    private static Truth has(Given given, Operand wanted, Scope scope) {
      Truth truth = given.open() ? Truth.UNKNOWN : Truth.FALSE;
      for (Node node : given.nodes()) {
        Operand.Resolved resolved = wanted.resolve(scope, node);
        Truth equal = resolved.open() ? Truth.UNKNOWN : Truth.FALSE;
        for (Value value : resolved.values()) {
          equal = equal.or(Values.equal(node.value(), value));
        }
        truth = truth.or(node.uncertain() ? equal.and(Truth.UNKNOWN) : equal);
      }
      return truth;
    }
  }
}
