package dev.hullcheck.rule;

import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Symbol;
import dev.hullcheck.value.Unknown;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code image}: a container image reference. {@code name} is all before tag and digest as it is
 * written, {@code registry} its host ({@code docker.io} where none is written) and {@code
 * repository} the rest of it ({@code library/} and the name, of Docker Hub's own). {@code tag} is
 * the empty text where none is written, and absent beside a {@code digest}, which alone decides.
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
    return parts(text, Symbol.impure(text), Unknown.Reason.PLACEHOLDER, span);
  }

  /** What is known of the reference stays known: its tag behind a registry that is not. */
  @Override
  public Mapping parts(Unknown unknown) {
    Text text = unknown.text();
    return text == null
        ? Mapping.empty(true, unknown.span())
        : parts(text.content(), unknown.symbol(), unknown.reason(), unknown.span());
  }

  private static Mapping parts(String text, Symbol symbol, Unknown.Reason reason, Span span) {
    ImageReference image = ImageReference.parse(text);
    Structured.Parts parts = new Structured.Parts(span);
    Unknown filledIn = Unknown.of(reason, symbol, Unknown.Type.STRING, span);
    if (image.isNamed()) {
      parts.put("name", image.name());
      parts.put("registry", image.registry()).put("repository", image.repository());
    } else {
      // What is no name of an image, such as $IMAGE or IMAGE_NAME, is filled in by another tool.
      parts.unknown("name", filledIn).unknown("registry", filledIn).unknown("repository", filledIn);
    }
    String digest = image.digest();
    if (!digest.isEmpty()) {
      boolean known = digest.indexOf(Text.OPAQUE) < 0;
      return (known ? parts.put("digest", digest) : parts.unknown("digest", filledIn)).all();
    }
    return image.isTagged(text) ? parts.put("tag", image.tag()).all() : parts.some();
  }
}
