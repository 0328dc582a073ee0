/**
 * Terraform's meaning of HCL: the files of a module folder become resources with values, as far as
 * they can be known without a plan. What cannot be known is an {@code Unknown} with the name that
 * users write.
 *
 * <p>Reads no file but by {@link dev.hullcheck.terraform.ProjectFiles}, and knows no provider: a
 * block is a block where the source has one, and defaults of resources are not filled in.
 */
@NullMarked
package dev.hullcheck.terraform;

import org.jspecify.annotations.NullMarked;
