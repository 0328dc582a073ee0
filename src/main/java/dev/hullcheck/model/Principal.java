package dev.hullcheck.model;

import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * The identities of a workload identity pool, or of a workforce pool, that an IAM member stands
 * for: {@code principal://…}, {@code principalSet://…}, and {@code
 * serviceAccount:POOL.svc.id.goog[NAMESPACE/NAME]}.
 *
 * <p>Its parts: {@code pool}; {@code workforce}, whether that is a pool of people; {@code project};
 * {@code select}, what the identities are selected by ({@code subject}, {@code group}, {@code
 * attribute}, {@code namespace}, {@code cluster}, {@code uid}, {@code all}); {@code attribute} and
 * its {@code value}; {@code namespace} and {@code serviceAccount} of Kubernetes; and for a set
 * {@code extent}, that of which all are selected, as a word: {@code pool}, {@code cluster}, {@code
 * namespace}, {@code group}, or the attribute's name.
 *
 * @see <a href="https://cloud.google.com/iam/docs/principal-identifiers">Principal identifiers</a>
 */
public final class Principal {
  /** What the pool of a project's, or a fleet's, clusters ends with. */
  public static final String POOL = ".svc.id.goog";

  private static final String ACCOUNT = "serviceAccount:";
  private static final String WORKLOAD_POOLS = "/workloadIdentityPools/";
  private static final String WORKFORCE_POOLS = "/workforcePools/";
  private static final String[] SELECTORS = {
    "/subject/",
    "/namespace/",
    "/group/",
    "/attribute.",
    "/kubernetes.cluster/",
    "/kubernetes.serviceaccount.uid/"
  };

  private final Text text;
  private final String content;
  private final Mapping.Builder parts = new Mapping.Builder();

  private Principal(Text text) {
    this.text = text;
    this.content = text.content();
  }

  /**
   * The parts of a member.
   *
   * @return null where it surely is no such identity; open where parts of it cannot be known
   */
  public static @Nullable Mapping of(Value member) {
    Text text =
        member instanceof Scalar scalar && scalar.isString()
            ? scalar.text()
            : member instanceof Unknown unknown ? unknown.text() : null;
    if (text == null) {
      boolean unknown = member instanceof Unknown whole && !isAccount(whole);
      return unknown ? Mapping.empty(true, member.span()) : null;
    }
    return new Principal(text).read();
  }

  /** Whether an unknown is an attribute of an account that Terraform makes. */
  private static boolean isAccount(Unknown unknown) {
    String name = unknown.symbol().name();
    return name.startsWith("google_service_account.")
        || name.startsWith("data.google_service_account.");
  }

  private @Nullable Mapping read() {
    Span span = text.whole();
    if (content.startsWith("principal:") || content.startsWith("principalSet:")) {
      identity();
      return parts.build(span);
    }
    int pool = content.indexOf(POOL + "[");
    if (pool >= 0) {
      account(pool);
      return parts.build(span);
    }
    int opaque = content.indexOf(Text.OPAQUE);
    int colon = content.indexOf(':');
    boolean named = colon >= 0 && (opaque < 0 || colon < opaque);
    if (opaque < 0 || named && !content.startsWith(ACCOUNT) || content.indexOf('@') >= 0) {
      return null;
    }
    if (named && text.opaqueAt(opaque) instanceof Unknown first && isAccount(first)) {
      return null;
    }
    selected(opaque + 1);
    return parts.open(true).build(span);
  }

  /** {@code serviceAccount:POOL.svc.id.goog[NAMESPACE/NAME]}. */
  private void account(int end) {
    int from = content.startsWith(ACCOUNT) ? ACCOUNT.length() : 0;
    put("pool", from, end + POOL.length());
    put("project", from, end);
    int open = end + POOL.length() + 1;
    int close = content.endsWith("]") ? content.length() - 1 : content.length();
    int slash = content.indexOf('/', open);
    if (slash >= 0) {
      put("namespace", open, slash);
      put("serviceAccount", slash + 1, close);
      say("select", "subject");
    } else if (content.indexOf(Text.OPAQUE, open) >= 0) {
      parts.open(true);
    }
  }

  /** {@code //iam.googleapis.com/projects/…/workloadIdentityPools/POOL/…}. */
  private void identity() {
    int project = content.indexOf("/projects/");
    if (project >= 0) {
      segment("project", project + 10);
    }
    int workload = content.indexOf(WORKLOAD_POOLS);
    int workforce = workload >= 0 ? -1 : content.indexOf(WORKFORCE_POOLS);
    int opaque = content.indexOf(Text.OPAQUE);
    if (workload < 0 && workforce < 0) {
      if (opaque >= 0) {
        parts.open(true);
        selected(opaque + 1);
      }
      return;
    }
    parts.put("workforce", text.whole(), Scalar.bool(workforce >= 0, "", text.whole()));
    int from =
        workload >= 0 ? workload + WORKLOAD_POOLS.length() : workforce + WORKFORCE_POOLS.length();
    selected(segment("pool", from));
  }

  /** Reads what stands behind the pool: the first selector at or after an offset. */
  private void selected(int from) {
    String selector = null;
    int at = content.length();
    for (String each : SELECTORS) {
      int found = content.indexOf(each, from);
      if (found >= 0 && found < at) {
        selector = each;
        at = found;
      }
    }
    if (selector != null) {
      selected(selector, at + selector.length());
    } else if (content.startsWith("/*", from) && content.length() == from + 2) {
      select("all", "pool");
    } else if (content.indexOf(Text.OPAQUE, from) >= 0 || from == content.length()) {
      parts.open(content.indexOf(Text.OPAQUE) >= 0);
    }
  }

  private void selected(String selector, int from) {
    switch (selector) {
      case "/subject/":
        say("select", "subject");
        if (content.startsWith("ns/", from)) {
          int end = segment("namespace", from + 3);
          if (content.startsWith("/sa/", end)) {
            segment("serviceAccount", end + 4);
          }
        }
        break;
      case "/namespace/":
        select("namespace", "namespace");
        put("namespace", from, content.length());
        break;
      case "/group/":
        select("group", "group");
        break;
      case "/attribute.":
        int slash = content.indexOf('/', from);
        String attribute = content.substring(from, slash < 0 ? content.length() : slash);
        select("attribute", attribute);
        say("attribute", attribute);
        if (slash >= 0) {
          put("value", slash + 1, content.length());
        }
        break;
      case "/kubernetes.cluster/":
        select("cluster", "cluster");
        break;
      default:
        say("select", "uid");
    }
  }

  private void select(String by, String extent) {
    say("select", by);
    if (content.startsWith("principalSet:")) {
      say("extent", extent);
    }
  }

  private void say(String name, String word) {
    parts.put(name, text.whole(), Scalar.string(word, text.whole()));
  }

  /** Puts what stands between an offset and the next slash, and returns where it ends. */
  private int segment(String name, int from) {
    int slash = content.indexOf('/', from);
    int end = slash < 0 ? content.length() : slash;
    put(name, from, end);
    return end;
  }

  private void put(String name, int from, int end) {
    if (from < end) {
      Text part = text.slice(from, end);
      parts.put(name, part.whole(), value(part));
    }
  }

  private static Value value(Text part) {
    if (part.length() == 1 && part.opaqueAt(0) instanceof Unknown unknown) {
      return unknown;
    }
    return part.hasOpaque()
        ? Unknown.string(part, part.whole())
        : Scalar.string(part, part.whole());
  }
}
