/**
 * What a run found, in the formats that people and programs read: one class a format.
 *
 * <p>Decides nothing: which findings there are, and which are suppressed, is settled before.
 */
@NullMarked
package dev.hullcheck.report;

import org.jspecify.annotations.NullMarked;
