package dev.hullcheck.terraform;

import org.jspecify.annotations.Nullable;

/**
 * What functions take and give, one letter a parameter: a (s)tring, (n)umber or (b)ool; a list of
 * (S)trings, (B)ools or (L) any one type; a s(E)t; a (M)ap of lists of strings; (a)nything, or
 * (A)nything and null. A question mark follows where the function goes on with an argument that is
 * not known or is an open collection, a star where the parameter may come any number of times.
 * After the colon is what is known of the result's type: also (l)ist for all sequences, (m)apping.
 *
 * @see <a href="https://developer.hashicorp.com/terraform/cli/commands/metadata/functions">{@code
 *     terraform metadata functions -json}</a>, which says the same
 */
final class Signature {
  private Signature() {}

  /** What a function takes and gives; null of a name that Terraform does not have. */
  static @Nullable String of(String function) {
    return switch (function) {
      case "abs", "ceil", "floor", "signum" -> "n:n";
      case "log", "pow" -> "nn:n";
      case "max", "min" -> "n*:n";
      case "parseint" -> "an:n";
      case "range" -> "n*:l";
      case "sum" -> "a:n";
      case "chomp", "strrev", "title", "trimspace" -> "s:s";
      case "lower", "upper" -> "s:s";
      case "endswith", "startswith", "strcontains" -> "s?s:b";
      case "format" -> "sA?*:s";
      case "formatlist" -> "sA?*:l";
      case "indent" -> "ns:s";
      case "join" -> "sS?*:s";
      case "replace" -> "sss:s";
      case "split" -> "ss:l";
      case "substr" -> "snn:s";
      case "templatestring" -> "aa:s";
      case "trim", "trimprefix", "trimsuffix" -> "ss:s";
      case "regex" -> "ss:a";
      case "regexall" -> "ss:l";
      case "alltrue", "anytrue" -> "B?:b";
      case "chunklist" -> "Ln:l";
      case "coalesce" -> "A?*:a";
      case "coalescelist" -> "A?*:l";
      case "compact" -> "S?:l";
      case "concat" -> "a?*:l";
      case "contains" -> "a?a?:b";
      case "distinct" -> "L?:l";
      case "element" -> "a?n:a";
      case "flatten" -> "a?:l";
      case "index" -> "aa:n";
      case "keys", "values" -> "a?:l";
      case "length" -> "a?:n";
      case "lookup" -> "a?sA?*:a";
      case "matchkeys" -> "LLL:l";
      case "merge" -> "A?*:m";
      case "one" -> "a:a";
      case "reverse" -> "a:l";
      case "setintersection", "setunion" -> "E?E?*:l";
      case "setsubtract" -> "EE:l";
      case "setproduct" -> "a*:l";
      case "slice" -> "ann:l";
      case "sort" -> "S:l";
      case "transpose" -> "M:m";
      case "zipmap" -> "Sa?:m";
      case "base64decode", "base64encode", "base64gzip", "urlencode" -> "s:s";
      case "base64sha256", "base64sha512", "md5", "sha1", "sha256", "sha512" -> "s:s";
      case "textdecodebase64", "textencodebase64" -> "ss:s";
      case "rsadecrypt", "uuidv5" -> "ss:s";
      case "bcrypt" -> "sn*:s";
      case "csvdecode" -> "s:l";
      case "jsondecode", "yamldecode" -> "s:a";
      case "jsonencode", "yamlencode" -> "A?:s";
      case "abspath", "basename", "dirname", "pathexpand" -> "s?:s";
      case "file", "filebase64", "filebase64sha256", "filebase64sha512" -> "s?:s";
      case "filemd5", "filesha1", "filesha256", "filesha512" -> "s?:s";
      case "fileexists" -> "s?:b";
      case "fileset" -> "s?s:l";
      case "templatefile" -> "s?a:a";
      case "formatdate", "timeadd" -> "ss:s";
      case "timecmp" -> "ss:n";
      case "plantimestamp", "timestamp", "uuid" -> ":s";
      case "cidrhost" -> "sn:s";
      case "cidrnetmask" -> "s:s";
      case "cidrsubnet" -> "snn:s";
      case "cidrsubnets" -> "sn*:l";
      case "tobool" -> "A?:b";
      case "tonumber" -> "A?:n";
      case "tostring" -> "A?:s";
      case "tolist", "toset" -> "A?:l";
      case "tomap" -> "A?:m";
      case "sensitive", "nonsensitive", "ephemeralasnull" -> "A?:a";
      case "issensitive" -> "A?:b";
      case "can" -> "a:b";
      case "try" -> "a*:a";
      default -> null;
    };
  }
}
