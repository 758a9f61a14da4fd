/** What the traffic of an application costs a month on either cloud, by the clouds' own rules of counting. */
@NullMarked
package dev.fanfare.infra.cost;

import org.jspecify.annotations.NullMarked;
