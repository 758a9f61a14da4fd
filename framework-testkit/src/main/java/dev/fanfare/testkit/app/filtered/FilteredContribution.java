package dev.fanfare.testkit.app.filtered;

import dev.fanfare.runtime.binding.Contribution;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.TopicBinding;
import dev.fanfare.testkit.app.Group;
import java.util.List;

/** This package's part of what the compiler generates: the suite puts its applications together from such parts. */
public final class FilteredContribution implements Contribution {
    /** For the service loader. */
    public FilteredContribution() {}

    @Override
    public String manifest() {
        return Group.MANIFEST;
    }

    @Override
    public List<TopicBinding<?>> topics() {
        return List.of(TaskPublisher.binding());
    }

    @Override
    public List<HandlerBinding> handlers() {
        return FilteredHandlersSubscriptions.bindings();
    }
}
