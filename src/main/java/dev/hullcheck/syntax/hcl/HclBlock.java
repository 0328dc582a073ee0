package dev.hullcheck.syntax.hcl;

import dev.hullcheck.source.Span;
import java.util.List;

/**
 * {@code type "label" "label" { … }}.
 *
 * @param header from the type to the last label, without the brace
 * @param span the whole, braces included
 */
public record HclBlock(
    String type, Span typeSpan, List<Label> labels, HclBody body, Span header, Span span)
    implements HclItem {
  /**
   * A name after a block's type.
   *
   * @param span its characters, quotes included
   */
  public record Label(String value, Span span) {}

  public HclBlock {
    labels = List.copyOf(labels);
  }

  /** The label at a place from 0, or the empty string where there is none. */
  public String label(int index) {
    return index < labels.size() ? labels.get(index).value() : "";
  }

  /** The same block with other items in its body. */
  public HclBlock with(List<HclItem> items) {
    return new HclBlock(type, typeSpan, labels, new HclBody(items, body.span()), header, span);
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.block(this);
  }
}
