package dev.hullcheck.rule;

import dev.hullcheck.value.Truth;
import dev.hullcheck.value.Value;
import dev.hullcheck.value.Values;
import java.util.List;

/** {@code namesImage: OPERAND}: this text is the operand image's name without tag and digest. */
record NamesImage(Operand image) implements Matcher {
  @Override
  public String entry() {
    return "namesImage: " + image.written();
  }

  @Override
  public List<Path> paths() {
    return image.paths();
  }

  @Override
  public Truth matches(Node node, Scope scope) {
    String name = Values.text(node.value());
    Operand.Resolved images = image.resolve(scope, node);
    Truth truth = images.open() || name == null ? Truth.UNKNOWN : Truth.FALSE;
    for (Value value : images.values()) {
      String text = Values.text(value);
      truth =
          truth.or(
              name == null || text == null
                  ? Truth.UNKNOWN
                  : Truth.of(ImageReference.parse(text).name().equals(name)));
    }
    return truth;
  }
}
