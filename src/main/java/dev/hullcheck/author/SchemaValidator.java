package dev.hullcheck.author;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.hullcheck.source.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Holds files to the JSON schema of their form. */
final class SchemaValidator {
  private final Schema schema;

  private SchemaValidator(Schema schema) {
    this.schema = schema;
  }

  /** The validator of a form: {@code rule}, {@code kind} or {@code table}. */
  static SchemaValidator of(String form) throws IOException {
    String resource = form + ".schema.json";
    try (InputStream in = SchemaValidator.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException("no resource " + resource);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      SchemaRegistry registry =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
      return new SchemaValidator(registry.getSchema(text, InputFormat.JSON));
    }
  }

  /** What of a file is not as its schema wants it, in the order of the file. */
  List<Problem> validate(DataFile file) {
    List<Problem> problems = new ArrayList<>();
    for (Error error : schema.validate(file.content(), InputFormat.YAML)) {
      String message = error.getMessage();
      String said = message == null ? "is not as the schema wants it" : message;
      problems.add(Problem.syntax(file.span(error.getInstanceLocation().toString()), said));
    }
    return problems;
  }
}
