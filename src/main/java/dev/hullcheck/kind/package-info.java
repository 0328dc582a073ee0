/**
 * Kinds as data: which fields a kind has, how each source language spells them, which relations it
 * has; data tables; the surface of gcloud. The compiled form of all of it and its reader.
 *
 * <p>Knows no source text and no rule. The files are below {@code src/main/kinds}.
 */
@NullMarked
package dev.hullcheck.kind;

import org.jspecify.annotations.NullMarked;
