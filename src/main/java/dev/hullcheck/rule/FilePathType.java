package dev.hullcheck.rule;

import dev.hullcheck.source.Span;
import dev.hullcheck.value.Mapping;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code filePath}: a path from the root of a file system. {@code clean} is what it leads to once
 * {@code .}, {@code ..} and repeated slashes are worked out, without a slash at the end; {@code
 * name} its last name, and absent of the root.
 */
final class FilePathType implements Structured.Type {
  @Override
  public String name() {
    return "filePath";
  }

  @Override
  public List<String> names() {
    return List.of("clean", "name");
  }

  @Override
  public @Nullable Mapping parts(String text, Span span) {
    if (!text.startsWith("/")) {
      return null;
    }
    List<String> names = new ArrayList<>();
    int from = 1;
    while (from <= text.length()) {
      int slash = text.indexOf('/', from);
      int to = slash < 0 ? text.length() : slash;
      String name = text.substring(from, to);
      if (name.equals("..")) {
        if (!names.isEmpty()) {
          names.remove(names.size() - 1);
        }
      } else if (!name.isEmpty() && !name.equals(".")) {
        names.add(name);
      }
      from = to + 1;
    }
    Structured.Parts parts = new Structured.Parts(span).put("clean", "/" + String.join("/", names));
    return names.isEmpty() ? parts.all() : parts.put("name", names.get(names.size() - 1)).all();
  }
}
