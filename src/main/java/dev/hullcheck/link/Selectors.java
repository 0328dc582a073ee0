package dev.hullcheck.link;

import dev.hullcheck.kind.Catalog;
import dev.hullcheck.kind.FieldSpec;
import dev.hullcheck.kind.KindSpec;
import dev.hullcheck.kind.RelationSpec;
import dev.hullcheck.link.Namespaces.Namespace;
import dev.hullcheck.model.Labels;
import dev.hullcheck.model.Project;
import dev.hullcheck.model.Related;
import dev.hullcheck.model.Resource;
import dev.hullcheck.model.Selector;
import dev.hullcheck.value.Truth;
import dev.hullcheck.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who selects whom by labels inside of a namespace. Both directions look up labels, so that the
 * work grows with the pairs that are related, not with all there are.
 */
final class Selectors {
  private final Project project;
  private final Catalog catalog;
  private final Kustomized kustomized;
  private final Namespaces namespaces;
  private final Map<String, LabelIndex> indexes = new HashMap<>();

  /** All of a kind, by its name. */
  private final Map<String, Inhabitants> declared = new HashMap<>();

  private @Nullable Makers makers;

  Selectors(Project project, Catalog catalog, Kustomized kustomized) {
    this.project = project;
    this.catalog = catalog;
    this.kustomized = kustomized;
    this.namespaces = new Namespaces(kustomized);
  }

  /** Those whose labels the selector of {@code from} selects. */
  Related selected(Resource from, RelationSpec relation) {
    Map.Entry<String, String> fields = relation.fields().entrySet().iterator().next();
    Selector selector = selector(from, fields.getKey());
    String pair = selector.pair();
    List<Resource> candidates =
        index(relation.to(), fields.getValue(), true).of(pair == null ? null : List.of(pair));
    List<Related.Edge> edges = new ArrayList<>();
    boolean open = mayBeMade(from);
    Namespace namespace = Namespaces.asWritten(from);
    for (Resource candidate : candidates) {
      Truth truth = namespaces.sameOrTogether(namespace, Namespaces.asWritten(candidate));
      if (!truth.isFalse()) {
        truth = truth.and(selector.selects(labels(candidate, fields.getValue())));
      }
      boolean unsure = add(truth, namespace, candidate, edges);
      // What a custom resource may make where it stands, mayBeMade has answered.
      open |= unsure && !makers().areOf(candidate.owner());
    }
    return related(from, relation, edges, open);
  }

  /** Those whose selectors select the labels of {@code from}. */
  Related selecting(Resource from, RelationSpec relation) {
    Map.Entry<String, String> fields = relation.fields().entrySet().iterator().next();
    Labels labels = labels(from, fields.getKey());
    List<Related.Edge> edges = new ArrayList<>();
    boolean open = mayBeMade(from);
    Namespace namespace = Namespaces.asWritten(from);
    for (Resource candidate : index(relation.to(), fields.getValue(), false).of(labels.pairs())) {
      Truth truth = namespaces.sameOrTogether(namespace, Namespaces.asWritten(candidate));
      if (!truth.isFalse()) {
        truth = truth.and(selector(candidate, fields.getValue()).selects(labels));
      }
      open |= add(truth, namespace, candidate, edges);
    }
    return related(from, relation, edges, open);
  }

  /** Adds what is sure; true where it is unknown. */
  private static boolean add(
      Truth truth, Namespace from, Resource candidate, List<Related.Edge> edges) {
    if (truth.isTrue()) {
      String assumed =
          from.written() == null
              ? "Assumed to be in the same namespace, as neither names one: " + candidate.address()
              : null;
      edges.add(new Related.Edge(candidate, assumed));
    }
    return truth == Truth.UNKNOWN;
  }

  private Related related(
      Resource from, RelationSpec relation, List<Related.Edge> edges, boolean open) {
    if (!edges.isEmpty() || open) {
      return new Related(edges, open);
    }
    Inhabitants all = declared.get(relation.to());
    if (all == null) {
      all = new Inhabitants(project.ofKind(relation.to()), namespaces, kustomized);
      declared.put(relation.to(), all);
    }
    return all.hold(Namespaces.asWritten(from)) ? Related.NONE : Related.UNDECLARED;
  }

  /** Whether something beside an object makes others that are not seen here. */
  private boolean mayBeMade(Resource from) {
    return makers().mayBeBeside(Namespaces.asWritten(from));
  }

  /** What may make objects that are not seen. */
  Makers makers() {
    Makers known = makers;
    if (known == null) {
      known = new Makers(project, catalog, namespaces, kustomized);
      makers = known;
    }
    return known;
  }

  private LabelIndex index(String kind, String field, boolean ofLabels) {
    String key = kind + "\n" + field + "\n" + ofLabels;
    LabelIndex index = indexes.get(key);
    if (index == null) {
      index = new LabelIndex(project.ofKind(kind));
      for (int i = 0; i < index.size(); i++) {
        String pair = ofLabels ? null : selector(index.get(i), field).pair();
        List<String> one = pair == null ? null : List.of(pair);
        index.put(i, ofLabels ? labels(index.get(i), field).pairs() : one);
      }
      indexes.put(key, index);
    }
    return index;
  }

  private Labels labels(Resource resource, String path) {
    return new Labels(Fields.at(resource, path), Fields.mayBe(resource, path));
  }

  private Selector selector(Resource resource, String path) {
    Value written = Fields.at(resource, path);
    KindSpec kind = catalog.kind(resource.kind());
    FieldSpec field = kind == null ? null : kind.field(path);
    return field != null && field.type() == FieldSpec.Type.MAP
        ? Selector.plain(written, Fields.mayBe(resource, path))
        : Selector.of(written);
  }
}
