package dev.hullcheck.rule;

import dev.hullcheck.kind.Catalog;
import dev.hullcheck.kind.FieldSpec;
import dev.hullcheck.kind.KindSpec;
import dev.hullcheck.kind.Table;
import dev.hullcheck.model.Language;
import dev.hullcheck.model.Project;
import dev.hullcheck.model.Related;
import dev.hullcheck.model.Relations;
import dev.hullcheck.model.Resource;
import dev.hullcheck.source.Span;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a condition can see: the resource under judgement, the elements bound by name, the place
 * that plain paths start from, and the project around them. Immutable but for the notes on
 * assumptions, which belong to one judgement on one thread.
 */
public final class Scope {
  /** The name under which every path finds the resource under judgement. */
  public static final String SELF = "self";

  /** The name of facts about where the resource under judgement is written. */
  public static final String SOURCE = "source";

  /** The name under which every path finds what is known of a resource's surroundings. */
  public static final String CONTEXT = "context";

  /** What can be asked of the surroundings; what is not known of them is unknown. */
  public static final List<String> CONTEXTS =
      List.of("terraform", "provider", "kubernetes", "api", "gcloud");

  private final World world;
  private final Node start;
  private final @Nullable Scope outer;
  private final String name;

  /** A related place that a judgement owes its reader: two things were taken to belong together. */
  public record Assumption(Span span, String message) {}

  private record World(
      Project project, Relations relations, Catalog catalog, List<Assumption> assumptions) {}

  private Scope(World world, Node start, @Nullable Scope outer, String name) {
    this.world = world;
    this.start = start;
    this.outer = outer;
    this.name = name;
  }

  /** The scope in which {@code resource} is judged. */
  public static Scope of(Resource resource, Project project, Relations relations, Catalog catalog) {
    World world = new World(project, relations, catalog, new ArrayList<>());
    return new Scope(world, Node.of(resource, false), null, SELF);
  }

  /** This scope with a name for {@code node}; plain paths start where they did. */
  public Scope bind(String boundName, Node node) {
    Scope bound = new Scope(world, node, this, boundName);
    return new Scope(world, start, bound, "");
  }

  /** This scope as a {@code where} sees it: plain paths start at {@code candidate}. */
  public Scope at(Node candidate, String boundName) {
    return new Scope(world, candidate, this, boundName);
  }

  /** The assumptions that the judgement has come across so far. */
  public List<Assumption> assumptions() {
    return world.assumptions;
  }

  /** All resources of a kind. */
  public List<Resource> ofKind(String kind) {
    return world.project.ofKind(kind);
  }

  /** All module calls that were not followed. */
  public List<Resource> openCalls() {
    return world.project.openCalls();
  }

  /** The table of a name, which the rule's reader has seen to exist. */
  public Table table(String tableName) {
    Table table = world.catalog.table(tableName);
    if (table == null) {
      throw new IllegalStateException("no table " + tableName);
    }
    return table;
  }

  /** The kind of a name, or null where no kind file describes it. */
  @Nullable KindSpec kind(String kindName) {
    return world.catalog.kind(kindName);
  }

  /** The other ends of a relation, or null where the kind of {@code from} has none of that name. */
  @Nullable Related related(Resource from, String relation) {
    return world.relations.related(from, relation);
  }

  private Node root(Path path) {
    if (path.root().isEmpty()) {
      return start;
    }
    if (path.root().equals(CONTEXT)) {
      return context(path);
    }
    for (Scope scope = this; scope != null; scope = scope.outer) {
      if (scope.name.equals(path.root())) {
        return scope.start;
      }
    }
    if (path.root().equals(SOURCE)) {
      return source();
    }
    throw new IllegalStateException("nothing is bound to $" + path.root());
  }

  private Scope outermost() {
    Scope self = this;
    while (self.outer != null) {
      self = self.outer;
    }
    return self;
  }

  /** Where the resource under judgement is written: {@code path} and {@code language}. */
  private Node source() {
    Node node = outermost().start;
    Span span = node.span();
    Resource resource = node.resource();
    Mapping.Builder facts = new Mapping.Builder();
    facts.put("path", span, Scalar.string(span.file().path(), span));
    if (resource != null) {
      facts.put("language", span, Scalar.string(resource.language().id(), span));
    }
    return new Node(facts.build(span), span, null, SOURCE, false);
  }

  /** Of the surroundings, only what the path asks for is worked out. */
  private Node context(Path path) {
    Node node = outermost().start;
    Span span = node.span();
    Resource resource = node.resource();
    String name = path.steps().isEmpty() ? "" : path.steps().get(0);
    Value value = resource == null ? null : world.relations.context(resource, name);
    Mapping.Builder known = new Mapping.Builder().open(true);
    if (value != null) {
      known.put(name, value.span(), value);
    }
    return new Node(known.build(span), span, null, "$context", false);
  }

  /** Follows a path, and where nothing is there its alternative. */
  public Selection select(Path path) {
    return select(path, false);
  }

  /**
   * Follows a path, and where nothing is there its alternative.
   *
   * @param closed whether a relation of whose kind nothing is declared surely leads nowhere
   */
  Selection select(Path path, boolean closed) {
    Selection found = follow(path, closed);
    Path otherwise = path.otherwise();
    if (otherwise == null || !found.nodes().isEmpty() || found.open()) {
      return found;
    }
    Selection other = select(otherwise, closed);
    if (!other.nodes().isEmpty()) {
      return other;
    }
    // What is nowhere is missing at the first of the places.
    Value standard = found.standard() == null ? other.standard() : found.standard();
    return new Selection(List.of(), other.open(), found.anchor(), standard);
  }

  private Selection follow(Path path, boolean closed) {
    Node root = root(path);
    List<Node> nodes = List.of(root);
    boolean open = false;
    Span anchor = root.span();
    List<String> steps = path.steps();
    for (int i = 0; i < steps.size(); i++) {
      List<Node> next = new ArrayList<>();
      for (Node node : nodes) {
        open |= step(node, steps.get(i), closed, next);
        if (next.isEmpty() && !(node.value() instanceof Unknown)) {
          anchor = node.span();
        }
      }
      if (next.isEmpty()) {
        Value standard =
            nodes.size() == 1 && !open
                ? standard(nodes.get(0), steps.subList(i, steps.size()))
                : null;
        return new Selection(List.of(), open, anchor, standard);
      }
      nodes = next;
    }
    return new Selection(nodes, open, anchor, null);
  }

  /** A step from a node that may lead to more than is known. */
  record Opening(Node node, String step) {}

  /** The steps that leave a path open, in the order of the path. */
  List<Opening> openings(Path path) {
    List<Opening> openings = new ArrayList<>();
    List<Node> nodes = List.of(root(path));
    for (String step : path.steps()) {
      List<Node> next = new ArrayList<>();
      for (Node node : nodes) {
        if (step(node, step, false, next)) {
          openings.add(new Opening(node, step));
        }
      }
      nodes = next;
    }
    Path otherwise = path.otherwise();
    if (otherwise != null && nodes.isEmpty() && openings.isEmpty()) {
      return openings(otherwise);
    }
    return openings;
  }

  /** The default of a field that is absent, perhaps with the block that would hold it. */
  private @Nullable Value standard(Node node, List<String> rest) {
    Resource resource = node.resource();
    if (resource == null) {
      return null;
    }
    String path = node.path();
    for (String step : rest) {
      path = join(path, step);
    }
    KindSpec kind = world.catalog.kind(resource.kind());
    FieldSpec field = kind == null ? null : kind.field(path);
    if (kind == null || field == null) {
      return null;
    }
    Object standard = field.standard();
    if (resource.language() == Language.TERRAFORM) {
      Map<String, Object> since = ProviderDefault.since(kind, resource, path, rest.size() == 1);
      if (!since.isEmpty()) {
        Value versions = world.relations.context(resource, "provider");
        return ProviderDefault.of(since, standard, versions, node.span());
      }
    }
    return standard == null ? null : Scalar.plain(standard, node.span());
  }

  private static String join(String path, String step) {
    String name = step.equals(Path.EVERY) ? "*" : step.equals(Path.DEEP) ? "**" : step;
    return path.isEmpty() ? name : path + "." + name;
  }

  /** Adds a node and all inside of it, in source order; true where there may be more. */
  private boolean deep(Node node, List<Node> next) {
    next.add(node);
    boolean open = node.value() instanceof Unknown unknown && couldHold(unknown.type());
    List<Node> inside = new ArrayList<>();
    if (node.value() instanceof Mapping mapping) {
      for (Mapping.Field field : mapping.fields()) {
        if (!(field.value() instanceof Scalar scalar && scalar.isNull())) {
          String path = join(node.path(), field.name());
          inside.add(child(field, node.resource(), path, node.uncertain()));
        }
      }
      open |= mapping.isOpen();
    } else if (node.value() instanceof Sequence) {
      open |= step(node, Path.EVERY, false, inside);
    }
    for (Node one : inside) {
      open |= deep(one, next);
    }
    return open;
  }

  private static boolean couldHold(Unknown.Type type) {
    return type == Unknown.Type.ANY
        || type == Unknown.Type.MAPPING
        || type == Unknown.Type.SEQUENCE;
  }

  /** Adds what one step leads to; true where there may be more. */
  private boolean step(Node node, String step, boolean closed, List<Node> next) {
    if (step.equals(Path.DEEP)) {
      return deep(node, next);
    }
    Resource resource = node.resource();
    if (node.isResource() && resource != null && !step.equals(Path.EVERY)) {
      Related related = world.relations.related(resource, step);
      if (related != null) {
        for (Related.Edge edge : related.edges()) {
          String assumption = edge.assumption();
          if (assumption != null) {
            world.assumptions.add(new Assumption(edge.to().span(), assumption));
          }
          next.add(Node.of(edge.to(), node.uncertain()));
        }
        return related.open() && !(closed && related.undeclared());
      }
    }
    Value value = node.value();
    String path = join(node.path(), step);
    if (value instanceof Unknown unknown) {
      Unknown inside = step.equals(Path.EVERY) ? null : unknown.inside(step);
      if (inside != null) {
        next.add(new Node(inside, node.span(), resource, path, node.uncertain()));
        return false;
      }
      return step.equals(Path.EVERY) || unknown.mayHold(step);
    }
    if (step.equals(Path.EVERY)) {
      if (value instanceof Sequence sequence) {
        for (Value item : sequence.items()) {
          next.add(new Node(item, item.span(), resource, path, node.uncertain()));
        }
        return sequence.isOpen();
      }
      if (value instanceof Mapping mapping) {
        for (Mapping.Field field : mapping.fields()) {
          next.add(child(field, resource, path, node.uncertain()));
        }
        return mapping.isOpen();
      }
      return false;
    }
    if (value instanceof Mapping mapping) {
      Mapping.Field field = mapping.field(step);
      if (field == null) {
        return mapping.isOpen();
      }
      if (!(field.value() instanceof Scalar scalar && scalar.isNull())) {
        next.add(child(field, resource, path, node.uncertain()));
      }
    }
    return false;
  }

  /** A field's node: a scalar is pointed at itself, a block or a list by its name. */
  private static Node child(
      Mapping.Field field, @Nullable Resource resource, String path, boolean uncertain) {
    Value value = field.value();
    boolean named = value instanceof Mapping || value instanceof Sequence;
    return new Node(value, named ? field.key() : value.span(), resource, path, uncertain);
  }
}
