package dev.hullcheck.rule;

import dev.hullcheck.kind.KindSpec;
import dev.hullcheck.kind.RelationSpec;
import dev.hullcheck.model.Related;
import dev.hullcheck.model.Resource;
import dev.hullcheck.value.Origin;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Truth;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Says what paths led to: the values, what is absent, and why there may be more. */
final class Facts {
  /** So many values of one path are shown; a reader of more looks into the file. */
  private static final int MAX = 10;

  /** So much of one value is shown. */
  private static final int MAX_VALUE = 100;

  private final Scope scope;
  private final List<Explanation.Fact> facts = new ArrayList<>();

  private Facts(Scope scope) {
    this.scope = scope;
  }

  /** What decided a test that came out as {@code truth}. */
  static List<Explanation.Fact> of(Path path, Matcher matcher, Truth truth, Scope scope) {
    Facts facts = new Facts(scope);
    Selection selection = scope.select(path);
    List<Node> telling = new ArrayList<>();
    for (Node node : selection.nodes()) {
      if (!truth.isFalse() && matcher.matches(node, scope) == truth) {
        telling.add(node);
      }
    }
    facts.values(path, selection, telling.isEmpty() ? selection.nodes() : telling);
    if (truth == Truth.UNKNOWN || selection.nodes().isEmpty()) {
      facts.openings(path);
    }
    for (Path other : matcher.paths()) {
      Selection compared = scope.select(other);
      facts.values(other, compared, compared.nodes());
      facts.openings(other);
    }
    return facts.facts;
  }

  /** Why there may be more candidates at a path than are known. */
  static List<Explanation.Fact> openings(Path path, Scope scope) {
    Facts facts = new Facts(scope);
    facts.openings(path);
    return facts.facts;
  }

  /** A value as one line, in quotes where it is a text. */
  static String show(Node node) {
    Value value = node.value();
    Resource resource = node.resource();
    if (node.isResource() && resource != null) {
      return resource.toString();
    }
    boolean text = value instanceof Scalar scalar && scalar.isString();
    String shown = value.toString();
    if (value instanceof Unknown unknown && unknown.text() != null) {
      // The symbol of a text that is known in part is that text.
      shown = unknown.symbol().name();
      text = true;
    }
    if (shown.length() > MAX_VALUE) {
      shown = shown.substring(0, MAX_VALUE) + "…";
    }
    return text ? "\"" + shown + "\"" : shown;
  }

  private void values(Path path, Selection selection, List<Node> nodes) {
    for (int i = 0; i < nodes.size() && i < MAX; i++) {
      Node node = nodes.get(i);
      StringBuilder text = new StringBuilder(path.written()).append(" is ").append(show(node));
      if (node.value() instanceof Unknown unknown) {
        text.append(", which ").append(why(unknown));
      }
      add(text.append(node.uncertain() ? ", if it exists" : "").toString(), node);
      for (Origin origin : node.value().origins()) {
        String of = origin.call() == null ? "" : " of " + origin.call();
        String name = origin.symbol().name();
        facts.add(new Explanation.Fact("it comes from " + name + of, origin.span()));
      }
    }
    if (nodes.size() > MAX) {
      add((nodes.size() - MAX) + " more values at " + path.written(), nodes.get(MAX));
    }
    Value standard = selection.standard();
    if (nodes.isEmpty() && !selection.open()) {
      String otherwise =
          standard == null
              ? ""
              : standard instanceof Unknown unknown
                  ? ", and its default " + unknown.symbol()
                  : ", and by default " + standard;
      facts.add(
          new Explanation.Fact(path.written() + " is absent" + otherwise, selection.anchor()));
    }
  }

  private void openings(Path path) {
    for (Scope.Opening opening : scope.openings(path)) {
      Node node = opening.node();
      Resource resource = node.resource();
      Related related =
          node.isResource() && resource != null ? scope.related(resource, opening.step()) : null;
      if (related != null && resource != null) {
        relation(resource, opening.step(), related, node);
      } else if (node.value() instanceof Unknown unknown) {
        add(name(node) + " is " + unknown + ", which " + why(unknown), node);
      } else {
        String what = opening.step().equals(Path.EVERY) ? "elements" : "fields";
        add(name(node) + " may have other " + what + " than are written here", node);
      }
    }
  }

  private void relation(Resource from, String name, Related related, Node node) {
    String others = related.edges().isEmpty() ? " is not known" : " may have other ends than these";
    add("the relation " + name + " of " + from + others, node);
    KindSpec kind = scope.kind(from.kind());
    RelationSpec relation = kind == null ? null : kind.relations().get(name);
    if (relation == null) {
      return;
    }
    for (String field : relation.fields().keySet()) {
      Path path = Path.parse(field);
      if (path != null) {
        Selection goesBy = scope.at(node, "").select(path);
        values(path, goesBy, goesBy.nodes());
      }
    }
    if (relation.by().equals("nearest")) {
      for (Resource call : calls(from.folder(), related)) {
        String text = call.address() + " is a module call that is not followed";
        facts.add(new Explanation.Fact(text, call.span()));
      }
    }
  }

  /** The module calls among the neighbours: in the smallest folder around that holds any end. */
  private List<Resource> calls(String folder, Related related) {
    String around = folder;
    while (true) {
      List<Resource> calls = new ArrayList<>();
      for (Resource call : scope.openCalls()) {
        if (isBelow(around, call)) {
          calls.add(call);
        }
      }
      boolean holds = !calls.isEmpty() || around.isEmpty();
      for (Related.Edge edge : related.edges()) {
        holds |= isBelow(around, edge.to());
      }
      if (holds) {
        return calls;
      }
      around = around.substring(0, Math.max(0, around.lastIndexOf('/')));
    }
  }

  private static boolean isBelow(String folder, Resource resource) {
    return folder.isEmpty() || (resource.folder() + "/").startsWith(folder + "/");
  }

  private static String name(Node node) {
    Resource resource = node.resource();
    return node.path().isEmpty() && resource != null ? resource.toString() : node.path();
  }

  private static String why(Unknown unknown) {
    return switch (unknown.reason()) {
      case INPUT -> "is given from outside";
      case COMPUTED -> "is made when it is deployed";
      case PLACEHOLDER -> "stands for what a reader fills in";
      case TEMPLATE -> "is filled in by another tool";
      case NOT_UNDERSTOOD -> "is not followed";
    };
  }

  private void add(String text, Node node) {
    facts.add(new Explanation.Fact(text, node.span()));
  }
}
