package dev.hullcheck.terraform;

import dev.hullcheck.source.Span;
import dev.hullcheck.syntax.hcl.Json;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of an instance as a plan alone tells it: what the configuration in it writes, with the
 * plan's values. What nobody wrote is left out, where that is known: a plan has all that a provider
 * fills in besides, and null, or no element, for what is absent.
 *
 * <p>The configuration in a plan leaves out blocks that {@code dynamic} makes. So blocks of which
 * it says nothing are taken as they are; a state says nothing of any.
 */
final class PlanBody {
  private final PlanFile.Planned instance;
  private final PlanNames names;
  private final PlanValues values;

  PlanBody(PlanFile.Planned instance, PlanNames names, String scope) {
    this.instance = instance;
    this.names = names;
    this.values = PlanValues.own(scope);
  }

  Mapping body() {
    Json.Members block = names.block(instance);
    Json written = block == null ? null : block.get("expressions");
    List<Json.Members> expressions =
        written instanceof Json.Members members
            ? List.of(members)
            : block == null ? null : List.of();
    return body(
        instance.values(),
        instance.unknown(),
        instance.sensitive(),
        expressions,
        "",
        instance.head());
  }

  /**
   * A body.
   *
   * @param written what the blocks that it may be say of it, one or more; null where it is not
   *     known what is written
   */
  private Mapping body(
      Json.Members planned,
      @Nullable Json unknown,
      @Nullable Json sensitive,
      @Nullable List<Json.Members> written,
      String path,
      Span span) {
    Mapping.Builder fields = new Mapping.Builder();
    for (Json.Member member : planned.members()) {
      String name = member.name();
      Json hidden = PlanValues.part(sensitive, name);
      Json open = PlanValues.part(unknown, name);
      Value value = field(member, open, hidden, all(written, name), path + name);
      if (value != null) {
        fields.put(name, member.key().span(), value);
      }
    }
    if (written != null && unknown instanceof Json.Members marks) {
      for (Json.Member mark : marks.members()) {
        String name = mark.name();
        List<Json> expressions = all(written, name);
        if (PlanFile.isTrue(mark.value())
            && planned.get(name) == null
            && expressions != null
            && !expressions.isEmpty()) {
          Span at = mark.key().span();
          fields.put(name, at, names.unknown(instance, path + name, name, expressions, at));
        }
      }
    }
    return fields.build(span);
  }

  /** What bodies say of a name, nothing where they do not write it; null where it is not known. */
  private static @Nullable List<Json> all(@Nullable List<Json.Members> bodies, String name) {
    if (bodies == null) {
      return null;
    }
    List<Json> all = new ArrayList<>(bodies.size());
    for (Json.Members body : bodies) {
      Json one = body.get(name);
      if (one != null) {
        all.add(one);
      }
    }
    return all;
  }

  private @Nullable Value field(
      Json.Member member,
      @Nullable Json unknown,
      @Nullable Json sensitive,
      @Nullable List<Json> written,
      String path) {
    Json planned = member.value();
    boolean blocks = isBlocks(planned);
    if (written == null || written.isEmpty()) {
      boolean taken = written == null ? !isEmpty(planned) : blocks;
      if (!taken || repeatsPools(path)) {
        return null;
      }
      return blocks
          ? blocks((Json.Array) planned, unknown, sensitive, null, path)
          : values.value(path, planned, unknown, sensitive);
    }
    List<Json.Members> bodies = blocks ? bodies(written) : null;
    if (bodies != null) {
      return blocks((Json.Array) planned, unknown, sensitive, bodies, path);
    }
    if (PlanFile.isTrue(sensitive) && isConstant(written)) {
      // It is written out, whatever it is.
      return values.value(path, planned, unknown, null);
    }
    Value value = values.value(path, planned, unknown, sensitive);
    return value == null ? null : names.referring(instance, value, written);
  }

  private Value blocks(
      Json.Array planned,
      @Nullable Json unknown,
      @Nullable Json sensitive,
      @Nullable List<Json.Members> written,
      String path) {
    List<Value> items = new ArrayList<>(planned.items().size());
    for (int i = 0; i < planned.items().size(); i++) {
      if (planned.items().get(i) instanceof Json.Members item) {
        Json open = PlanValues.item(unknown, i);
        Json hidden = PlanValues.item(sensitive, i);
        items.add(body(item, open, hidden, written, path + "[" + i + "].", item.span()));
      }
    }
    return Sequence.of(items, false, planned.span());
  }

  private static boolean isBlocks(Json planned) {
    if (!(planned instanceof Json.Array array) || array.items().isEmpty()) {
      return false;
    }
    for (Json item : array.items()) {
      if (!(item instanceof Json.Members)) {
        return false;
      }
    }
    return true;
  }

  /** The bodies of nested blocks; null where an attribute is written. */
  private static @Nullable List<Json.Members> bodies(List<Json> written) {
    List<Json.Members> bodies = new ArrayList<>();
    for (Json one : written) {
      if (!(one instanceof Json.Array array)) {
        return null;
      }
      for (Json item : array.items()) {
        if (item instanceof Json.Members body) {
          bodies.add(body);
        }
      }
    }
    return bodies;
  }

  private static boolean isConstant(List<Json> written) {
    for (Json one : written) {
      if (!(one instanceof Json.Members expression) || expression.get("constant_value") == null) {
        return false;
      }
    }
    return true;
  }

  /** Whether a value is how a provider writes down that nothing is set. */
  private static boolean isEmpty(Json planned) {
    return PlanFile.isNull(planned)
        || planned instanceof Json.Array array && array.items().isEmpty()
        || planned instanceof Json.Members members && members.members().isEmpty()
        || planned instanceof Json.Chars chars && chars.text().length() == 0;
  }

  /** Whether a cluster says there again what its pools, which are instances themselves, are. */
  private boolean repeatsPools(String path) {
    return instance.type().equals("google_container_cluster")
        && (path.equals("node_pool") || path.equals("node_config"));
  }
}
