package dev.hullcheck.script;

/** The options of curl, as {@code curl --help all} has them. */
final class CurlOptions {
  private CurlOptions() {}

  /** The long option that a letter stands for; empty where nothing depends on which it is. */
  static String longName(char letter) {
    return switch (letter) {
      case 'H' -> "--header";
      case 'X' -> "--request";
      case 'I' -> "--head";
      case 'G' -> "--get";
      case 'd' -> "--data";
      case 'F' -> "--form";
      case 'T' -> "--upload-file";
      case 'k' -> "--insecure";
      case 'E' -> "--cert";
      case 'u' -> "--user";
      case 'n' -> "--netrc";
      case 'K' -> "--config";
      case ':' -> "--next";
      default -> "";
    };
  }

  static boolean takesValue(char letter) {
    return "ACDEFHKPQTUXYbcdemortuwxyz".indexOf(letter) >= 0;
  }

  static boolean takesValue(String name) {
    return switch (name) {
      case "--abstract-unix-socket", "--alt-svc", "--aws-sigv4", "--cacert", "--capath" -> true;
      case "--cert", "--cert-type", "--ciphers", "--config", "--connect-timeout" -> true;
      case "--connect-to", "--continue-at", "--cookie", "--cookie-jar", "--crlfile" -> true;
      case "--create-file-mode", "--curves", "--data", "--data-ascii", "--data-binary" -> true;
      case "--data-raw", "--data-urlencode", "--delegation", "--dns-interface" -> true;
      case "--dns-ipv4-addr", "--dns-ipv6-addr", "--dns-servers", "--doh-url" -> true;
      case "--dump-header", "--ech", "--egd-file", "--engine", "--etag-compare" -> true;
      case "--etag-save", "--expect100-timeout", "--form", "--form-string" -> true;
      case "--ftp-account", "--ftp-alternative-to-user", "--ftp-method", "--ftp-port" -> true;
      case "--ftp-ssl-ccc-mode", "--happy-eyeballs-timeout-ms", "--haproxy-clientip" -> true;
      case "--header", "--hostpubmd5", "--hostpubsha256", "--hsts", "--interface" -> true;
      case "--ip-tos", "--ipfs-gateway", "--json", "--keepalive-cnt", "--keepalive-time" -> true;
      case "--key", "--key-type", "--krb", "--libcurl", "--limit-rate", "--local-port" -> true;
      case "--login-options", "--mail-auth", "--mail-from", "--mail-rcpt" -> true;
      case "--max-filesize", "--max-redirs", "--max-time", "--netrc-file", "--noproxy" -> true;
      case "--oauth2-bearer", "--output", "--output-dir", "--parallel-max", "--pass" -> true;
      case "--pinnedpubkey", "--preproxy", "--proto", "--proto-default", "--proto-redir" -> true;
      case "--proxy", "--proxy-cacert", "--proxy-capath", "--proxy-cert" -> true;
      case "--proxy-cert-type", "--proxy-ciphers", "--proxy-crlfile", "--proxy-header" -> true;
      case "--proxy-key", "--proxy-key-type", "--proxy-pass", "--proxy-pinnedpubkey" -> true;
      case "--proxy-service-name", "--proxy-tls13-ciphers", "--proxy-tlsauthtype" -> true;
      case "--proxy-tlspassword", "--proxy-tlsuser", "--proxy-user", "--proxy1.0" -> true;
      case "--pubkey", "--quote", "--random-file", "--range", "--rate", "--referer" -> true;
      case "--request", "--request-target", "--resolve", "--retry", "--retry-delay" -> true;
      case "--retry-max-time", "--sasl-authzid", "--service-name", "--socks4", "--socks4a" -> true;
      case "--socks5", "--socks5-gssapi-service", "--socks5-hostname", "--speed-limit" -> true;
      case "--speed-time", "--stderr", "--telnet-option", "--tftp-blksize" -> true;
      case "--time-cond", "--tls-max", "--tls13-ciphers", "--tlsauthtype" -> true;
      case "--tlspassword", "--tlsuser", "--trace", "--trace-ascii", "--trace-config" -> true;
      case "--unix-socket", "--upload-file", "--url", "--url-query", "--user" -> true;
      case "--user-agent", "--variable", "--vlan-priority", "--write-out" -> true;
      default -> false;
    };
  }
}
