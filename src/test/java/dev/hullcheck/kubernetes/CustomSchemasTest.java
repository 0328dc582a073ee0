package dev.hullcheck.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.engine.Catalogs;
import dev.hullcheck.kind.ObjectSchema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomSchemasTest {
  private static @Nullable Map<String, ObjectSchema> types(String schema) {
    String definition =
        "{apiVersion: apiextensions.k8s.io/v1, kind: CustomResourceDefinition, spec: {versions:"
            + " [{name: v1, schema: {openAPIV3Schema: "
            + schema
            + "}}]}}";
    return CustomSchemas.of(Manifest.of(definition).one().body(), "v1");
  }

  /** Codes of what is said of {@code spec: SPEC} by {@code spec: SCHEMA}. */
  private static String faults(String schema, String spec) {
    Map<String, ObjectSchema> types = types("{type: object, properties: {spec: " + schema + "}}");
    assertThat(types).isNotNull();
    Manifest manifest = Manifest.of("{apiVersion: a.b/v1, kind: A, spec: " + spec + "}");
    KubernetesObject object = manifest.one();
    List<ObjectFault> faults =
        ObjectCheck.of(object.body(), object.head(), types, Catalogs.builtIn());
    return faults.isEmpty() ? "-" : faults.stream().map(f -> f.code() + "").toList().toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {type: string}                                     | a             | -
          {type: string}                                     | 1             | [WRONG_TYPE]
          {type: string, enum: [a, b]}                       | c             | [WRONG_VALUE]
          {type: string, enum: [a, 1]}                       | c             | -
          {type: integer}                                    | 1.5           | [WRONG_TYPE]
          {type: number}                                     | 1.5           | -
          {type: boolean}                                    | "true"        | [WRONG_TYPE]
          {type: [string, integer]}                          | {a: 1}        | -
          {}                                                 | {a: 1}        | -
          {x-kubernetes-int-or-string: true, anyOf: [{}]}    | 1             | -
          {x-kubernetes-int-or-string: true}                 | true          | [WRONG_TYPE]
          {type: array, items: {type: integer}}              | [1, a]        | [WRONG_TYPE]
          {type: array}                                      | [1, a]        | -
          {type: array, items: [1]}                          | [1, a]        | -
          {type: array}                                      | {a: 1}        | [WRONG_TYPE]
          {type: object}                                     | {a: 1}        | -
          {type: object}                                     | a             | [WRONG_TYPE]
          {type: object, additionalProperties: true}         | {a: 1}        | -
          {type: object, additionalProperties: {type: string}} | {a: 1}      | [WRONG_TYPE]
          {type: object, properties: {b: {}}}                | {a: 1}        | [UNKNOWN_FIELD]
          {properties: {b: {}}}                              | {a: 1}        | [UNKNOWN_FIELD]
          {type: object, properties: {b: {}}, x-kubernetes-preserve-unknown-fields: true} | {a: 1} | -
          {type: object, required: [b], properties: {b: {}}} | {}            | [MISSING_FIELD]
          {type: object, required: [b], properties: {b: {default: 1}}} | {}  | -
          {type: object, required: [b, 1], properties: {b: {}}} | {}         | -
          {type: object, properties: {b: 1}}                 | {b: {c: 1}}   | -
          {type: object, properties: {"a.b": {type: object, properties: {x: {}}}, a: {type: object, properties: {b: {type: object, properties: {y: {}}}}}}} | {"a.b": {x: 1}, a: {b: {y: 1}}} | -
          """)
  void aFieldIsJudgedByItsSchema(String schema, String spec, String expected) {
    assertThat(faults(schema, spec)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "1",
    "[]",
    "{}",
    "'{type: string, enum: [a]}'",
    "'{type: object}'",
    "{properties: 1}"
  })
  void whatHasNoFieldsIsNoSchema(String schema) {
    assertThat(types(schema)).isNull();
  }

  @Test
  void aVersionWithoutASchemaHasNone() {
    for (String spec : List.of("1", "{versions: 1}", "{versions: [1]}", "{version: v1}")) {
      Manifest manifest =
          Manifest.of("{apiVersion: a/v1, kind: CustomResourceDefinition, spec: " + spec + "}");
      assertThat(CustomSchemas.of(manifest.one().body(), "v1")).isNull();
    }
  }
}
