/**
 * The configuration: {@code .hullcheck.yaml} files, checked by their JSON schema, and what they
 * come to together.
 *
 * <p>{@link dev.hullcheck.config.ConfigFile} is one file, {@link dev.hullcheck.config.Settings} all
 * of a run. Files are found and read elsewhere; what they set is carried out elsewhere too.
 */
@NullMarked
package dev.hullcheck.config;

import org.jspecify.annotations.NullMarked;
