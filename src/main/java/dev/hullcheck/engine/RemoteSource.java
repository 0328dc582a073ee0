package dev.hullcheck.engine;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a module that is no path comes from, whichever way a call writes it: a registry keeps
 * {@code NAMESPACE/NAME/PROVIDER} in the repository {@code NAMESPACE/terraform-PROVIDER-NAME} of
 * GitHub.
 *
 * @param repository {@code OWNER/REPOSITORY} or {@code OWNER/REPOSITORY//FOLDER}, the former in
 *     lower case
 * @param version the one that the source itself names, as {@code 36.0.1}; empty where it names
 *     something else, or the newest there is; null where the call may say it beside the source
 * @see <a href="https://developer.hashicorp.com/terraform/language/modules/sources">Module
 *     sources</a>
 */
record RemoteSource(String repository, @Nullable String version) {
  /** Reads a source; null where that is on no host that is known. */
  static @Nullable RemoteSource of(String source) {
    int query = source.indexOf('?');
    String address = query < 0 ? source : source.substring(0, query);
    String rest = repository(address);
    boolean git = rest != null;
    if (rest == null && query < 0) {
      rest = registry(address);
    }
    if (rest == null) {
      return null;
    }
    int folder = rest.indexOf("//");
    String repository = folder < 0 ? rest : rest.substring(0, folder);
    String below = folder < 0 ? "" : rest.substring(folder);
    if (repository.endsWith(".git")) {
      repository = repository.substring(0, repository.length() - 4);
    }
    while (below.endsWith("/")) {
      below = below.substring(0, below.length() - 1);
    }
    String version = git ? version(query < 0 ? "" : source.substring(query + 1)) : null;
    return new RemoteSource(repository.toLowerCase(Locale.ROOT) + below, version);
  }

  /** What stands behind the host of a source on GitHub; null of others. */
  private static @Nullable String repository(String address) {
    String rest = address.startsWith("git::") ? address.substring(5) : address;
    boolean forced = rest.length() < address.length();
    for (String start : new String[] {"https://", "ssh://", "http://"}) {
      if (forced && rest.startsWith(start)) {
        rest = rest.substring(start.length());
        break;
      }
    }
    if (rest.startsWith("git@")) {
      rest = rest.substring(4);
    }
    boolean host = rest.startsWith("github.com/") || rest.startsWith("github.com:");
    return host ? rest.substring(11) : null;
  }

  /** The repository of a module of a public registry; null of other sources. */
  private static @Nullable String registry(String address) {
    String rest = address;
    for (String host : new String[] {"registry.terraform.io/", "registry.opentofu.org/"}) {
      rest = rest.startsWith(host) ? rest.substring(host.length()) : rest;
    }
    int folder = rest.indexOf("//");
    String below = folder < 0 ? "" : rest.substring(folder);
    String module = folder < 0 ? rest : rest.substring(0, folder);
    int first = module.indexOf('/');
    int last = module.lastIndexOf('/');
    if (first <= 0 || module.indexOf('/', first + 1) != last || module.indexOf(':') >= 0) {
      return null;
    }
    return module.indexOf('.') >= 0
        ? null
        : module.substring(0, first)
            + "/terraform-"
            + module.substring(last + 1)
            + "-"
            + module.substring(first + 1, last)
            + below;
  }

  /** The version that a query names as {@code ref=v1.2.3}; else empty. */
  private static String version(String query) {
    for (int from = 0; from <= query.length(); ) {
      int and = query.indexOf('&', from);
      int to = and < 0 ? query.length() : and;
      if (query.startsWith("ref=", from) && isVersion(query.substring(from + 4, to))) {
        return query.substring(from + 4, to);
      }
      from = to + 1;
    }
    return "";
  }

  /** Whether a name is that of a release, and not of a branch or a commit. */
  private static boolean isVersion(String name) {
    int dots = 0;
    for (int i = name.startsWith("v") ? 1 : 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '.') {
        dots++;
      } else if (c < '0' || c > '9') {
        return false;
      }
    }
    return dots == 2;
  }
}
