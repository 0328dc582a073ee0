/**
 * What keeps findings quiet: the comments and annotations that users write into their files for
 * Hullcheck and for other linters, the entries of configurations, and the findings about those that
 * are wrong, over, not allowed, or silence nothing.
 *
 * <p>{@link dev.hullcheck.suppress.Markers} reads the comments of one file while its text is at
 * hand, {@link dev.hullcheck.suppress.Annotations} those of objects; {@link
 * dev.hullcheck.suppress.Suppressions} holds the findings of the run against them. No rule is
 * judged here, and nothing is written.
 */
@NullMarked
package dev.hullcheck.suppress;

import org.jspecify.annotations.NullMarked;
