package dev.hullcheck.link;

import dev.hullcheck.kind.RelationSpec;
import dev.hullcheck.model.Project;
import dev.hullcheck.model.Related;
import dev.hullcheck.model.Resource;
import dev.hullcheck.value.Truth;
import dev.hullcheck.value.Value;
import dev.hullcheck.value.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The relations that go by a service account, which each side names in its own way. */
final class Accounts {
  private final Project project;
  private final References references;
  private final Map<Resource, Map<String, Account>> known = new IdentityHashMap<>();
  private final Map<String, AccountEnds> ends = new HashMap<>();
  private final Map<Account, Boolean> onlyOnes = new IdentityHashMap<>();

  Accounts(Project project, References references) {
    this.project = project;
    this.references = references;
  }

  /** The other ends: those whose field names the account that this one's field does. */
  Related related(Resource from, RelationSpec relation) {
    Map.Entry<String, String> pair = relation.fields().entrySet().iterator().next();
    Account account = account(from, pair.getKey());
    if (account == null) {
      Value value = Fields.at(from, pair.getKey());
      boolean nobody = value != null || !Fields.mayBe(from, pair.getKey());
      return nobody ? Related.NONE : Related.UNKNOWN;
    }
    List<Resource> candidates = project.ofKind(relation.to());
    if (candidates.isEmpty()) {
      return Related.NONE;
    }
    List<Related.Edge> edges = new ArrayList<>();
    boolean open = false;
    for (Resource candidate : ends(relation.to(), pair.getValue()).near(account)) {
      Account other = account(candidate, pair.getValue());
      if (other == null) {
        open |= Fields.mayBe(candidate, pair.getValue()) && mayBeMeant(from, candidate, relation);
        continue;
      }
      Truth same = account.same(other);
      if (same.isTrue()) {
        edges.add(new Related.Edge(candidate, null));
      } else if (same == Truth.UNKNOWN) {
        if (account.sameName(other).isTrue() && declaredOnce(account)) {
          edges.add(new Related.Edge(candidate, Linker.assumption(candidate)));
        } else {
          open |= account.sameName(other).isTrue() || mayBeMeant(from, candidate, relation);
        }
      }
    }
    if (relation.one() && edges.size() != 1) {
      return edges.isEmpty() && !open ? Related.NONE : Related.UNKNOWN;
    }
    return new Related(edges, open);
  }

  /**
   * Whether one of which no name is known is to be reckoned with. In a repository of many
   * deployments something always is unknown; where a rule asks for all ends, only what is near.
   */
  private static boolean mayBeMeant(Resource from, Resource candidate, RelationSpec relation) {
    return !relation.behindCalls() || Neighbours.areNear(from.folder(), candidate.folder());
  }

  private boolean declaredOnce(Account account) {
    return onlyOnes.computeIfAbsent(account, this::isDeclaredOnce);
  }

  private boolean isDeclaredOnce(Account account) {
    int count = 0;
    for (Resource resource : ends("iam.ServiceAccount", "accountId").near(account)) {
      Account other = account(resource, "accountId");
      if (other != null && account.sameName(other).isTrue() && ++count > 1) {
        return false;
      }
    }
    return true;
  }

  private AccountEnds ends(String kind, String field) {
    return ends.computeIfAbsent(
        kind + ' ' + field,
        key -> {
          AccountEnds made = new AccountEnds();
          for (Resource resource : project.ofKind(kind)) {
            made.add(resource, account(resource, field));
          }
          return made;
        });
  }

  /** The account that a field names, or null where it names none or is not there. */
  private @Nullable Account account(Resource resource, String field) {
    Map<String, Account> ofResource = known.get(resource);
    Account account = ofResource == null ? null : ofResource.get(field);
    if (account != null) {
      return account;
    }
    Value value = Fields.at(resource, field);
    if (value == null || Account.isOther(value)) {
      return null;
    }
    account = resource.kind().equals("iam.ServiceAccount") ? declared(resource) : resolved(value);
    if (account != null) {
      known.computeIfAbsent(resource, key -> new HashMap<>()).put(field, account);
    }
    return account;
  }

  private Account resolved(Value value) {
    Account named = Account.named(value);
    Resource declaration = references.of(named.whole(), "iam.ServiceAccount");
    Account declared = declaration == null ? null : declared(declaration);
    return declared == null ? named : declared;
  }

  private static @Nullable Account declared(Resource resource) {
    Value id = Fields.at(resource, "accountId");
    return id == null ? null : Account.declared(resource, id, Fields.at(resource, "project"));
  }

  /**
   * The declaration of the account that a resource is, or that a value of it refers to; or null.
   */
  @Nullable Resource declaration(Resource from, Value name) {
    return from.kind().equals("iam.ServiceAccount")
        ? from
        : references.of(Account.named(name).whole(), "iam.ServiceAccount");
  }

  /** The known id of the account that a value names, or null. */
  @Nullable String id(Value value) {
    Value name = resolved(value).name();
    return Values.text(name == null ? value : name);
  }
}
