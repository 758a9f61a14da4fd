/** The HTTP API and the status page, on the JDK's own server. */
@NullMarked
package dev.fanfare.sample.web;

import org.jspecify.annotations.NullMarked;
