package dev.hullcheck.terraform;

import dev.hullcheck.syntax.hcl.Expression;
import dev.hullcheck.syntax.hcl.TemplatePart;
import org.jspecify.annotations.Nullable;

/** What an expression itself says of whether its value is sensitive. */
final class Sensitivity {
  private Sensitivity() {}

  /** Whether the value is sensitive; null where that hangs on what a name stands for. */
  static @Nullable Boolean of(Expression expression) {
    if (expression instanceof Expression.Call call) {
      return switch (call.name()) {
        case "sensitive" -> true;
        case "nonsensitive", "issensitive" -> false;
        default -> ofAny(call);
      };
    }
    if (expression instanceof Expression.Parenthesized inner) {
      return of(inner.inner());
    }
    if (expression instanceof Expression.Unary unary) {
      return of(unary.operand());
    }
    if (expression instanceof Expression.Binary binary) {
      Boolean left = of(binary.left());
      Boolean right = of(binary.right());
      return isTrue(left) || isTrue(right) ? Boolean.TRUE : left == null ? null : right;
    }
    boolean literal =
        expression instanceof Expression.Literal
            || (expression instanceof Expression.Template template
                && template.parts().size() <= 1
                && isLiteral(template));
    return literal ? false : null;
  }

  private static @Nullable Boolean ofAny(Expression.Call call) {
    boolean unknown = false;
    for (Expression argument : call.arguments()) {
      Boolean sensitive = of(argument);
      if (isTrue(sensitive)) {
        return true;
      }
      unknown |= sensitive == null;
    }
    return unknown ? null : false;
  }

  private static boolean isTrue(@Nullable Boolean sensitive) {
    return sensitive != null && sensitive;
  }

  private static boolean isLiteral(Expression.Template template) {
    return template.parts().isEmpty() || template.parts().get(0) instanceof TemplatePart.Literal;
  }
}
