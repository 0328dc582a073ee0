package dev.hullcheck.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Scripts that are made to cost much end soon; bench/scripts.sh says how soon. */
final class HostileScriptTest {
  private record Attack(String name, String script) {}

  private static final List<Attack> ATTACKS =
      List.of(
          new Attack("open braces", "x " + "{a,".repeat(100_000) + "\n"),
          new Attack("closed braces", "x " + "{a,b}".repeat(20_000) + "\n"),
          new Attack("braces in braces", "x " + "{".repeat(900) + "}".repeat(900) + "..,\n"),
          new Attack("many words with braces", "x {a,b}{c,d}{e,f}{g,h}{i,j}\n".repeat(5_000)),
          new Attack("a long range", "x {1..999999999999}\n"),
          new Attack("patterns of stars", "A=" + "a".repeat(1_900) + "\n" + stars(2_000)),
          new Attack("a long value", "A=" + "a".repeat(5_000_000) + "\nx ${A//a/b} ${A#*b}\n"),
          new Attack("a long word", "x " + "a".repeat(5_000_000) + "\n"),
          new Attack(
              "deep arithmetic", "x $((" + "(".repeat(50_000) + "1" + ")".repeat(50_000) + "))\n"),
          new Attack("signs", "x $((" + "-".repeat(50_000) + "1))\n"),
          new Attack("values that double", "A=ab\n" + "A=$A$A\nx $A\n".repeat(2_000)),
          new Attack("arrays that grow", "A+=(a)\n".repeat(50_000)),
          new Attack("strings that grow", "A+=' --abcdefgh'\n".repeat(50_000)),
          new Attack("dictionaries that grow", "declare -A M\n" + keys(20_000)),
          new Attack("functions called", functions(20_000)),
          new Attack("functions that call two", calling(5_000)),
          new Attack("a function that calls itself", "f() { f a; f b; x $1; }\nf\n"),
          new Attack("loops over words", "for a in a b c; do x $a; done\n".repeat(5_000)),
          new Attack("loops in loops", loops(12).repeat(200)),
          new Attack("a count without end", "for ((i=0;i<1;i+=0)); do x $i; done\n"),
          new Attack("a long sequence", "for i in $(seq 1 999999999999); do x $i; done\n"),
          new Attack("sourced over and over", assigned(3_000) + "source y\nA=1\n".repeat(3_000)),
          new Attack(
              "arguments that double", "set -- a b\n" + "set -- \"$@\" \"$@\"\n".repeat(500)),
          new Attack("separators", "IFS=,\nA=" + ",".repeat(900_000) + "\nx $A\n"),
          new Attack("references in a ring", "declare -n A=B\ndeclare -n B=A\nx $A ${!A}\n"),
          new Attack("indirection", "A=A\nx ${!A} ${!A:-${!A}}\n"),
          new Attack("formats", "x $(printf '%s%s%s' " + "a ".repeat(100_000) + ")\n"),
          new Attack("a format without arguments", "x $(printf 'a' " + "a ".repeat(1_000) + ")\n"),
          new Attack("here-documents", "cat <<A\n$B ${C:-d}\nA\n".repeat(30_000)),
          new Attack("substitutions in substitutions", "x " + "$(echo ".repeat(5_000) + "\n"),
          new Attack("defaults in defaults", "x " + "${A:-".repeat(5_000) + "\n"),
          new Attack("quotes left open", "x \"a\nx 'b\n".repeat(20_000)),
          new Attack("cases that fall", "case $1 in\n" + "a) A=1 ;&\n".repeat(20_000) + "esac\n"),
          new Attack("marks of xargs", "ls | xargs -Ia x " + "a".repeat(200_000) + "\n"));

  @TestFactory
  Stream<DynamicTest> endsAndGoesOn() {
    return ATTACKS.stream()
        .map(
            attack ->
                DynamicTest.dynamicTest(
                    attack.name(),
                    () ->
                        assertThat(Scripts.commands(attack.script() + "\nlast word\n"))
                            .isNotEmpty()));
  }

  private static String stars(int lines) {
    return ("x ${A##" + "*a".repeat(90) + "b} ${A//" + "*a".repeat(40) + "b/c}\n").repeat(lines);
  }

  private static String keys(int count) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < count; i++) {
      out.append("M[k").append(i).append("]=v\n");
    }
    return out.toString();
  }

  private static String assigned(int count) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < count; i++) {
      out.append("V").append(i).append("=v\n");
    }
    return out.toString();
  }

  private static String calling(int count) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < count; i++) {
      out.append("f").append(i).append("() { f").append(i + 1).append(" a; f").append(i + 1);
      out.append(" b; }\n");
    }
    return out.append("f0\n").toString();
  }

  private static String loops(int depth) {
    return "for a in 1 2 3 4 5; do ".repeat(depth) + "x $a; " + "done; ".repeat(depth) + "\n";
  }

  private static String functions(int count) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < count; i++) {
      out.append("f").append(i).append("() { A").append(i).append("=1; }\nA").append(i);
      out.append("=2\nf").append(i).append('\n');
    }
    return out.toString();
  }
}
