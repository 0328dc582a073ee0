package dev.hullcheck.config;

import java.util.Locale;

/**
 * Which variables hold what nobody should see in a terminal or a log. Rules tell secrets by what
 * becomes of a value; of a variable there is its name, and how its value looks.
 */
final class SecretVariable {
  /** What stands for a value; as long for each, so that it does not say how long that is. */
  static final String HIDDEN = "\"********\"";

  private static final String[] PARTS = {
    "password",
    "passwd",
    "passphrase",
    "secret",
    "token",
    "credential",
    "privatekey",
    "apikey",
    "accesskey",
    "encryptionkey",
    "rawkey",
    "signingkey",
    "licensekey",
    "keyfile",
  };

  private SecretVariable() {}

  /** Whether a name says that its value is a secret: {@code db_password}, {@code apiKey}. */
  static boolean isNamedSo(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.equals("pass") || lower.endsWith("_pass") || lower.endsWith("-pass")) {
      return true;
    }
    if (lower.equals("pwd") || lower.endsWith("_pwd") || lower.endsWith("-pwd")) {
      return true;
    }
    String letters = lower.replace("_", "").replace("-", "");
    for (String part : PARTS) {
      if (letters.contains(part)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a text is a private key, or an address with a password in it. */
  static boolean looksSo(String text) {
    int scheme = text.indexOf("://");
    int at = scheme < 0 ? -1 : text.indexOf('@', scheme);
    int colon = at < 0 ? -1 : text.indexOf(':', scheme + 3);
    int slash = scheme < 0 ? -1 : text.indexOf('/', scheme + 3);
    boolean credentials = colon >= 0 && colon < at && (slash < 0 || at < slash);
    return credentials || text.contains("PRIVATE KEY-----");
  }
}
