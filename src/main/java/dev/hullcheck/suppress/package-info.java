/**
 * What keeps findings quiet: the markers that users write into their files, and the findings about
 * markers that are wrong or silence nothing.
 *
 * <p>{@link dev.hullcheck.suppress.Markers} reads the markers of one file while its text is at
 * hand; {@link dev.hullcheck.suppress.Suppressions} holds the findings of the run against them. No
 * rule is judged here, and nothing is written.
 */
@NullMarked
package dev.hullcheck.suppress;

import org.jspecify.annotations.NullMarked;
