package dev.hullcheck.rule;

import java.util.ArrayList;
import java.util.List;

/** The plain data that a matcher compares the value itself with. */
public final class Literals {
  private Literals() {}

  /** Of equality, of lists, and of what is put together of these; in the order of the rule. */
  public static List<Object> of(Matcher matcher) {
    List<Object> literals = new ArrayList<>();
    add(matcher, literals);
    return literals;
  }

  private static void add(Matcher matcher, List<Object> literals) {
    if (matcher instanceof Matcher.Equals equals) {
      add(equals.operand(), literals);
    } else if (matcher instanceof Matcher.In in) {
      add(in.members(), literals);
    } else if (matcher instanceof Matcher.Not not) {
      add(not.matcher(), literals);
    } else if (matcher instanceof Matcher.All all) {
      for (Matcher one : all.matchers()) {
        add(one, literals);
      }
    }
  }

  private static void add(Members members, List<Object> literals) {
    if (members instanceof Members.Listed listed) {
      for (Operand operand : listed.operands()) {
        add(operand, literals);
      }
    }
  }

  private static void add(Operand operand, List<Object> literals) {
    Object constant = operand.constant();
    if (constant != null) {
      literals.add(constant);
    }
  }
}
