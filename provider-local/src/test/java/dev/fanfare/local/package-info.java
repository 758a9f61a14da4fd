/** Tests of the embedded broker at the level of the SPI, in virtual time; names that begin with g are guarantees of every provider. */
@NullMarked
package dev.fanfare.local;

import org.jspecify.annotations.NullMarked;
