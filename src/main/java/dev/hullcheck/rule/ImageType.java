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
    return text.isEmpty() ? null : parts(text, null, span);
  }

  /** What is known of the reference stays known: its tag behind a registry that is not. */
  @Override
  public Mapping parts(Unknown unknown) {
    Text text = unknown.text();
    return text == null
        ? Mapping.empty(true, unknown.span())
        : parts(text.content(), unknown, unknown.span());
  }

  /**
   * The parts of a reference.
   *
   * @param of the value whose known parts it is, or null
   */
  private static Mapping parts(String text, @Nullable Unknown of, Span span) {
    ImageReference image = ImageReference.parse(text);
    Structured.Parts parts = new Structured.Parts(span);
    if (image.isNamed()) {
      parts.put("name", image.name());
      parts.put("registry", image.registry()).put("repository", image.repository());
    } else {
      // What is no name of an image, such as $IMAGE or IMAGE_NAME, is filled in by another tool.
      Unknown other = filledIn(text, of, span);
      parts.unknown("name", other).unknown("registry", other).unknown("repository", other);
    }
    String digest = image.digest();
    if (!digest.isEmpty()) {
      boolean known = digest.indexOf(Text.OPAQUE) < 0;
      return known
          ? parts.put("digest", digest).all()
          : parts.unknown("digest", filledIn(text, of, span)).all();
    }
    return image.isTagged(text) ? parts.put("tag", image.tag()).all() : parts.some();
  }

  private static Unknown filledIn(String text, @Nullable Unknown of, Span span) {
    return of == null
        ? Unknown.of(Unknown.Reason.PLACEHOLDER, Symbol.impure(text), Unknown.Type.STRING, span)
        : Unknown.of(of.reason(), of.symbol(), Unknown.Type.STRING, span);
  }
}
