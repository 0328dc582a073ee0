package dev.hullcheck.link;

import dev.hullcheck.model.Resource;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The resources that name an account in one field, in the project's order, by the id of it: of a
 * thousand that are called otherwise none is looked at.
 */
final class AccountEnds {
  private final Map<String, List<Integer>> byId = new HashMap<>();
  private final List<Integer> ofUnknownId = new ArrayList<>();
  private final List<Resource> resources = new ArrayList<>();

  /**
   * @param account what the resource names, or null where it names none or is not known to
   */
  void add(Resource resource, @Nullable Account account) {
    String id = id(account);
    List<Integer> same =
        id == null ? ofUnknownId : byId.computeIfAbsent(id, key -> new ArrayList<>());
    same.add(resources.size());
    resources.add(resource);
  }

  /** Those whose account has the id of this one, or may have it. */
  List<Resource> near(Account account) {
    String id = id(account);
    if (id == null) {
      return resources;
    }
    List<Integer> same = byId.getOrDefault(id, List.of());
    List<Resource> near = new ArrayList<>(same.size() + ofUnknownId.size());
    int next = 0;
    for (int position : same) {
      while (next < ofUnknownId.size() && ofUnknownId.get(next) < position) {
        near.add(resources.get(ofUnknownId.get(next++)));
      }
      near.add(resources.get(position));
    }
    while (next < ofUnknownId.size()) {
      near.add(resources.get(ofUnknownId.get(next++)));
    }
    return near;
  }

  private static @Nullable String id(@Nullable Account account) {
    Value name = account == null ? null : account.name();
    return name instanceof Scalar scalar && scalar.isString() ? scalar.asText() : null;
  }
}
