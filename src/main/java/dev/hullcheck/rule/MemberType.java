package dev.hullcheck.rule;

import dev.hullcheck.model.Principal;
import dev.hullcheck.source.Span;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
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
 * as well. An identity of a workload identity pool has the parts of {@link Principal}.
 *
 * @see <a href="https://cloud.google.com/iam/docs/principal-identifiers">Principal identifiers</a>
 */
final class MemberType implements Structured.Type {
  /** Those of everybody stand alone. */
  private static final List<String> TYPES =
      List.of(
          "user",
          "group",
          "serviceAccount",
          "domain",
          "allUsers",
          "allAuthenticatedUsers",
          "principal",
          "principalSet",
          "projectOwner",
          "projectEditor",
          "projectViewer");

  @Override
  public String name() {
    return "member";
  }

  @Override
  public List<String> names() {
    return List.of(
        "attribute",
        "deleted",
        "domain",
        "email",
        "extent",
        "id",
        "namespace",
        "pool",
        "project",
        "select",
        "serviceAccount",
        "type",
        "value",
        "workforce");
  }

  @Override
  public List<String> words(String part) {
    return part.equals("type") ? TYPES : List.of();
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
    }
    Mapping principal = Principal.of(Scalar.string(member, span));
    return principal == null ? parts.all() : parts.putAll(principal).all();
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
    Mapping principal = deleted ? null : Principal.of(unknown);
    return principal == null ? parts.some() : parts.putAll(principal).some();
  }

  private static boolean isType(String type, boolean named) {
    boolean everybody = type.equals("allUsers") || type.equals("allAuthenticatedUsers");
    return TYPES.contains(type) && everybody != named;
  }

  private static void account(String id, Structured.Parts parts) {
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
}
