package a.shop;

import dev.fanfare.runtime.binding.Contribution;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.TopicBinding;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * What this module adds to an application; found by the service loader.
 */
@Generated("dev.fanfare.processor.GeneratorsTest")
public final class EmptyContribution implements Contribution {
    /**
     * For the service loader.
     */
    public EmptyContribution() {
    }

    @Override
    public String manifest() {
        return "META-INF/fanfare/a.shop.json";
    }

    @Override
    public List<TopicBinding<?>> topics() {
        return List.of();
    }

    @Override
    public List<HandlerBinding> handlers() {
        return List.of();
    }
}
