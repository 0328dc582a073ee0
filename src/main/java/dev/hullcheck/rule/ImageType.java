package dev.hullcheck.rule;

import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Values;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code image}: a container image reference. {@code name} is all before tag and digest, {@code
 * registry} its host ({@code docker.io} where none is written) and {@code repository} the rest of
 * it. {@code tag} is the empty text where none is written, and absent beside a {@code digest},
 * which alone decides.
 */
final class ImageType implements Structured.Type {
  @Override
  public String name() {
    return "image";
  }

  @Override
  public List<String> names() {
    return List.of("digest", "name", "registry", "repository", "tag");
  }

  @Override
  public @Nullable Mapping parts(String text, Span span) {
    if (text.isEmpty()) {
      return null;
    }
    ImageReference image = ImageReference.parse(text);
    // What is no name of an image, such as $IMAGE or IMAGE_NAME, is filled in by another tool.
    if (!image.isWhole(text)) {
      return Mapping.empty(true, span);
    }
    String name = image.name();
    int slash = name.indexOf('/');
    String first = slash < 0 ? "" : name.substring(0, slash);
    boolean host = first.indexOf('.') >= 0 || first.indexOf(':') >= 0 || first.equals("localhost");
    Structured.Parts parts = new Structured.Parts(span);
    parts.put("name", name);
    parts.put("registry", host ? first : "docker.io");
    parts.put("repository", host ? name.substring(slash + 1) : name);
    return image.digest().isEmpty()
        ? parts.put("tag", image.tag()).all()
        : parts.put("digest", image.digest()).all();
  }

  /** Where the known end of the reference holds its whole tag, the tag is known. */
  @Override
  public Mapping parts(Unknown unknown) {
    Structured.Parts parts = new Structured.Parts(unknown.span());
    Text text = unknown.text();
    if (text != null && text.content().indexOf('@') >= 0) {
      parts.unknown("name", unknown).unknown("registry", unknown).unknown("repository", unknown);
      return parts.unknown("digest", unknown).all();
    }
    String end = Values.suffix(unknown);
    int colon = end.lastIndexOf(':');
    return colon >= 0 && end.indexOf('/', colon) < 0
        ? parts.put("tag", end.substring(colon + 1)).some()
        : parts.some();
  }
}
