package dev.hullcheck.script;

/** The options of GNU Wget, as {@code wget --help} has them. */
final class WgetOptions {
  private WgetOptions() {}

  /** The long option that a letter stands for; empty where nothing depends on which it is. */
  static String longName(char letter) {
    return letter == 'e' ? "--execute" : "";
  }

  static boolean takesValue(char letter) {
    return "ABDIOPQRTUXaeilotw".indexOf(letter) >= 0;
  }

  static boolean takesValue(String name) {
    return switch (name) {
      case "--accept", "--accept-regex", "--append-output", "--backups", "--base" -> true;
      case "--bind-address", "--body-data", "--body-file", "--ca-certificate" -> true;
      case "--ca-directory", "--certificate", "--certificate-type", "--ciphers" -> true;
      case "--compression", "--config", "--connect-timeout", "--crl-file", "--cut-dirs" -> true;
      case "--default-page", "--directory-prefix", "--dns-timeout", "--domains" -> true;
      case "--exclude-directories", "--exclude-domains", "--execute", "--follow-tags" -> true;
      case "--ftp-password", "--ftp-user", "--header", "--hsts-file", "--http-passwd" -> true;
      case "--http-password", "--http-user", "--ignore-tags", "--include-directories" -> true;
      case "--input-file", "--level", "--limit-rate", "--load-cookies" -> true;
      case "--local-encoding", "--max-redirect", "--method", "--output-document" -> true;
      case "--output-file", "--password", "--pinnedpubkey", "--post-data", "--post-file" -> true;
      case "--prefer-family", "--private-key", "--private-key-type", "--progress" -> true;
      case "--proxy-passwd", "--proxy-password", "--proxy-user", "--quota" -> true;
      case "--read-timeout", "--referer", "--regex-type", "--reject", "--reject-regex" -> true;
      case "--rejected-log", "--remote-encoding", "--report-speed" -> true;
      case "--restrict-file-names", "--retry-on-http-error", "--save-cookies" -> true;
      case "--secure-protocol", "--start-pos", "--timeout", "--tries", "--use-askpass" -> true;
      case "--user", "--user-agent", "--wait", "--waitretry", "--warc-dedup" -> true;
      case "--warc-file", "--warc-header", "--warc-max-size", "--warc-tempdir" -> true;
      default -> false;
    };
  }
}
