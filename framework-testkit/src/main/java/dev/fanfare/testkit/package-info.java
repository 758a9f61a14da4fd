/**
 * The conformance suite: what {@code design/semantics.md} demands of every provider, as JUnit 5 tests. A provider's author
 * extends {@link dev.fanfare.testkit.ProviderConformance}.
 */
@NullMarked
package dev.fanfare.testkit;

import org.jspecify.annotations.NullMarked;
