package dev.fanfare.processor;

import dev.fanfare.processor.check.MarkWithoutTopicRule;
import dev.fanfare.processor.check.ModuleNameRule;
import dev.fanfare.processor.check.ModuleProvidesRule;
import dev.fanfare.processor.check.PublishCycleRule;
import dev.fanfare.processor.check.SubscriptionTwiceRule;
import dev.fanfare.processor.check.TopicTwiceRule;
import dev.fanfare.processor.generate.Contribution;
import dev.fanfare.processor.generate.ContributionNames;
import dev.fanfare.processor.generate.SourceWriter;
import dev.fanfare.processor.manifest.ManifestFragment;
import dev.fanfare.processor.manifest.ResourceWriter;
import dev.fanfare.processor.mirror.Names;
import dev.fanfare.processor.model.Compilation;
import dev.fanfare.processor.model.TypeRef;
import dev.fanfare.processor.read.CompilationReader;
import dev.fanfare.processor.read.MarkReader;
import dev.fanfare.processor.read.ModuleReader;
import dev.fanfare.processor.read.Sources;
import dev.fanfare.processor.report.Report;
import dev.fanfare.processor.report.Reporter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * One compilation, round by round. Only names are kept from one round to the next.
 *
 * <p>The contribution is a source, so it is written in the first round that brings nothing new but is not the last: what
 * is created in the last round is not looked at by other processors, and javac warns. Resources wait for the last round.
 */
final class TopologyRounds {
    private final ProcessingEnvironment environment;
    private final Elements elements;
    private final Reporter reporter;
    private final Sources sources = new Sources();
    private final List<TypeRef> contributions = new ArrayList<>();
    private final Set<TypeRef> contributed = new HashSet<>();
    private Optional<String> module;

    TopologyRounds(ProcessingEnvironment environment, Reporter reporter) {
        this.environment = environment;
        this.elements = environment.getElementUtils();
        this.reporter = reporter;
        this.module = Optional.ofNullable(environment.getOptions().get(TopologyProcessor.MODULE));
    }

    void process(RoundEnvironment round) {
        boolean broughtNew = sources.add(round);
        if (round.processingOver()) {
            finish(round.errorRaised());
        } else if (!broughtNew || !hasDeclarations()) {
            contribute();
        }
    }

    private boolean hasDeclarations() {
        return !sources.topics().isEmpty() || !sources.handlers().isEmpty();
    }

    /** Writes a contribution of what is in none yet; of nothing at all where a module only publishes. */
    private void contribute() {
        if (contributed.containsAll(declared()) && !contributed.isEmpty()) {
            return;
        }
        ...
    }
}
