package dev.fanfare.runtime.internal.topology;

import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.TopicBinding;
import java.util.List;

/**
 * An application as it was found on a class path: each topic and each subscription of the topology has its binding, and the
 * other way round. Immutable.
 *
 * @param topology the merged manifest
 * @param topics the topics as code knows them
 * @param handlers the handlers as code knows them
 */
public record Application(Topology topology, List<TopicBinding<?>> topics, List<HandlerBinding> handlers) {}
