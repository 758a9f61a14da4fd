/**
 * How several processes share a directory: the one that has it serves it, and says in a {@link
 * dev.fanfare.local.share.PortFile} where; the others follow the {@link dev.fanfare.local.share.DirectoryRoute}, on which
 * one of them becomes the next owner when that one ends.
 */
@NullMarked
package dev.fanfare.local.share;

import org.jspecify.annotations.NullMarked;
