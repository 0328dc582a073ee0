package dev.hullcheck.link;

import dev.hullcheck.model.Principal;
import dev.hullcheck.model.Resource;
import dev.hullcheck.source.Text;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Truth;
import dev.hullcheck.value.Value;
import dev.hullcheck.value.Values;
import org.jspecify.annotations.Nullable;

/**
 * A service account as somebody names it: an e-mail, an IAM member, or a reference to where it is
 * declared.
 *
 * @see <a href="https://cloud.google.com/iam/docs/service-account-overview">Service accounts</a>
 */
final class Account {
  private static final String MEMBER = "serviceAccount:";
  private static final String DOMAIN = ".iam.gserviceaccount.com";

  private final Value whole;
  private final @Nullable Value name;
  private final @Nullable Value project;
  private final @Nullable Resource declaration;

  private Account(
      Value whole, @Nullable Value name, @Nullable Value project, @Nullable Resource declaration) {
    this.whole = whole;
    this.name = name;
    this.project = project;
    this.declaration = declaration;
  }

  /** The account of an e-mail or an IAM member of type {@code serviceAccount}. */
  static Account named(Value emailOrMember) {
    Value email = without(MEMBER, emailOrMember);
    Text text = ResourceName.text(email);
    int at = text == null ? -1 : text.content().indexOf('@');
    if (text == null || at < 0 || !text.content().endsWith(DOMAIN)) {
      return new Account(email, null, null, null);
    }
    return new Account(
        email,
        ResourceName.value(text.slice(0, at)),
        ResourceName.value(text.slice(at + 1, text.length() - DOMAIN.length())),
        null);
  }

  /** The account that a declaration with this id, in this project, makes. */
  static Account declared(Resource declaration, Value id, @Nullable Value project) {
    return new Account(id, id, project, declaration);
  }

  /**
   * Whether an IAM member is no service account of Google Cloud at all: a user, a group, everybody,
   * a service account of Kubernetes.
   */
  static boolean isOther(Value member) {
    Text text = ResourceName.text(member);
    if (!Values.startsWith(member, MEMBER).isFalse()) {
      return text != null && text.content().contains(Principal.POOL + "[");
    }
    return text != null && (text.content().indexOf(':') > 0 || isEverybody(text.content()));
  }

  private static boolean isEverybody(String member) {
    return member.equals("allUsers") || member.equals("allAuthenticatedUsers");
  }

  /**
   * The value that stands for the account where it is named as a whole, without a member's prefix.
   */
  Value whole() {
    return whole;
  }

  @Nullable Value name() {
    return name;
  }

  /** Whether the two accounts have the same id before the {@code @}. */
  Truth sameName(Account other) {
    return name == null || other.name == null ? Truth.UNKNOWN : Values.equal(name, other.name);
  }

  /** Whether the two are one account. */
  Truth same(Account other) {
    if (declaration != null && declaration == other.declaration) {
      return Truth.TRUE;
    }
    Truth wholes = Values.equal(whole, other.whole);
    if (name == null && other.name == null) {
      return wholes;
    }
    if (name == null || other.name == null) {
      // A literal that is no account of a project, such as "default", is none that is.
      return whole instanceof Scalar && other.whole instanceof Scalar ? Truth.FALSE : Truth.UNKNOWN;
    }
    Truth projects =
        project == null || other.project == null
            ? Truth.UNKNOWN
            : Values.equal(project, other.project);
    return sameName(other).and(projects);
  }

  private static Value without(String prefix, Value value) {
    Text text = ResourceName.text(value);
    if (text == null || !text.content().startsWith(prefix)) {
      return value;
    }
    return ResourceName.value(text.slice(prefix.length(), text.length()));
  }
}
