package dev.fanfare.processor;

import dev.fanfare.processor.check.MarkWithoutTopicRule;
import dev.fanfare.processor.check.ModuleProvidesRule;
import dev.fanfare.processor.check.NameMarkRule;
import dev.fanfare.processor.check.TopologyRules;
import dev.fanfare.processor.generate.ContributionNames;
import dev.fanfare.processor.lock.Locking;
import dev.fanfare.processor.lock.Placed;
import dev.fanfare.processor.manifest.ManifestFragment;
import dev.fanfare.processor.manifest.ResourceWriter;
import dev.fanfare.processor.model.Compilation;
import dev.fanfare.processor.model.TypeRef;
import dev.fanfare.processor.read.ClassPath;
import dev.fanfare.processor.read.CompilationReader;
import dev.fanfare.processor.read.DeclaredNames;
import dev.fanfare.processor.read.Lombok;
import dev.fanfare.processor.read.MarkReader;
import dev.fanfare.processor.read.ModuleReader;
import dev.fanfare.processor.read.NameMarkReader;
import dev.fanfare.processor.read.Readings;
import dev.fanfare.processor.read.SharedReadings;
import dev.fanfare.processor.report.Finding;
import dev.fanfare.processor.report.Report;
import dev.fanfare.processor.report.Reporter;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Collectors;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * One compilation, round by round. From one round to the next only names and models are kept.
 *
 * <p>A contribution is a source, so it is written before the last round: javac warns of what is created in that. As a rule
 * it is written in the first one, since each further round makes javac enter all sources again. It waits for a round that
 * brings nothing new where a declaration does not stand yet as it will, and in a module, whose {@code module-info} can name
 * one contribution only. Resources wait for the last round; by then all types are there, also generated ones.
 */
final class TopologyRounds {
    private static final String SERVICE_FILE = "META-INF/services/" + ModuleProvidesRule.SERVICE;

    private final ProcessingEnvironment environment;
    private final Elements elements;
    private final SharedReadings shared;
    private final Reporter reporter;
    private final Optional<String> option;
    private final DeclaredNames names = new DeclaredNames();
    private final Contributions contributions;
    private final Locking locking;

    /** What was read when all that is declared stood as it will; empty again as soon as there is more. */
    private Optional<Compilation> settled = Optional.empty();

    /** In a module fixed by the first contribution, which names the fragment. */
    private Optional<String> module;

    TopologyRounds(ProcessingEnvironment environment, Reporter reporter) {
        this.environment = environment;
        this.elements = environment.getElementUtils();
        this.shared = SharedReadings.of(environment);
        this.reporter = reporter;
        this.option = Optional.ofNullable(environment.getOptions().get(TopologyProcessor.MODULE));
        this.contributions = new Contributions(environment);
        this.locking = new Locking(environment.getOptions());
        this.module = option;
    }

    void process(RoundEnvironment round) {
        boolean broughtDeclarations = names.add(round);
        if (broughtDeclarations) {
            settled = Optional.empty();
        }
        if (round.processingOver()) {
            finish(!round.errorRaised(), new CompilationReader(environment, shared.in(round, environment)));
        } else if (!round.errorRaised()) {
            // After an error javac's next round is the last one; Eclipse's compiler goes on.
            Readings readings = shared.in(round, environment);
            CompilationReader reader = new CompilationReader(environment, readings);
            if (!broughtDeclarations && contributions.cover(contributors(reader))) {
                return;
            }
            boolean isComplete = isComplete(round, readings);
            if (!broughtDeclarations || (isComplete && !names.hasModule())) {
                contribute(reader, isComplete);
            }
        }
    }

    /** Whether no declaration has to wait for another processor; then its publisher and adapter are written in this round. */
    private boolean isComplete(RoundEnvironment round, Readings readings) {
        return !Lombok.changesOneOf(round.getRootElements(), elements)
                && DeclaredNames.elements(names.topics(), elements).stream()
                        .allMatch(topic -> readings.missingForTopic(topic).isEmpty())
                && DeclaredNames.elements(names.handlers(), elements).stream()
                        .allMatch(handlers ->
                                readings.missingForHandlers(handlers).isEmpty());
    }

    /** Where there is nothing but users of publishers, no other round is sure to come. Findings are printed in the last. */
    private void contribute(CompilationReader reader, boolean isComplete) {
        SortedSet<TypeRef> types = contributors(reader);
        if (contributions.cover(types)) {
            return;
        }
        Compilation compilation = reader.read(names, name(types));
        if (isComplete) {
            settled = Optional.of(compilation);
        }
        // What has errors is reported by the other processor, and the compilation ends with them.
        if (reader.isSound() && TopologyRules.check(compilation, option).isSound()) {
            if (names.hasModule()) {
                module = Optional.of(compilation.module());
            }
            contributions
                    .write(compilation, types, names.hasModule())
                    .ifPresent(found -> reporter.print(List.of(found)));
        }
    }

    private void finish(boolean isSound, CompilationReader reader) {
        if (isSound) {
            contribute(reader, false);
        }
        SortedSet<TypeRef> types = contributors(reader);
        if (!types.isEmpty()) {
            Compilation compilation = read(reader, name(types));
            if (check(compilation) && isSound) {
                write(compilation, DeclaredNames.elements(types, elements));
                judge(compilation);
                checkNames(compilation);
            }
        } else if (isSound) {
            judge(Compilation.EMPTY);
            checkNames(Compilation.EMPTY);
        }
        checkMarks();
    }

    private void judge(Compilation compilation) {
        locking.judge(compilation, new ClassPath(environment)).forEach(this::print);
    }

    private SortedSet<TypeRef> contributors(CompilationReader reader) {
        return names.hasDeclarations() ? names.declared() : reader.publishing(names);
    }

    private String name(SortedSet<TypeRef> types) {
        return module.orElseGet(() -> ContributionNames.rootPackage(types));
    }

    private Compilation read(CompilationReader reader, String name) {
        return reader.withPublishing(settled.orElseGet(() -> reader.read(names, name)), names, name);
    }

    private boolean check(Compilation compilation) {
        Report report = TopologyRules.check(compilation, option);
        reporter.print(report);
        return report.isSound();
    }

    private void print(Placed placed) {
        List<Finding> finding = List.of(placed.finding());
        placed.owner().ifPresentOrElse(owner -> reporter.print(finding, owner), () -> reporter.print(finding));
    }

    private void checkMarks() {
        MarkReader marks = new MarkReader();
        marks.read(DeclaredNames.elements(names.roots(), elements));
        reporter.print(MarkWithoutTopicRule.check(
                marks.marks(), marks.carried(), !names.topics().isEmpty()));
    }

    private void checkNames(Compilation compilation) {
        NameMarkReader reader = new NameMarkReader(elements, compilation.topics());
        reporter.print(NameMarkRule.check(
                reader.read(DeclaredNames.elements(names.roots(), elements)),
                !compilation.topics().isEmpty()));
    }

    private void write(Compilation compilation, List<TypeElement> origins) {
        ResourceWriter writer = new ResourceWriter(environment.getFiler());
        String services = contributions.written().stream()
                .map(contribution -> contribution.binary() + "\n")
                .sorted()
                .collect(Collectors.joining());
        String fragment = ManifestFragment.resource(compilation.module());
        writer.write(fragment, new ManifestFragment(compilation).json(), origins)
                .ifPresent(found -> reporter.print(List.of(found)));
        writer.write(SERVICE_FILE, services, origins).ifPresent(found -> reporter.print(List.of(found)));
        if (names.hasModule()) {
            checkProvided(elements.getModuleOf(origins.get(0)));
        }
    }

    private void checkProvided(ModuleElement module) {
        List<String> provided = ModuleReader.provided(module);
        contributions
                .written()
                .forEach(contribution -> reporter.print(
                        ModuleProvidesRule.check(module.getQualifiedName().toString(), provided, contribution)));
    }
}
