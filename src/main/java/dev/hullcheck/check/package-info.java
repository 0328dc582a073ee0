/**
 * Runs rules over a project: three-valued evaluation of conditions, and the findings that come of
 * it.
 *
 * <p>Knows no source language and no report format.
 */
@NullMarked
package dev.hullcheck.check;

import org.jspecify.annotations.NullMarked;
