package dev.hullcheck.normalize;

import dev.hullcheck.model.Principal;
import dev.hullcheck.source.Text;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with the form of a member that names an identity of a workload identity pool. Where
 * a part is not known, or is a gap that readers fill in, it is taken to be right.
 *
 * @see <a href="https://cloud.google.com/iam/docs/principal-identifiers">Principal identifiers</a>
 */
final class PrincipalFault {
  private static final String SERVICE = "//iam.googleapis.com/";
  private static final String POOLS = "workloadIdentityPools/";

  private final Text text;
  private final String content;
  private @Nullable Scalar found;

  private PrincipalFault(Text text) {
    this.text = text;
    this.content = text.content();
  }

  /**
   * The fault, as a clause that stands at the characters that have it; null where there is none.
   */
  static @Nullable Scalar of(Value member) {
    Text text = Grammars.text(member);
    if (text == null || text.content().indexOf(':') < 0 && text.content().indexOf('[') < 0) {
      return null;
    }
    PrincipalFault fault = new PrincipalFault(text);
    fault.look();
    return fault.found;
  }

  private void look() {
    int length = content.length();
    if (content.startsWith("principal:")) {
      identity(10, false);
    } else if (content.startsWith("principalSet:")) {
      identity(13, true);
    } else {
      account();
    }
    boolean pool = content.startsWith("principal") || content.contains(Principal.POOL);
    if (pool && length > 0 && content.charAt(length - 1) <= ' ') {
      fault(length - 1, length, "a blank stands at its end");
    }
  }

  private void account() {
    int pool = content.indexOf(Principal.POOL);
    int end = pool + Principal.POOL.length();
    if (pool < 0 || content.indexOf('@') >= 0) {
      return;
    }
    boolean prefixed = content.startsWith("serviceAccount:");
    if (!prefixed) {
      int colon = content.indexOf(':');
      if (colon < 0 && content.startsWith("[", end) && content.charAt(0) != Text.OPAQUE) {
        fault(0, content.length(), "\"serviceAccount:\" is missing before it");
      }
      return;
    }
    if (content.indexOf(Text.OPAQUE, end) >= 0) {
      return;
    }
    int slash = content.indexOf('/', end);
    boolean whole =
        content.startsWith("[", end)
            && content.endsWith("]")
            && slash > end + 1
            && slash < content.length() - 2
            && content.indexOf('/', slash + 1) < 0;
    if (!whole && content.trim().equals(content)) {
      fault(
          end - Principal.POOL.length(),
          content.length(),
          "[NAMESPACE/NAME] has to follow the pool");
    }
  }

  /** {@code //iam.googleapis.com/projects/N/locations/global/workloadIdentityPools/POOL/…}. */
  private void identity(int from, boolean set) {
    if (content.startsWith("/iam.googleapis.com/", from)) {
      fault(from, from + 1, "two slashes have to follow the colon");
      return;
    }
    if (!content.startsWith(SERVICE, from)) {
      return;
    }
    int at = from + SERVICE.length();
    if (content.startsWith("projects/", at)) {
      int end = segmentEnd(at + 9);
      number(at + 9, end);
      at = end + 1;
      if (content.startsWith(POOLS, at)) {
        fault(at, at + POOLS.length() - 1, "\"locations/global\" is missing before the pool");
      }
    }
    int pools = content.indexOf("/" + POOLS, from);
    if (pools >= 0) {
      pool(pools + 1 + POOLS.length(), set);
    }
  }

  private int segmentEnd(int from) {
    int slash = content.indexOf('/', from);
    return slash < 0 ? content.length() : slash;
  }

  private void number(int from, int end) {
    if (from >= end) {
      fault(from, end, "the project's number is missing");
      return;
    }
    if (end - from == 1 && text.opaqueAt(from) instanceof Unknown unknown) {
      String name = unknown.symbol().name();
      if (name.endsWith(".project_id")
          && (name.startsWith("google_project.") || name.startsWith("data.google_project."))) {
        fault(from, end, "a project is named by its number there, not by its id");
      }
    } else if (isId(content.substring(from, end))) {
      fault(from, end, "a project is named by its number there, not by its id");
    }
  }

  /** Whether a word is a project's id, and neither its number nor a gap to be filled in. */
  private static boolean isId(String word) {
    boolean letter = false;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean low = c >= 'a' && c <= 'z';
      if (!low && (c < '0' || c > '9') && c != '-' && c != ':' && c != '.') {
        return false;
      }
      letter |= low;
    }
    return letter && !word.contains("number");
  }

  private void pool(int from, boolean set) {
    int end = segmentEnd(from);
    if (from == end) {
      fault(from, end, "the pool is missing");
      return;
    }
    if (end == content.length()) {
      return;
    }
    int at = end + 1;
    String rest = content.substring(at);
    boolean one = rest.startsWith("subject/");
    boolean many =
        rest.equals("*")
            || rest.startsWith("namespace/")
            || rest.startsWith("group/")
            || rest.startsWith("attribute.")
            || rest.startsWith("kubernetes.cluster/");
    int word = at + (rest.equals("*") ? 1 : Math.max(0, rest.indexOf('/')));
    if (set && one) {
      fault(at, word, "one subject is \"principal:\", not \"principalSet:\"");
    } else if (!set && many) {
      fault(at, word, "what many have in common is \"principalSet:\", not \"principal:\"");
    } else if (one && content.substring(from, end).endsWith(Principal.POOL)) {
      subject(at + 8);
    }
  }

  /** {@code ns/NAMESPACE/sa/NAME}, all that a cluster's pool knows. */
  private void subject(int from) {
    String subject = content.substring(from);
    if (subject.indexOf(Text.OPAQUE) >= 0 || subject.isEmpty() || isGap(subject)) {
      return;
    }
    int account = subject.indexOf("/sa/");
    boolean whole =
        subject.startsWith("ns/")
            && account > 3
            && subject.indexOf('/', 3) == account
            && account + 4 < subject.length()
            && subject.indexOf('/', account + 4) < 0;
    if (!whole) {
      fault(from, content.length(), "the subject has to be ns/NAMESPACE/sa/NAME");
    }
  }

  /** Whether somebody has still to fill it in: capitals, or what stands in brackets. */
  private static boolean isGap(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c >= 'A' && c <= 'Z' || c == '<' || c == '{' || c == '$' || c == '%') {
        return true;
      }
    }
    return false;
  }

  private void fault(int from, int end, String clause) {
    if (found == null) {
      found = Scalar.string(clause, text.span(from, Math.max(from, end)));
    }
  }
}
