/**
 * {@link dev.fanfare.local.inspect.Introspection} for other processes on this machine: HTTP and JSON, version 1, as
 * docs/guide/introspection.md describes it. A request goes through {@link dev.fanfare.local.http.Gate}, becomes a {@link
 * dev.fanfare.local.http.Call}, finds its way in {@link dev.fanfare.local.http.Routes}, and ends as an {@link
 * dev.fanfare.local.http.Answer} or a {@link dev.fanfare.local.http.Refusal}.
 */
@NullMarked
package dev.fanfare.local.http;

import org.jspecify.annotations.NullMarked;
