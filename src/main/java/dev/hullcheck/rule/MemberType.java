package dev.hullcheck.rule;

import dev.hullcheck.source.Span;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Values;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code member}: a member of an IAM policy. {@code type} is what stands before the first colon
 * ({@code user}, {@code serviceAccount}, {@code principalSet}, {@code allUsers}, …), {@code id}
 * what stands behind it; {@code deleted} says whether {@code deleted:} came first.
 *
 * <p>An account or a group has {@code email} and {@code domain}, a service account {@code project}
 * as well. Of a workload identity pool, {@code pool} is the pool's id; {@code namespace} and {@code
 * serviceAccount} are those of Kubernetes. {@code select} says what a principal is selected by:
 * {@code subject}, {@code group}, {@code attribute}, {@code namespace}, {@code cluster}, {@code
 * uid} or {@code all}.
 *
 * @see <a href="https://cloud.google.com/iam/docs/principal-identifiers">Principal identifiers</a>
 */
final class MemberType implements Structured.Type {
  private static final String POOL = ".svc.id.goog";

  @Override
  public String name() {
    return "member";
  }

  @Override
  public List<String> names() {
    return List.of(
        "deleted",
        "domain",
        "email",
        "id",
        "namespace",
        "pool",
        "project",
        "select",
        "serviceAccount",
        "type");
  }

  @Override
  public @Nullable Mapping parts(String text, Span span) {
    boolean deleted = text.startsWith("deleted:");
    String member = deleted ? text.substring(8) : text;
    int mark = deleted ? member.indexOf("?uid=") : -1;
    if (mark >= 0) {
      member = member.substring(0, mark);
    }
    int colon = member.indexOf(':');
    String type = colon < 0 ? member : member.substring(0, colon);
    if (!isType(type, colon >= 0)) {
      return null;
    }
    String id = member.substring(colon + 1);
    Structured.Parts parts = new Structured.Parts(span).put("type", type).put("deleted", deleted);
    if (colon < 0) {
      return parts.all();
    }
    parts.put("id", id);
    switch (type) {
      case "user":
      case "group":
      case "serviceAccount":
        account(id, parts);
        break;
      case "domain":
        parts.put("domain", id);
        break;
      case "projectOwner":
      case "projectEditor":
      case "projectViewer":
        parts.put("project", id);
        break;
      default:
        principal(id, parts);
    }
    return parts.all();
  }

  /** Where the known beginning holds the type, the type is known. */
  @Override
  public Mapping parts(Unknown unknown) {
    Structured.Parts parts = new Structured.Parts(unknown.span());
    String start = Values.prefix(unknown);
    boolean deleted = start.startsWith("deleted:");
    String member = deleted ? start.substring(8) : start;
    int colon = member.indexOf(':');
    if (colon >= 0 && isType(member.substring(0, colon), true)) {
      parts.put("type", member.substring(0, colon)).put("deleted", deleted);
    }
    return parts.some();
  }

  private static boolean isType(String type, boolean named) {
    switch (type) {
      case "allUsers":
      case "allAuthenticatedUsers":
        return !named;
      case "user":
      case "group":
      case "domain":
      case "serviceAccount":
      case "principal":
      case "principalSet":
      case "projectOwner":
      case "projectEditor":
      case "projectViewer":
        return named;
      default:
        return false;
    }
  }

  private static void account(String id, Structured.Parts parts) {
    int bracket = id.indexOf(POOL + "[");
    if (bracket >= 0 && id.endsWith("]")) {
      String inside = id.substring(bracket + POOL.length() + 1, id.length() - 1);
      int slash = inside.indexOf('/');
      parts.put("pool", id.substring(0, bracket) + POOL).put("project", id.substring(0, bracket));
      if (slash >= 0) {
        parts.put("namespace", inside.substring(0, slash));
        parts.put("serviceAccount", inside.substring(slash + 1));
        parts.put("select", "subject");
      }
      return;
    }
    int at = id.lastIndexOf('@');
    if (at < 0) {
      return;
    }
    String domain = id.substring(at + 1);
    parts.put("email", id).put("domain", domain);
    if (domain.endsWith(".iam.gserviceaccount.com")) {
      parts.put("project", domain.substring(0, domain.length() - 24));
    } else if (domain.equals("appspot.gserviceaccount.com")) {
      parts.put("project", id.substring(0, at));
    }
  }

  /** {@code //iam.googleapis.com/…/workloadIdentityPools/POOL/…}. */
  private static void principal(String id, Structured.Parts parts) {
    parts.putIfAny("project", between(id, "/projects/"));
    String pool = between(id, "/workloadIdentityPools/");
    String before = pool == null ? "/workforcePools/" : "/workloadIdentityPools/";
    pool = pool == null ? between(id, before) : pool;
    if (pool == null) {
      return;
    }
    parts.put("pool", pool);
    String rest = id.substring(id.indexOf(before) + before.length() + pool.length());
    if (rest.equals("/*")) {
      parts.put("select", "all");
    } else if (rest.startsWith("/subject/")) {
      parts.put("select", "subject");
      parts.putIfAny("namespace", between(rest, "/subject/ns/"));
      parts.putIfAny("serviceAccount", between(rest, "/sa/"));
    } else if (rest.startsWith("/namespace/")) {
      parts.put("select", "namespace").putIfAny("namespace", rest.substring(11));
    } else if (rest.startsWith("/group/")) {
      parts.put("select", "group");
    } else if (rest.startsWith("/attribute.")) {
      parts.put("select", "attribute");
    } else if (rest.startsWith("/kubernetes.cluster/")) {
      parts.put("select", "cluster");
    } else if (rest.startsWith("/kubernetes.serviceaccount.uid/")) {
      parts.put("select", "uid");
    }
  }

  private static @Nullable String between(String text, String before) {
    int at = text.indexOf(before);
    if (at < 0) {
      return null;
    }
    int from = at + before.length();
    int slash = text.indexOf('/', from);
    return text.substring(from, slash < 0 ? text.length() : slash);
  }
}
