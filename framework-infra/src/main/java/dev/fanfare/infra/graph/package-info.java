/** Diagrams of a manifest: services, topics, subscriptions, dead letters. The same manifest gives the same text. */
@NullMarked
package dev.fanfare.infra.graph;

import org.jspecify.annotations.NullMarked;
