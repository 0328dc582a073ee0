package dev.hullcheck.rule;

import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Truth;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import dev.hullcheck.value.Values;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code ports: {PROTOCOL: PORT}}: traffic that a firewall names includes a port, or one of a range
 * of them, {@code 30000-32767}, or one of a table, {@code {table: NAME}}. The value is an object
 * with {@code IPProtocol} and {@code ports}, a text as {@code tcp:20-25}, or a list of such;
 * without ports it is all of them, and the protocol {@code all} is every one.
 *
 * @param protocol a name in small letters; {@code any} for whatever protocol
 * @param ports numbers and ranges, of which one port has to be included
 */
record Ports(String protocol, Members ports) implements Matcher {
  /** What a rule may ask about: the protocols that have ports. */
  static final List<String> PROTOCOLS = List.of("any", "tcp", "udp", "sctp");

  /** Whether a text is a port or a range of them. */
  static boolean isOne(String text) {
    Range range = Range.parse(text);
    return range != null && range.to() <= 65535;
  }

  @Override
  public String entry() {
    return "ports: {" + protocol + ": " + ports.written() + "}";
  }

  @Override
  public List<Path> paths() {
    return ports.paths();
  }

  @Override
  public Truth matches(Node node, Scope scope) {
    Truth truth = Truth.FALSE;
    if (ports instanceof Members.Tabled tabled) {
      for (String port : scope.table(tabled.name()).strings()) {
        truth = truth.or(includes(node.value(), port));
      }
    } else if (ports instanceof Members.Listed listed) {
      for (Operand port : listed.operands()) {
        Operand.Resolved resolved = port.resolve(scope, node);
        truth = truth.or(resolved.open() ? Truth.UNKNOWN : Truth.FALSE);
        for (Value one : resolved.values()) {
          truth =
              truth.or(
                  one instanceof Unknown
                      ? Truth.UNKNOWN
                      : includes(node.value(), Values.text(one)));
        }
      }
    }
    return truth;
  }

  private Truth includes(Value value, @Nullable String port) {
    Range wanted = port == null ? null : Range.parse(port);
    return wanted == null ? Truth.FALSE : traffic(value, wanted);
  }

  private Truth traffic(Value value, Range wanted) {
    if (value instanceof Unknown) {
      return Truth.UNKNOWN;
    }
    if (value instanceof Sequence list) {
      Truth truth = list.isOpen() ? Truth.UNKNOWN : Truth.FALSE;
      for (Value item : list.items()) {
        truth = truth.or(traffic(item, wanted));
      }
      return truth;
    }
    if (value instanceof Mapping rule) {
      return rule(rule, wanted);
    }
    String text = Values.text(value);
    if (text == null || text.isEmpty()) {
      return Truth.FALSE;
    }
    int colon = text.indexOf(':');
    if (colon < 0) {
      char first = text.charAt(0);
      return first >= '0' && first <= '9' ? range(text, wanted) : protocol(text);
    }
    return protocol(text.substring(0, colon)).and(range(text.substring(colon + 1), wanted));
  }

  private Truth rule(Mapping rule, Range wanted) {
    Value given = first(rule, "IPProtocol", "ipProtocol", "protocol");
    String name = Values.text(given);
    Truth same =
        name != null
            ? protocol(name)
            : given instanceof Unknown || rule.isOpen() ? Truth.UNKNOWN : Truth.FALSE;
    Value ranges = rule.get("ports");
    if (ranges == null || ranges instanceof Sequence list && list.items().isEmpty()) {
      boolean open = ranges instanceof Sequence list ? list.isOpen() : rule.isOpen();
      return open ? same.and(Truth.UNKNOWN) : same;
    }
    return same.and(ranges(ranges, wanted));
  }

  private static Truth ranges(Value ranges, Range wanted) {
    if (ranges instanceof Unknown) {
      return Truth.UNKNOWN;
    }
    if (!(ranges instanceof Sequence list)) {
      String text = Values.text(ranges);
      return text == null ? Truth.FALSE : range(text, wanted);
    }
    Truth truth = list.isOpen() ? Truth.UNKNOWN : Truth.FALSE;
    for (Value item : list.items()) {
      truth = truth.or(ranges(item, wanted));
    }
    return truth;
  }

  private static @Nullable Value first(Mapping mapping, String... names) {
    for (String name : names) {
      Value value = mapping.get(name);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  private Truth protocol(String written) {
    String name = name(written);
    return Truth.of(name.equals("all") || protocol.equals("any") || name.equals(protocol));
  }

  /** By the numbers of IANA. */
  static String name(String written) {
    switch (written) {
      case "6":
      case "TCP":
        return "tcp";
      case "17":
      case "UDP":
        return "udp";
      case "132":
      case "SCTP":
        return "sctp";
      case "ALL":
        return "all";
      default:
        return written;
    }
  }

  private static Truth range(String text, Range wanted) {
    Range range = Range.parse(text);
    return Truth.of(range != null && range.from() <= wanted.to() && wanted.from() <= range.to());
  }

  /** Ports in a row, both ends included. */
  private record Range(int from, int to) {
    /** Reads {@code 22} or {@code 20-25}; null where the text is neither. */
    static @Nullable Range parse(String text) {
      int dash = text.indexOf('-');
      int from = number(dash < 0 ? text : text.substring(0, dash));
      int to = dash < 0 ? from : number(text.substring(dash + 1));
      return from < 0 || to < from ? null : new Range(from, to);
    }
  }

  private static int number(String text) {
    int number = 0;
    String digits = text.strip();
    if (digits.isEmpty() || digits.length() > 5) {
      return -1;
    }
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      number = 10 * number + c - '0';
    }
    return number;
  }
}
