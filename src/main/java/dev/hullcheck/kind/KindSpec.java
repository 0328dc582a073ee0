package dev.hullcheck.kind;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A kind file, read.
 *
 * @param name the kind: {@code gke.NodePool}
 * @param identity the fields that tell one from another, the name first; empty where there are none
 * @param fields by path; {@code *} stands for every element
 * @param terraform for each resource type, its spellings by Terraform path
 * @param commands for each gcloud command, whether what it asks for is open (an update)
 * @param openBeside for a gcloud command, the flags beside which what it asks for is open: they
 *     bring in what another object says
 * @param flags spellings by gcloud flag, {@code NAME} being the positional
 * @param commandFlags for a gcloud command, the flags that it reads otherwise
 * @param presets for each gcloud command, what the command itself says, as plain data by field
 * @param assumptions for each gcloud command, the flags that it reads as if they were given
 * @param configConnector for each Config Connector kind, its spellings by path below {@code spec};
 *     a name with a slash is an annotation
 * @param relations by name
 */
public record KindSpec(
    String name,
    List<String> identity,
    Map<String, FieldSpec> fields,
    Map<String, Map<String, Spelling>> terraform,
    Map<String, Boolean> commands,
    Map<String, List<String>> openBeside,
    Map<String, Spelling> flags,
    Map<String, Map<String, Spelling>> commandFlags,
    Map<String, Map<String, Object>> presets,
    Map<String, Map<String, Assumption>> assumptions,
    Map<String, Map<String, Spelling>> configConnector,
    Map<String, RelationSpec> relations) {

  /**
   * What a command takes a flag to be where it is not given.
   *
   * @param unless flags, perhaps {@code --flag=VALUE}, beside which it takes it to be nothing
   */
  public record Assumption(Object value, List<String> unless) {}

  static KindSpec read(Data data) {
    Map<String, FieldSpec> fields = new LinkedHashMap<>();
    for (Map.Entry<String, Data> field : entries(data.get("fields"))) {
      fields.put(field.getKey(), FieldSpec.read(field.getValue()));
    }
    Map<String, Boolean> commands = new LinkedHashMap<>();
    Map<String, List<String>> openBeside = new LinkedHashMap<>();
    Map<String, Map<String, Spelling>> commandFlags = new LinkedHashMap<>();
    Map<String, Map<String, Object>> presets = new LinkedHashMap<>();
    Map<String, Map<String, Assumption>> assumptions = new LinkedHashMap<>();
    Map<String, Spelling> flags = Map.of();
    Data gcloud = data.get("gcloud");
    if (gcloud != null) {
      for (Map.Entry<String, Data> command : gcloud.need("commands").entries()) {
        Data says = command.getValue();
        commands.put(
            command.getKey(),
            (says.isMap() ? says.string("is", "closed") : says.string()).equals("open"));
        if (says.isMap() && says.get("unless") != null) {
          openBeside.put(command.getKey(), says.strings("unless"));
        }
        if (says.isMap() && says.get("sets") != null) {
          presets.put(command.getKey(), Spelling.constants(says.need("sets")));
        }
        if (says.isMap() && says.get("assumes") != null) {
          assumptions.put(command.getKey(), assumptions(says.need("assumes")));
        }
        if (says.isMap() && says.get("flags") != null) {
          commandFlags.put(command.getKey(), spellings(says.get("flags")));
        }
      }
      flags = spellings(gcloud.get("flags"));
    }
    Map<String, RelationSpec> relations = new LinkedHashMap<>();
    for (Map.Entry<String, Data> relation : entries(data.get("relations"))) {
      relations.put(relation.getKey(), RelationSpec.read(relation.getValue()));
    }
    return new KindSpec(
        data.need("kind").string(),
        data.strings("identity"),
        fields,
        spellingsByName(data.get("terraform")),
        commands,
        openBeside,
        flags,
        commandFlags,
        presets,
        assumptions,
        spellingsByName(data.get("config-connector")),
        relations);
  }

  private static Map<String, Assumption> assumptions(Data data) {
    Map<String, Assumption> assumptions = new LinkedHashMap<>();
    for (Map.Entry<String, Data> flag : data.entries()) {
      Data assumed = flag.getValue();
      assumptions.put(
          flag.getKey(), new Assumption(assumed.need("value").value(), assumed.strings("unless")));
    }
    return assumptions;
  }

  private static Map<String, Map<String, Spelling>> spellingsByName(@Nullable Data data) {
    Map<String, Map<String, Spelling>> all = new LinkedHashMap<>();
    for (Map.Entry<String, Data> type : entries(data)) {
      all.put(type.getKey(), spellings(type.getValue()));
    }
    return all;
  }

  private static Map<String, Spelling> spellings(@Nullable Data data) {
    Map<String, Spelling> spellings = new LinkedHashMap<>();
    for (Map.Entry<String, Data> spelling : entries(data)) {
      spellings.put(spelling.getKey(), Spelling.read(spelling.getValue()));
    }
    return spellings;
  }

  private static List<Map.Entry<String, Data>> entries(@Nullable Data data) {
    return data == null ? List.of() : data.entries();
  }

  /** What a flag of a gcloud command says, or null where it says nothing of this kind. */
  public @Nullable Spelling flag(String command, String name) {
    Spelling own = commandFlags.getOrDefault(command, Map.of()).get(name);
    return own == null ? flags.get(name) : own;
  }

  /** The field of a path, or null where the kind file does not list it. */
  public @Nullable FieldSpec field(String path) {
    return fields.get(path);
  }
}
