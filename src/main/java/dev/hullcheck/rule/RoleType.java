package dev.hullcheck.rule;

import dev.hullcheck.source.Span;
import dev.hullcheck.value.Mapping;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code role}: an IAM role. {@code kind} is {@code basic}, {@code predefined} or {@code custom};
 * {@code name} what stands behind {@code roles/}, {@code service} what a predefined role's name
 * begins with, as {@code container}.
 *
 * @see <a href="https://cloud.google.com/iam/docs/roles-overview">Roles</a>
 */
final class RoleType implements Structured.Type {
  static final List<String> KINDS = List.of("basic", "predefined", "custom");

  @Override
  public String name() {
    return "role";
  }

  @Override
  public List<String> names() {
    return List.of("kind", "name", "service");
  }

  @Override
  public List<String> words(String part) {
    return part.equals("kind") ? KINDS : List.of();
  }

  @Override
  public @Nullable Mapping parts(String text, Span span) {
    boolean custom = text.startsWith("projects/") || text.startsWith("organizations/");
    int at = custom ? text.indexOf("/roles/") + 1 : text.startsWith("roles/") ? 0 : -1;
    if (at < 0 || custom && at == 0 || at + 6 == text.length()) {
      return null;
    }
    String name = text.substring(at + 6);
    int dot = name.indexOf('.');
    Structured.Parts parts = new Structured.Parts(span).put("name", name);
    if (!custom && dot > 0) {
      parts.put("service", name.substring(0, dot));
    }
    return parts.put("kind", custom ? "custom" : isBasic(name) ? "basic" : "predefined").all();
  }

  private static boolean isBasic(String name) {
    switch (name) {
      case "owner":
      case "editor":
      case "viewer":
      case "admin":
      case "writer":
      case "reader":
      case "browser":
        return true;
      default:
        return false;
    }
  }
}
