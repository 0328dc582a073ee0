package dev.hullcheck.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NearestTest {
  private static final List<String> IDS =
      List.of("taint-not-tolerated", "taint-key-bad", "gke-node-pool-open", "privileged");

  @Test
  void aMistypedNameIsFound() {
    assertThat(Nearest.of("taint-not-tolerate", IDS)).isEqualTo("taint-not-tolerated");
    assertThat(Nearest.of("tiant-not-tolerated", IDS)).isEqualTo("taint-not-tolerated");
    assertThat(Nearest.of("node-pool-open", IDS)).isEqualTo("gke-node-pool-open");
    assertThat(Nearest.of("Privileged", IDS)).isEqualTo("privileged");
  }

  @Test
  void whatIsFarFromAllIsNull() {
    assertThat(Nearest.of("because", IDS)).isNull();
    assertThat(Nearest.of("", IDS)).isNull();
    assertThat(Nearest.of("ab", List.of("ac"))).isNull();
    assertThat(Nearest.of("abc", List.of())).isNull();
  }

  @Test
  void ofEquallyNearOnesTheLongerBeginningWinsThenTheAlphabet() {
    assertThat(Nearest.of("pool-a", List.of("pool-c", "fool-a", "pool-b"))).isEqualTo("pool-b");
    assertThat(Nearest.of("pool-a", List.of("pool-b", "fool-a", "pool-c"))).isEqualTo("pool-b");
  }

  @Test
  void anEditIsAnInsertionADeletionAReplacementOrASwap() {
    assertThat(Nearest.distance("abc", "abc", 3)).isZero();
    assertThat(Nearest.distance("abc", "abxc", 3)).isEqualTo(1);
    assertThat(Nearest.distance("abc", "ac", 3)).isEqualTo(1);
    assertThat(Nearest.distance("abc", "axc", 3)).isEqualTo(1);
    assertThat(Nearest.distance("abc", "acb", 3)).isEqualTo(1);
    assertThat(Nearest.distance("ca", "abc", 3)).isEqualTo(3);
    assertThat(Nearest.distance("", "ab", 3)).isEqualTo(2);
    assertThat(Nearest.distance("abcdef", "", 3)).isEqualTo(4);
  }

  /** The band and the early end change no distance that is within the bound. */
  @Test
  void theBoundedDistanceIsTheFullOneUpToTheBound() {
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      String a = word(random);
      String b = word(random);
      int full = full(a, b);
      int bound = random.nextInt(6);
      assertThat(Nearest.distance(a, b, bound))
          .as("%s %s within %s", a, b, bound)
          .isEqualTo(Math.min(full, bound + 1));
    }
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int i = random.nextInt(9); i > 0; i--) {
      word.append((char) ('a' + random.nextInt(3)));
    }
    return word.toString().toLowerCase(Locale.ROOT);
  }

  private static int full(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(d[i - 1][j - 1] + cost, Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
