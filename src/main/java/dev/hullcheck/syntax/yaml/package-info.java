/**
 * YAML, and JSON with it: text to a tree of nodes that know their characters in the file.
 *
 * <p>The grammar is that of snakeyaml-engine, whose parse events are turned into our own nodes at
 * once; nothing outside this package sees its types. What a scalar means follows kubectl ({@link
 * dev.hullcheck.syntax.yaml.YamlScalar#type()}). Knows nothing of Kubernetes, and makes no values:
 * that is {@code kubernetes}.
 */
@NullMarked
package dev.hullcheck.syntax.yaml;

import org.jspecify.annotations.NullMarked;
