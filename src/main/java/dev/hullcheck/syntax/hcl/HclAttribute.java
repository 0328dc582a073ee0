package dev.hullcheck.syntax.hcl;

import dev.hullcheck.source.Span;

/**
 * {@code name = expression}.
 *
 * @param nameSpan the name; in JSON with its quotes
 * @param expression {@link Expression.Unreadable} where a fault stands in it
 */
public record HclAttribute(String name, Span nameSpan, Expression expression, Span span)
    implements HclItem {
  @Override
  public <R> R match(Cases<R> cases) {
    return cases.attribute(this);
  }
}
