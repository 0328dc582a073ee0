package dev.hullcheck.kubernetes;

import dev.hullcheck.syntax.yaml.YamlDocument;
import dev.hullcheck.syntax.yaml.YamlStream;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Value;
import dev.hullcheck.value.Values;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One patch of a kustomization: a strategic merge patch, or the paths of a JSON patch, of what it
 * names, or of all that its target selects.
 *
 * @param target whom it is for; null for the object that the patch itself names
 * @param changes the patch; null where it says at which paths
 * @param operations what it changes at which path
 */
record KustomizePatch(
    @Nullable Mapping target, @Nullable Mapping changes, List<Operation> operations) {

  /**
   * A change at one path.
   *
   * @param path as {@link Unsettled#at} reads it
   * @param value what is there afterwards, null of YAML for nothing; null where it may be anything
   */
  record Operation(List<String> path, @Nullable Value value) {
    static final Operation ANY = new Operation(List.of(), null);
  }

  /** The patches that a text holds; a text that holds none may change anything. */
  static void read(@Nullable Mapping target, @Nullable YamlStream text, List<KustomizePatch> to) {
    int before = to.size();
    if (text != null) {
      for (YamlDocument document : text.documents()) {
        Value root = document.root() == null ? null : YamlValues.of(document.root());
        if (root instanceof Mapping changes) {
          to.add(new KustomizePatch(target, changes, List.of()));
        } else if (root instanceof Sequence operations) {
          to.add(new KustomizePatch(target, null, read(operations)));
        }
      }
    }
    if (to.size() == before) {
      to.add(new KustomizePatch(target, null, List.of(Operation.ANY)));
    }
  }

  /** The operations of a JSON patch (RFC 6902). */
  private static List<Operation> read(Sequence written) {
    List<Operation> operations = new ArrayList<>();
    for (Value item : written.items()) {
      Mapping operation = item instanceof Mapping mapping ? mapping : null;
      String what = operation == null ? null : operation.string("op");
      if (operation == null || what == null) {
        operations.add(Operation.ANY);
        continue;
      }
      Value gone = Scalar.nul("", operation.span());
      List<String> path = pointer(operation.string("path"));
      switch (what) {
        case "test" -> {}
        case "add", "replace" -> operations.add(new Operation(path, operation.get("value")));
        case "remove" -> operations.add(new Operation(path, gone));
        case "move" -> {
          operations.add(new Operation(path, null));
          operations.add(new Operation(pointer(operation.string("from")), gone));
        }
        default -> operations.add(new Operation(path, null));
      }
    }
    return operations;
  }

  /** The names of a pointer (RFC 6901); none of one that is not understood. */
  private static List<String> pointer(@Nullable String pointer) {
    List<String> names = new ArrayList<>();
    int at = pointer != null && pointer.startsWith("/") ? 0 : -1;
    while (pointer != null && at >= 0) {
      int next = pointer.indexOf('/', at + 1);
      String name = pointer.substring(at + 1, next < 0 ? pointer.length() : next);
      names.add(name.replace("~1", "/").replace("~0", "~"));
      at = next;
    }
    return names;
  }

  /** The patches that {@code replacements} come to: what they write over is not known. */
  static void replacements(
      @Nullable Value list, KustomizeLayer.Files files, List<KustomizePatch> to) {
    if (!(list instanceof Sequence replacements)) {
      return;
    }
    for (Value item : replacements.items()) {
      if (!(item instanceof Mapping replacement)
          || !(replacement.get("targets") instanceof Sequence targets)) {
        Value path = item instanceof Mapping entry ? entry.get("path") : null;
        YamlStream text = path instanceof Scalar name ? files.read(name.asText()) : null;
        ofFile(text, item, to);
        continue;
      }
      for (Value one : targets.items()) {
        if (one instanceof Mapping target) {
          Mapping select = target.mapping("select");
          Mapping chosen = select == null ? Mapping.empty(false, one.span()) : select;
          to.add(new KustomizePatch(chosen, null, fieldPaths(target.get("fieldPaths"))));
        }
      }
    }
  }

  /**
   * Those that stand in a file of their own: a list of replacements, or one.
   *
   * @param text null where it is not to be had
   */
  private static void ofFile(@Nullable YamlStream text, Value item, List<KustomizePatch> to) {
    if (text == null) {
      Mapping all = Mapping.empty(false, item.span());
      to.add(new KustomizePatch(all, null, List.of(Operation.ANY)));
      return;
    }
    for (YamlDocument document : text.documents()) {
      Value root = document.root() == null ? null : YamlValues.of(document.root());
      if (root != null) {
        Value list =
            root instanceof Sequence ? root : Sequence.of(List.of(root), false, root.span());
        // A file names no other.
        replacements(list, KustomizeLayer.Files.NONE, to);
      }
    }
  }

  private static List<Operation> fieldPaths(@Nullable Value list) {
    List<Operation> operations = new ArrayList<>();
    if (list instanceof Sequence sequence) {
      for (Value item : sequence.items()) {
        String written = Values.text(item);
        operations.add(new Operation(written == null ? List.of() : names(written), null));
      }
    }
    return operations.isEmpty()
        ? List.of(new Operation(List.of("metadata", "name"), null))
        : operations;
  }

  /** The names of a path with dots, of which those in brackets, and escaped ones, part nothing. */
  private static List<String> names(String path) {
    List<String> names = new ArrayList<>();
    StringBuilder name = new StringBuilder();
    boolean bracketed = false;
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (c == '\\' && i + 1 < path.length()) {
        name.append(path.charAt(++i));
      } else if (c == '.' && !bracketed) {
        names.add(name.toString());
        name.setLength(0);
      } else {
        bracketed = c == '[' || bracketed && c != ']';
        name.append(c);
      }
    }
    names.add(name.toString());
    return names;
  }

  /** The object as it is with whatever the patch may change unknown. */
  Mapping applied(Mapping body, boolean custom) {
    if (changes != null) {
      return Unsettled.byMerge(body, changes, !custom);
    }
    Mapping current = body;
    for (Operation operation : operations) {
      current = Unsettled.at(current, operation);
    }
    return current;
  }

  /**
   * Whether the patch may be one of an object.
   *
   * @param renamed whether the object may have got another name before
   * @param relabelled whether it may have got other labels or annotations
   */
  boolean mayConcern(KubernetesObject object, boolean renamed, boolean relabelled) {
    Mapping selector = target;
    if (selector == null && changes == null) {
      return true;
    }
    if (selector == null) {
      return changes != null && isNamed(object, renamed, changes);
    }
    String version = object.apiVersion();
    int slash = version.indexOf('/');
    return mayBe(selector.get("kind"), object.kind())
        && mayBe(selector.get("group"), object.group())
        && mayBe(selector.get("version"), version.substring(slash + 1))
        && (renamed || object.name() == null || mayBe(selector.get("name"), object.name()))
        && (relabelled
            || mayBeLabelled(selector.get("labelSelector"), object, "labels")
                && mayBeLabelled(selector.get("annotationSelector"), object, "annotations"));
  }

  /** Whether the patch names an object as it is written, or as prefixes and suffixes make it. */
  private static boolean isNamed(KubernetesObject object, boolean renamed, Mapping patch) {
    String kind = patch.string("kind");
    if (kind != null && !kind.equals(object.kind())) {
      return false;
    }
    Mapping metadata = patch.mapping("metadata");
    String wanted = metadata == null ? null : Values.text(metadata.get("name"));
    String name = Values.text(object.name());
    return wanted == null
        || name == null
        || wanted.equals(name)
        || renamed && wanted.contains(name);
  }

  private static boolean mayBe(@Nullable Value pattern, Value value) {
    String text = Values.text(value);
    return text == null || mayBe(pattern, text);
  }

  /** Whether a text may match a pattern, which is a regular expression of the whole of it. */
  private static boolean mayBe(@Nullable Value pattern, String text) {
    String written = pattern == null ? "" : Values.text(pattern);
    if (written == null || written.isEmpty()) {
      return true;
    }
    boolean inParentheses = written.startsWith("(") && written.indexOf(')') == written.length() - 1;
    String inner = inParentheses ? written.substring(1, written.length() - 1) : written;
    for (int from = 0; from >= 0; ) {
      int bar = inner.indexOf('|', from);
      if (mayBeOne(inner.substring(from, bar < 0 ? inner.length() : bar), text)) {
        return true;
      }
      from = bar < 0 ? -1 : bar + 1;
    }
    return false;
  }

  /** Whether a text may match one of the alternatives, or what of it has no signs. */
  private static boolean mayBeOne(String pattern, String text) {
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (!Character.isLetterOrDigit(c) && c != '-' && c != '_') {
        // The letters before the first sign stand for themselves, but for the last of them.
        return pattern.indexOf('(') >= 0
            || pattern.indexOf(')') >= 0
            || text.startsWith(pattern.substring(0, Math.max(0, i - 1)));
      }
    }
    return pattern.equals(text);
  }

  /** Whether an object may have the labels of a selector such as {@code app=web,tier!=db}. */
  private static boolean mayBeLabelled(
      @Nullable Value selector, KubernetesObject object, String field) {
    String written = selector == null ? "" : Values.text(selector);
    if (written == null || written.indexOf('(') >= 0) {
      return true;
    }
    Mapping metadata = object.body().mapping("metadata");
    Mapping labels = metadata == null ? null : metadata.mapping(field);
    int from = 0;
    while (from < written.length()) {
      int comma = written.indexOf(',', from);
      String term = written.substring(from, comma < 0 ? written.length() : comma).strip();
      int equals = term.indexOf('=');
      if (equals > 0 && term.charAt(equals - 1) != '!') {
        int value = term.startsWith("==", equals) ? equals + 2 : equals + 1;
        Value has = labels == null ? null : labels.get(term.substring(0, equals).strip());
        String text = Values.text(has);
        boolean differs = text != null && !text.equals(term.substring(value).strip());
        if (has == null || differs) {
          return false;
        }
      }
      from = comma < 0 ? written.length() : comma + 1;
    }
    return true;
  }
}
