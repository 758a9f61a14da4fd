/**
 * What a local broker holds, and what may be done about it: the Java API that a dashboard and a command line stand on. It
 * begins at {@link dev.fanfare.local.inspect.Introspection}; {@link dev.fanfare.local.http.IntrospectionServer} offers the
 * same to other processes.
 */
@NullMarked
package dev.fanfare.local.inspect;

import org.jspecify.annotations.NullMarked;
