/** A manifest as AsyncAPI: for catalogues, documentation and generators of other languages. */
@NullMarked
package dev.fanfare.infra.asyncapi;

import org.jspecify.annotations.NullMarked;
