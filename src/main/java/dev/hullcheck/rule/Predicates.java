package dev.hullcheck.rule;

import dev.hullcheck.kind.Data;
import dev.hullcheck.source.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The registry of named predicates: matchers for semantics that a rule file should not spell out.
 * One class each, which says what it takes.
 */
final class Predicates {
  /** The names of all predicates, sorted. */
  static final List<String> NAMES =
      List.of(
          "after",
          "cidr",
          "duration",
          "filePath",
          "hasKey",
          "image",
          "member",
          "mentions",
          "namesImage",
          "portReference",
          "ports",
          "quantity",
          "role",
          "selects",
          "selectsLabelsOf",
          "tolerates",
          "toleratesAll",
          "url",
          "version",
          "writtenAt");

  private Predicates() {}

  /**
   * The predicate of a name.
   *
   * @param reader reads what the argument holds
   * @return null where there is none of that name
   */
  static @Nullable Matcher read(String name, Data argument, ConditionReader reader) {
    switch (name) {
      case "after":
        return new After(reader.operand(argument));
      case "cidr":
        return cidr(argument, reader);
      case "duration":
        return order(Order.Type.DURATION, argument, reader);
      case "filePath":
        return structured(new FilePathType(), argument, reader);
      case "hasKey":
        return new HasKey(reader.operand(argument));
      case "image":
        return structured(new ImageType(), argument, reader);
      case "member":
        return structured(new MemberType(), argument, reader);
      case "mentions":
        return new Mentions(reader.members(argument));
      case "namesImage":
        return new NamesImage(reader.operand(argument));
      case "portReference":
        return new PortReference(reader.operand(argument));
      case "ports":
        return ports(argument, reader);
      case "quantity":
        return order(Order.Type.QUANTITY, argument, reader);
      case "role":
        return argument.isMap()
            ? structured(new RoleType(), argument, reader)
            : new Structured(
                new RoleType(), List.of(part(new RoleType(), "kind", argument, reader)));
      case "selects":
        return new PoolPredicate.Selects(reader.operand(argument));
      case "selectsLabelsOf":
        return new SelectsLabelsOf(reader.operand(argument));
      case "tolerates":
        return new PoolPredicate.Tolerates(reader.operand(argument));
      case "toleratesAll":
        return new PoolPredicate.ToleratesAll(reader.operand(argument));
      case "url":
        return structured(new UrlType(), argument, reader);
      case "version":
        return order(Order.Type.VERSION, argument, reader);
      case "writtenAt":
        return new WrittenAt(reader.matcher(argument));
      default:
        return null;
    }
  }

  private static Matcher structured(Structured.Type type, Data argument, ConditionReader reader) {
    List<Structured.Part> parts = new ArrayList<>();
    for (Map.Entry<String, Data> entry : argument.entries()) {
      if (!type.names().contains(entry.getKey())) {
        throw entry
            .getValue()
            .fault("There is no part \"" + entry.getKey() + "\"; it has " + type.names());
      }
      parts.add(part(type, entry.getKey(), entry.getValue(), reader));
    }
    return new Structured(type, parts);
  }

  private static Structured.Part part(
      Structured.Type type, String name, Data argument, ConditionReader reader) {
    Matcher matcher = reader.matcher(argument);
    reader.among(type.words(name), matcher, argument);
    return new Structured.Part(name, matcher);
  }

  private static Matcher cidr(Data argument, ConditionReader reader) {
    List<Matcher> all = new ArrayList<>();
    List<Structured.Part> parts = new ArrayList<>();
    CidrType type = new CidrType();
    for (Map.Entry<String, Data> entry : argument.entries()) {
      String name = entry.getKey();
      Data given = entry.getValue();
      if (name.equals("contains") || name.equals("inside")) {
        Operand range = reader.operand(given);
        Object constant = range.constant();
        if (reader.isChecking() && constant != null && Cidr.parse(constant.toString()) == null) {
          throw given.fault("\"" + constant + "\" is no range of IP addresses; write 10.0.0.0/8");
        }
        all.add(new CidrType.Holds(name.equals("contains"), range));
      } else if (type.names().contains(name)) {
        parts.add(part(type, name, given, reader));
      } else {
        throw given.fault(
            "There is no part \"" + name + "\"; it has " + type.names() + ", contains, inside");
      }
    }
    if (!parts.isEmpty() || all.isEmpty()) {
      all.add(0, new Structured(type, parts));
    }
    return all.size() == 1 ? all.get(0) : new Matcher.All(all);
  }

  private static Matcher order(Order.Type type, Data argument, ConditionReader reader) {
    List<Matcher> all = new ArrayList<>();
    for (Map.Entry<String, Data> entry : argument.entries()) {
      Order.Relation relation = Order.Relation.of(entry.getKey());
      if (relation == null) {
        throw entry.getValue().fault("Expected one of lt, lte, equals, gte, gt");
      }
      all.add(reader.order(type, relation, entry.getValue()));
    }
    if (all.isEmpty()) {
      throw argument.fault("Expected one of lt, lte, equals, gte, gt");
    }
    return all.size() == 1 ? all.get(0) : new Matcher.All(all);
  }

  private static Matcher ports(Data argument, ConditionReader reader) {
    List<Matcher> all = new ArrayList<>();
    for (Map.Entry<String, Data> entry : argument.entries()) {
      String protocol = Ports.name(entry.getKey());
      Data ports = entry.getValue();
      if (reader.isChecking() && !Ports.PROTOCOLS.contains(protocol)) {
        String clause = Nearest.clause(protocol, Ports.PROTOCOLS);
        throw ports.faultOfKey("There is no protocol \"" + protocol + "\" with ports" + clause);
      }
      all.add(
          new Ports(
              protocol,
              ports.isMap()
                  ? new Members.Tabled(reader.table(ports), null)
                  : new Members.Listed(ports(reader.operands(ports), ports, reader))));
    }
    if (all.isEmpty()) {
      throw argument.fault("Expected a protocol");
    }
    return all.size() == 1 ? all.get(0) : new Matcher.All(all);
  }

  private static List<Operand> ports(List<Operand> operands, Data at, ConditionReader reader) {
    for (Operand operand : operands) {
      Object constant = operand.constant();
      if (reader.isChecking() && constant != null && !Ports.isOne(constant.toString())) {
        reader.keep(at.fault("\"" + constant + "\" is no port and no range of ports, as 20-25"));
      }
    }
    return operands;
  }
}
