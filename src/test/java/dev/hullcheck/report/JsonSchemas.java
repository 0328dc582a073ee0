package dev.hullcheck.report;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;

/** Holds JSON against a JSON schema. */
final class JsonSchemas {
  private JsonSchemas() {}

  /** What a schema has to say against {@code json}; empty where it is valid. */
  static List<String> errors(String schema, SpecificationVersion version, String json) {
    Schema compiled =
        SchemaRegistry.withDefaultDialect(version).getSchema(schema, InputFormat.JSON);
    List<String> errors = new ArrayList<>();
    for (com.networknt.schema.Error error : compiled.validate(json, InputFormat.JSON)) {
      errors.add(error.toString());
    }
    return errors;
  }
}
