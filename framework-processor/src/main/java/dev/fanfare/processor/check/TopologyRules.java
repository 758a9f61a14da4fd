package dev.fanfare.processor.check;

import dev.fanfare.processor.model.Compilation;
import dev.fanfare.processor.report.Report;
import java.util.Optional;

/** The rules that concern several declarations of a compilation. */
public final class TopologyRules {
    private TopologyRules() {}

    /** Checks everything; {@code module} is the name given as an option. */
    public static Report check(Compilation compilation, Optional<String> module) {
        Report report = new Report();
        module.map(ModuleNameRule::check).ifPresent(found -> found.forEach(report::add));
        TopicTwiceRule.check(compilation.topics()).forEach(report::add);
        SubscriptionTwiceRule.check(compilation.handlers()).forEach(report::add);
        PublishCycleRule.check(compilation.handlers()).forEach(report::add);
        return report;
    }
}
