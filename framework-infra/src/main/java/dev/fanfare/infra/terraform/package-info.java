/**
 * The resources of a topology as Terraform. What differs between applications is data, in {@code topology.tf}; the rest are
 * templates in this package's resources, whose values come from the same definitions as the providers'.
 */
@NullMarked
package dev.fanfare.infra.terraform;

import org.jspecify.annotations.NullMarked;
