/**
 * HCL 2: native syntax and its JSON form, text to tree. Every node knows its characters, all
 * comments and all faults are kept, and what follows a fault is still read.
 *
 * <p>Evaluates nothing and knows neither Terraform's functions nor its resources: that is {@code
 * terraform}.
 */
@NullMarked
package dev.hullcheck.syntax.hcl;

import org.jspecify.annotations.NullMarked;
