package dev.hullcheck.rule;

import dev.hullcheck.kind.Data;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what a rule says under {@code fix}; asked only where a fix is wanted. */
final class FixReader {
  private final ConditionReader reader;

  private FixReader(ConditionReader reader) {
    this.reader = reader;
  }

  static Fix read(Data data, ConditionReader reader) {
    return new FixReader(reader).fix(data);
  }

  private Fix fix(Data data) {
    List<Fix.Edit> edits = new ArrayList<>();
    String title = "";
    Fix.Applicability applicability = Fix.Applicability.UNSAFE;
    boolean unique = false;
    for (Map.Entry<String, Data> entry : data.entries()) {
      Data argument = entry.getValue();
      switch (entry.getKey()) {
        case "title":
          title = argument.string();
          break;
        case "applicability":
          applicability = applicability(argument);
          break;
        case "onlyIf":
          unique = isUnique(argument);
          break;
        case "remove":
          for (Data path : argument.isList() ? argument.items() : List.of(argument)) {
            edits.add(new Fix.Edit.Remove(reader.path(path)));
          }
          break;
        case "resource":
          edits.add(
              new Fix.Edit.Sibling(
                  reader.kind(argument.need("kind")), template(argument.need("fields"))));
          break;
        default:
          edits(entry.getKey(), argument, edits);
      }
    }
    if (edits.isEmpty()) {
      throw data.fault("A fix needs one of set, append, remove, rename, flag, resource");
    }
    return new Fix(title, applicability, unique, edits);
  }

  /** The edits that name what they change in the keys of a map. */
  private void edits(String word, Data arguments, List<Fix.Edit> edits) {
    for (Map.Entry<String, Data> entry : arguments.entries()) {
      Data argument = entry.getValue();
      switch (word) {
        case "set":
          edits.add(new Fix.Edit.Set(reader.path(entry.getKey(), argument), template(argument)));
          break;
        case "append":
          edits.add(new Fix.Edit.Append(reader.path(entry.getKey(), argument), template(argument)));
          break;
        case "rename":
          edits.add(new Fix.Edit.Rename(reader.path(entry.getKey(), argument), argument.string()));
          break;
        case "flag":
          edits.add(new Fix.Edit.Flag(flag(entry.getKey(), argument), to(argument)));
          break;
        default:
          throw arguments.fault("There is no edit \"" + word + "\"");
      }
    }
  }

  private static String to(Data argument) {
    return argument.value().equals(false) ? "" : flag(argument.string(), argument);
  }

  private static String flag(String text, Data at) {
    if (!text.startsWith("-") || text.indexOf(' ') >= 0) {
      throw at.fault("\"" + text + "\" is no flag");
    }
    return text;
  }

  private static Fix.Applicability applicability(Data data) {
    switch (data.string()) {
      case "safe":
        return Fix.Applicability.SAFE;
      case "unsafe":
        return Fix.Applicability.UNSAFE;
      case "display":
        return Fix.Applicability.DISPLAY;
      default:
        throw data.fault("Expected one of safe, unsafe, display");
    }
  }

  private static boolean isUnique(Data data) {
    if (!data.string().equals("unique")) {
      throw data.fault("Expected unique");
    }
    return true;
  }

  private Fix.Template template(Data given) {
    Data data = reader.given(given);
    if (data.isMap()) {
      Map<String, Fix.Template> fields = new LinkedHashMap<>();
      for (Map.Entry<String, Data> entry : data.entries()) {
        fields.put(entry.getKey(), template(entry.getValue()));
      }
      return new Fix.Template.Fields(fields);
    }
    if (data.isList()) {
      List<Fix.Template> items = new ArrayList<>();
      for (Data item : data.items()) {
        items.add(template(item));
      }
      return new Fix.Template.Items(items);
    }
    return data.isString()
        ? new Fix.Template.Filled(reader.message(data))
        : new Fix.Template.Plain(data.value());
  }
}
