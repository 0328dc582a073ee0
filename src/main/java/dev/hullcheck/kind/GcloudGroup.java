package dev.hullcheck.kind;

import java.util.ArrayList;
import java.util.List;

/** Which arguments of a gcloud command go with which, as gcloud's own parser has it. */
public sealed interface GcloudGroup {
  /** Whether it has to be given where what is around it is. */
  boolean required();

  /**
   * One argument.
   *
   * @param name a flag's main name, or a positional's metavariable
   */
  record Member(String name, boolean required) implements GcloudGroup {
    @Override
    public String toString() {
      return name;
    }
  }

  /**
   * Several.
   *
   * @param exclusive whether at most one of them can be given; where it is required too, one has to
   */
  record Group(List<GcloudGroup> members, boolean exclusive, boolean required)
      implements GcloudGroup {
    public Group {
      members = List.copyOf(members);
    }
  }

  /**
   * Reads the surface file's spelling: {@code (--a|--b)!}, {@code (--a --b!)}, {@code NAME!}.
   *
   * @throws IllegalArgumentException if it is none
   */
  static GcloudGroup parse(String expression) {
    int[] at = {0};
    GcloudGroup group = parse(expression, at);
    if (at[0] != expression.length()) {
      throw new IllegalArgumentException(expression);
    }
    return group;
  }

  private static GcloudGroup parse(String expression, int[] at) {
    if (expression.charAt(at[0]) != '(') {
      int start = at[0];
      while (at[0] < expression.length() && ")! |".indexOf(expression.charAt(at[0])) < 0) {
        at[0]++;
      }
      String name = GcloudFlag.unescape(expression.substring(start, at[0]));
      return new Member(name, isMarked(expression, at));
    }
    List<GcloudGroup> members = new ArrayList<>();
    boolean exclusive = false;
    while (at[0] < expression.length() && expression.charAt(at[0]) != ')') {
      exclusive |= expression.charAt(at[0]++) == '|';
      members.add(parse(expression, at));
    }
    at[0]++;
    return new Group(members, exclusive, isMarked(expression, at));
  }

  private static boolean isMarked(String expression, int[] at) {
    boolean marked = at[0] < expression.length() && expression.charAt(at[0]) == '!';
    at[0] += marked ? 1 : 0;
    return marked;
  }
}
